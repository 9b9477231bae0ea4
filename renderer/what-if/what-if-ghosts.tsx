import { ViewportPortal } from '@xyflow/react';
import { useDocument } from '../store/document.ts';
import { usePlaces } from '../canvas/places.ts';
import { roundedPath } from '../canvas/routing/rounded-path.ts';
import { useWhatIf } from './what-if-store.ts';
import './what-if.css';

/** Draws what is switched off as a ghost of itself. */
export function WhatIfGhosts() {
  const off = useWhatIf((whatIf) => whatIf.off);
  const peerings = useDocument(({ topology }) => topology!.peerings);
  const { boxes, lineOf } = usePlaces();
  if (off.length === 0) return null;
  const vpcs = new Set(off.flatMap(({ type, id }) => (type === 'vpcs' ? [id] : [])));
  const lines = [...peerings.values()].filter(
    ({ id, requester, accepter }) =>
      vpcs.has(requester) || vpcs.has(accepter) || off.some((one) => one.type === 'peerings' && one.id === id),
  );
  return (
    <ViewportPortal>
      <svg className="what-if-ghosts" aria-hidden>
        {lines.map(({ id }) => {
          const points = lineOf(id);
          return (
            points && (
              <g key={id}>
                <path d={roundedPath(points)} className="what-if-veil" />
                <path d={roundedPath(points)} className="what-if-line" />
                {[points[0]!, points.at(-1)!].map(({ x, y }) => (
                  <path
                    key={`${x} ${y}`}
                    d="m-5-5 10 10m0-10-10 10"
                    transform={`translate(${x} ${y})`}
                    className="what-if-cross"
                  />
                ))}
              </g>
            )
          );
        })}
        {[...vpcs].map((id) => {
          const box = boxes.get(id);
          return box && <rect key={id} {...box} rx={8} className="what-if-card" />;
        })}
      </svg>
    </ViewportPortal>
  );
}
