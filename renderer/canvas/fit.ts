import { getViewportForBounds, type FitViewOptions, type ReactFlowInstance } from '@xyflow/react';
import { useDocument } from '../store/document.ts';
import type { Box } from './boxes.ts';
import { boundsOf } from './routing/geometry.ts';
import { settledBoxes } from './settled-boxes.ts';
import type { FlowView } from './in-view.ts';
import { roomAround } from './view.ts';

export const zoomRange = { least: 0.02, most: 2 } as const;

/**
 * React Flow knows of the cards that are mounted only; this instance fits the view to all of them, or to those that the
 * options name, wherever they are.
 */
export function fittingAll(flow: ReactFlowInstance, viewOf: () => FlowView): ReactFlowInstance {
  const fitView = (options: FitViewOptions = {}): Promise<boolean> => {
    const { topology } = useDocument.getState();
    const { width, height } = viewOf();
    if (!topology || width === 0 || height === 0) return Promise.resolve(false);
    const cards = settledBoxes(topology);
    const others = flow.getNodes().filter(({ id, type }) => !cards.has(id) && type !== 'region');
    const boxes = [...cards, ...others.map((node) => [node.id, flow.getNodesBounds([node])] as const)];
    const named = options.nodes && new Set(options.nodes.map(({ id }) => id));
    const wanted = boxes.filter(([id]) => !named || named.has(id)).map(([, box]): Box => box);
    if (wanted.length === 0) return Promise.resolve(false);
    const least = options.minZoom ?? zoomRange.least;
    const most = options.maxZoom ?? zoomRange.most;
    const view = getViewportForBounds(
      boundsOf(wanted),
      width,
      height,
      least,
      most,
      options.padding ?? roomAround(width),
    );
    return flow.setViewport(view, options.duration === undefined ? {} : { duration: options.duration });
  };
  return { ...flow, fitView };
}
