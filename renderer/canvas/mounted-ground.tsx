import { ViewportPortal } from '@xyflow/react';
import type { Seen } from './in-view.ts';
import './mounted-ground.css';

/** An unseen ground below all that is mounted while the view moves. */
export function MountedGround({ seen: { depth, box } }: { readonly seen: Seen }) {
  if (depth === 'far') return null;
  const { x, y, width, height } = box;
  return (
    <ViewportPortal>
      <div className="mounted-ground" style={{ left: x, top: y, width, height }} />
    </ViewportPortal>
  );
}
