import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { useDocument } from '../../store/document.ts';
import { nearZoom } from '../depth.ts';
import { middleOf } from '../routing/geometry.ts';
import { settledBoxes } from '../settled-boxes.ts';

const still = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Goes to a card, as near as everything of it is shown. */
export function useLookAt(): (vpc: string) => Promise<boolean> {
  const { setCenter, getZoom } = useReactFlow();
  return useCallback(
    (vpc) => {
      const { topology } = useDocument.getState();
      const box = topology && settledBoxes(topology).get(vpc);
      if (!box) return Promise.resolve(false);
      const { x, y } = middleOf(box);
      return setCenter(x, y, { zoom: Math.max(nearZoom, getZoom()), duration: still.matches ? 0 : 250 });
    },
    [setCenter, getZoom],
  );
}
