import { useEffect, useMemo, useState } from 'react';
import type { Depth } from './depth.ts';
import { towards, type Mounted } from './gradual.ts';

/** So many cards at once are no burden. */
const few = 16;
/** Of more, so many in a frame. */
const perFrame: Readonly<Record<Depth, number>> = { far: 60, middle: 12, near: 4 };

const none: Mounted = new Map();

/** The cards that are mounted: those that are wanted, when they are many a few more with each frame. */
export function useMounted(wanted: readonly string[], depth: Depth): Mounted {
  const most = wanted.length <= few ? few : perFrame[depth];
  const [before, setBefore] = useState(none);
  const mounted = useMemo(() => towards(before, wanted, depth, most), [before, wanted, depth, most]);
  useEffect(() => {
    if (mounted === before) return;
    const next = requestAnimationFrame(() => setBefore(mounted));
    return () => cancelAnimationFrame(next);
  }, [mounted, before]);
  return mounted;
}
