import { useStoreApi } from '@xyflow/react';
import { useCallback, useEffect } from 'react';
import type { VpcId } from '../../shared/model/topology.ts';
import { useAnalysis } from '../store/analysis.ts';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { canvasView } from './canvas-view.ts';
import { boxInView, holds } from './in-view.ts';
import { boundsOf } from './routing/geometry.ts';
import { settledBoxes } from './settled-boxes.ts';
import { cardsOf } from './subject-place.ts';

const still = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Shows cards that are not wholly in view, without zooming in; leaves the view alone when they are. */
export function useBringIntoView(): (vpcs: readonly VpcId[]) => void {
  const flow = useStoreApi();
  return useCallback(
    (vpcs) => {
      const { topology } = useDocument.getState();
      if (!topology || vpcs.length === 0) return;
      const known = settledBoxes(topology);
      const bounds = boundsOf(vpcs.flatMap((id) => known.get(id) ?? []));
      const view = flow.getState();
      if (holds(boxInView(view), bounds)) return;
      void canvasView()?.fitView({
        nodes: vpcs.map((id) => ({ id })),
        padding: 0.2,
        maxZoom: Math.min(1, view.transform[2]),
        duration: still.matches ? 0 : 200,
      });
    },
    [flow],
  );
}

/** Brings what a chosen finding is about into view. */
export function useFollowFinding(): void {
  const findingId = useSession((session) => session.findingId);
  const bringIntoView = useBringIntoView();
  useEffect(() => {
    const { topology } = useDocument.getState();
    const finding = useAnalysis.getState().findings.find(({ id }) => id === findingId);
    if (topology && finding) bringIntoView([...new Set(finding.subjects.flatMap((item) => cardsOf(topology, item)))]);
  }, [findingId, bringIntoView]);
}
