import { useStoreApi } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { seenFrom, type Seen } from './in-view.ts';
import { setMoving } from './moving.ts';

/** After so many milliseconds without a move, the view is at rest. */
const rest = 120;

/**
 * The part of the drawing to mount. It changes when the view leaves it; in a large drawing only once the view is at rest,
 * and what comes into view until then is painted: so a move costs the same however much there is.
 */
export function useSeen(large: boolean): Seen {
  const flow = useStoreApi();
  const [seen, setSeen] = useState(() => seenFrom(flow.getState()));
  useEffect(() => {
    let last: Seen | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let { transform, width, height } = flow.getState();
    const look = (): void => {
      const now = seenFrom(flow.getState(), last);
      if (now === last) return;
      last = now;
      setSeen(now);
    };
    const onRest = (): void => {
      setMoving(null);
      look();
    };
    look();
    const stop = flow.subscribe((state) => {
      const resized = state.width !== width || state.height !== height;
      if (state.transform === transform && !resized) return;
      ({ transform, width, height } = state);
      // While it moves, the view is a picture that is shifted and stretched; at rest it is drawn sharp again.
      setMoving(state.domNode);
      clearTimeout(timer);
      timer = setTimeout(onRest, rest);
      if (!large || resized) look();
    });
    return () => {
      stop();
      clearTimeout(timer);
      setMoving(null);
    };
  }, [flow, large]);
  return seen;
}
