import type { ReactFlowInstance } from '@xyflow/react';

let view: ReactFlowInstance | null = null;

/** The view of the drawing, for what lies outside of the canvas; `null` while no project is open. */
export const canvasView = (): ReactFlowInstance | null => view;

export function setCanvasView(instance: ReactFlowInstance | null): void {
  view = instance;
}
