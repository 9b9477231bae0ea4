import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef, type RefObject } from 'react';
import { select, useSession } from '../../store/session.ts';
import { overlaps } from '../routing/box-index.ts';
import type { Scene } from './scene.ts';

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** React Flow marks the cards that are mounted; when the marquee is let go, those that are only painted are marked, too. */
export function useMarquee(scene: RefObject<Scene>): () => void {
  const flow = useStoreApi();
  const last = useRef<Rect>(null);
  useEffect(
    () =>
      flow.subscribe(({ userSelectionRect }) => {
        if (userSelectionRect) last.current = userSelectionRect;
      }),
    [flow],
  );
  return () => {
    const rect = last.current;
    if (!rect) return;
    const [x, y, zoom] = flow.getState().transform;
    const marked = {
      x: (rect.x - x) / zoom,
      y: (rect.y - y) / zoom,
      width: rect.width / zoom,
      height: rect.height / zoom,
    };
    const { selection } = useSession.getState();
    const known = new Set(selection.map(({ id }) => id));
    const more = scene.current.cards.filter(({ id, box }) => !known.has(id) && overlaps(box, marked));
    if (more.length > 0) select([...selection, ...more.map(({ id }) => ({ type: 'vpcs', id }) as const)]);
  };
}
