import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { useDocument } from '../store/document.ts';
import { canvasView, setCanvasView } from './canvas-view.ts';
import { fittingAll } from './fit.ts';
import { everything } from './view.ts';

/**
 * Makes the view known outside of the canvas, and shows all of a project when it is opened. It stands before whatever
 * paints, so that nothing is painted for a view that is not fitted yet.
 */
export function CanvasView(): null {
  const projectId = useDocument((document) => document.projectId);
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
  return null;
}
