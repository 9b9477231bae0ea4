import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useMemo, type MouseEvent, type RefObject } from 'react';
import { select, useSession } from '../../store/session.ts';
import { depthAt } from '../depth.ts';
import { useLookAt } from './use-look-at.ts';
import { hitAt, type Hit } from './hit.ts';
import { pointAt } from './pointed.ts';
import type { Scene } from './scene.ts';

/** On the screen, in pixels: how far beside a line the pointer still is on it. */
const reach = 6;

/** The pointer over what is painted: what it is on is mounted, a click chooses it, a double click goes there. */
export function usePointing(scene: RefObject<Scene>) {
  const { screenToFlowPosition, getZoom } = useReactFlow();
  const flow = useStoreApi();
  const lookAt = useLookAt();
  return useMemo(() => {
    const hit = ({ clientX, clientY }: MouseEvent): Hit | null => {
      const at = screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
      return hitAt(scene.current, at, reach / getZoom());
    };
    return {
      onMouseMove: (event: MouseEvent): void => {
        const box = flow.getState().domNode?.getBoundingClientRect();
        const onBar = (event.target as Element).closest('.react-flow__panel') !== null;
        if (event.buttons !== 0 || !box) return;
        pointAt(onBar ? null : hit(event), { x: event.clientX - box.left, y: event.clientY - box.top });
      },
      onMouseLeave: () => pointAt(null),
      /** Chooses what is painted there; false where nothing is. */
      chooseAt: (event: MouseEvent): boolean => {
        const found = hit(event);
        if (!found) return false;
        const { selection } = useSession.getState();
        const adds = event.ctrlKey || event.metaKey || event.shiftKey;
        select(adds ? [...selection.filter(({ id }) => id !== found.id), found] : [found]);
        return true;
      },
      onDoubleClick: (event: MouseEvent): void => {
        if (depthAt(getZoom()) === 'near') return; // there the card's own parts are hit
        const found = hit(event);
        if (found?.type === 'vpcs') void lookAt(found.id);
      },
    };
  }, [scene, screenToFlowPosition, getZoom, flow, lookAt]);
}
