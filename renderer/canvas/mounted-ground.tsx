import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { useEffect } from 'react';
import type { Seen } from './in-view.ts';
import './mounted-ground.css';

/** An unseen ground below all that is mounted while the view moves, and what its lines are cut to meanwhile. */
export function MountedGround({ seen: { depth, box } }: { readonly seen: Seen }) {
  const flow = useStoreApi();
  const { x, y, width, height } = box;
  useEffect(() => {
    const [right, bottom] = [x + width, y + height].map((end) => `${end}px`);
    const part = `polygon(${x}px ${y}px, ${right} ${y}px, ${right} ${bottom}, ${x}px ${bottom})`;
    const style = flow.getState().domNode?.style;
    style?.setProperty('--mounted-part', part);
    return () => void style?.removeProperty('--mounted-part');
  }, [flow, x, y, width, height]);
  if (depth === 'far') return null;
  return (
    <ViewportPortal>
      <div className="mounted-ground" style={{ left: x, top: y, width, height }} />
    </ViewportPortal>
  );
}
