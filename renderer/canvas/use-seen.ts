import { useStoreApi } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { seenFrom, type Seen } from './in-view.ts';

/** The part of the drawing to mount; it changes when the view leaves it, not with every move. */
export function useSeen(): Seen {
  const flow = useStoreApi();
  const [seen, setSeen] = useState(() => seenFrom(flow.getState()));
  useEffect(() => {
    let last: Seen | undefined;
    const look = (): void => {
      const now = seenFrom(flow.getState(), last);
      if (now === last) return;
      last = now;
      setSeen(now);
    };
    look();
    return flow.subscribe(look);
  }, [flow]);
  return seen;
}
