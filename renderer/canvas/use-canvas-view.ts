import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { useSession } from '../store/session.ts';
import { canvasView, setCanvasView } from './canvas-view.ts';
import { depthAt } from './depth.ts';
import { fittingAll } from './fit.ts';
import { useLookAt } from './overview/use-look-at.ts';
import { everything } from './view.ts';

/** Makes the view known outside of the canvas, and shows all of a project when it is opened. */
export function useCanvasView(projectId: string | null): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    setCanvasView(fittingAll(flow, store.getState));
    return () => setCanvasView(null);
  }, [flow, store]);
  useEffect(() => {
    const fit = (): boolean => {
      const { width, panZoom } = store.getState();
      if (width > 0 && panZoom) void canvasView()?.fitView(everything);
      return width > 0 && panZoom !== null;
    };
    if (fit()) return;
    const stop = store.subscribe(() => {
      if (fit()) stop();
    });
    return stop;
  }, [projectId, store]);
}

/** A name is typed over where it can be read. */
export function useZoomToRenaming(): void {
  const renaming = useSession((session) => session.renaming);
  const { getZoom } = useReactFlow();
  const lookAt = useLookAt();
  useEffect(() => {
    if (renaming !== null && depthAt(getZoom()) !== 'near') void lookAt(renaming);
  }, [renaming, getZoom, lookAt]);
}
