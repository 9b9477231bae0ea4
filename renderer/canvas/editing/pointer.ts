import type { Position } from '../../../shared/model/topology.ts';
import { canvasView } from '../canvas-view.ts';

let last: { readonly clientX: number; readonly clientY: number } | null = null;

/** Follows the pointer, so that what is pasted comes where it is. */
export function followPointer({ clientX, clientY }: PointerEvent): void {
  last = { clientX, clientY };
}

/** Where the pointer is on the canvas, in canvas pixels; null while it is elsewhere. */
export function pointOnCanvas(): Position | null {
  const view = canvasView();
  if (!last || !view) return null;
  const under = document.elementFromPoint(last.clientX, last.clientY);
  if (!under?.closest('.react-flow')) return null;
  return view.screenToFlowPosition({ x: last.clientX, y: last.clientY });
}

/** The middle of the canvas as it is in view, in canvas pixels. */
export function middleOfView(): Position {
  const pane = document.querySelector('.react-flow')!.getBoundingClientRect();
  const middle = { x: pane.x + pane.width / 2, y: pane.y + pane.height / 2 };
  return canvasView()!.screenToFlowPosition(middle);
}
