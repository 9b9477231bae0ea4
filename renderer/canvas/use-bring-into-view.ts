import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect } from 'react';
import type { VpcId } from '../../shared/model/topology.ts';
import { useAnalysis } from '../store/analysis.ts';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { cardsOf } from './subject-place.ts';

const still = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Shows cards that are not wholly in view, without zooming in; leaves the view alone when they are. */
export function useBringIntoView(): (vpcs: readonly VpcId[]) => void {
  const { fitView, getNodesBounds, getZoom } = useReactFlow();
  const flow = useStoreApi();
  return useCallback(
    (vpcs) => {
      if (vpcs.length === 0) return;
      const bounds = getNodesBounds([...vpcs]);
      const {
        width,
        height,
        transform: [left, top, zoom],
      } = flow.getState();
      const inView =
        bounds.x * zoom + left >= 0 &&
        bounds.y * zoom + top >= 0 &&
        (bounds.x + bounds.width) * zoom + left <= width &&
        (bounds.y + bounds.height) * zoom + top <= height;
      if (inView) return;
      void fitView({
        nodes: vpcs.map((id) => ({ id })),
        padding: 0.2,
        maxZoom: Math.min(1, getZoom()),
        duration: still.matches ? 0 : 200,
      });
    },
    [fitView, getNodesBounds, getZoom, flow],
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
