import { useStore, ViewportPortal } from '@xyflow/react';
import { useEffect } from 'react';
import type { Hop } from '../../../shared/reach/trace.ts';
import type { PathAnswer } from '../../analysis/questions/path.ts';
import { useDocument } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';
import { usePath } from '../../store/path.ts';
import { usePathAnswer } from '../../what-if/use-path-answer.ts';
import { cardWidth } from '../boxes.ts';
import { depthAt } from '../depth.ts';
import { usePlaces } from '../places.ts';
import { roundedPath } from '../routing/rounded-path.ts';
import { useBringIntoView } from '../use-bring-into-view.ts';
import { legShape, pointAlong, rowBox, type LegShape } from './path-shape.ts';
import { stopWords, type Way } from './stop-words.ts';
import { useFindingPath } from './use-finding-path.ts';
import './path.css';

/** The path that is explained, on the lines that it takes: there and back, and where a packet dies. */
export function PathOverlay() {
  useFindingPath();
  const answer = usePathAnswer();
  if (!answer?.ok) return null;
  return <LitPath answer={answer.value} />;
}

function LitPath({ answer: { trace } }: { readonly answer: PathAnswer }) {
  const topology = useDocument((document) => document.topology!);
  const source = usePath((path) => path.source);
  const drawn = usePlaces();
  const bringIntoView = useBringIntoView();
  const ends = [trace.from, trace.to].flatMap(({ subnet }) => topology.subnets.get(subnet ?? '')?.vpc ?? []);
  const cards = ends.join(' ');
  useEffect(() => {
    if (source === 'user') bringIntoView(cards.split(' ').filter(Boolean));
  }, [cards, source, bringIntoView]);
  const legs = (['forward', 'return'] as const).map((way) => ({
    way,
    hops: trace[way],
    shape: legShape(topology, trace[way], drawn),
  }));
  const near = useStore(({ transform }) => depthAt(transform[2]) === 'near');
  const rows = [trace.from, trace.to].flatMap(({ subnet }) => rowBox(topology, drawn, subnet ?? '') ?? []);
  // farther out a card shows no rows
  const rings = near ? rows : ends.flatMap((vpc) => drawn.boxes.get(vpc) ?? []);
  return (
    <ViewportPortal>
      <svg className="path-layer" aria-hidden>
        {rings.map(({ x, y, width, height }) => (
          <rect
            key={`${x} ${y}`}
            x={x + 3}
            y={y + 1}
            width={width - 6}
            height={height - 2}
            rx={4}
            className="path-row-ring"
          />
        ))}
        {legs.map(({ way, hops, shape }) => (
          <g key={way} className={`path-way path-${way} path-${hops.at(-1)?.result}`}>
            {shape.lines.map((points, index) => (
              <LitLine key={index} points={points} />
            ))}
          </g>
        ))}
      </svg>
      {legs.map(({ way, hops, shape }) => (
        <StopPlate
          key={way}
          way={way}
          hop={hops.at(-1)}
          shape={shape}
          towards={(way === 'forward' ? rows.at(-1) : rows[0])?.x ?? 0}
        />
      ))}
    </ViewportPortal>
  );
}

/** Away from the middle, where the plate is. */
const arrowsAt = [0.15, 0.85];

function LitLine({ points }: { readonly points: LegShape['lines'][number] }) {
  const path = roundedPath(points);
  return (
    <>
      <path d={path} className="path-halo" />
      <path d={path} className="path-line" />
      {arrowsAt.map((part) => {
        const { x, y, angle } = pointAlong(points, part);
        return (
          <path
            key={part}
            d="M-4.5-5 5 0-4.5 5z"
            transform={`translate(${x} ${y}) rotate(${angle})`}
            className="path-arrow"
          />
        );
      })}
    </>
  );
}

/** How far a plate stands off the place that it tells of. */
const off = { x: 12, y: 22 };

/** On a peering the plate is centred below the way there or above the way back; at a card it stands where the packets come from. */
function plateAt(hop: Hop, { end, lines }: LegShape, side: 1 | -1, towards: number) {
  const { x, y } = end!;
  const from = lines.at(-1)?.at(-2);
  if (hop.at.type === 'peering') return { at: { x, y: y + side * off.y }, anchor: 'translate(-50%, -50%)' };
  const left = from ? from.x < x : towards < x;
  const width = from ? 0 : cardWidth; // without a line the end is at the right side of the card
  const at = { x: left ? x - width - off.x : x + off.x, y: from ? y + side * off.y : y };
  return { at, anchor: left ? 'translate(-100%, -50%)' : 'translate(0, -50%)' };
}

interface StopProps {
  readonly way: Way;
  readonly hop: Hop | undefined;
  readonly shape: LegShape;
  /** Where the other end of the path is, from left to right. */
  readonly towards: number;
}

/** Where a packet dies stands why. */
function StopPlate({ way, hop, shape, towards }: StopProps) {
  const topology = useDocument((document) => document.topology!);
  const language = usePreferences((preferences) => preferences.language);
  if (!hop || hop.result !== 'stopped' || !shape.end) return null;
  const words = stopWords(topology, hop, way, language);
  const last = shape.lines.at(-1);
  const side = way === 'forward' ? 1 : -1;
  const { at, anchor } = plateAt(hop, shape, side, towards);
  return (
    <>
      {last && (
        <svg className="path-layer" aria-hidden>
          <path d="m-4-4 8 8m0-8-8 8" transform={`translate(${shape.end.x} ${shape.end.y})`} className="path-cross" />
        </svg>
      )}
      <span className="path-plate" style={{ transform: `translate(${at.x}px, ${at.y}px) ${anchor}` }}>
        <i aria-hidden />
        {words}
      </span>
    </>
  );
}
