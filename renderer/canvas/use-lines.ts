import { useEffect, useMemo, useState } from 'react';
import type { Peering, Topology, VpcId } from '../../shared/model/topology.ts';
import { peeringsOfVpc } from '../store/indexes.ts';
import type { Box } from './boxes.ts';
import { drawLines, straightLine, type DrawnLine } from './lines.ts';
import { findLines } from './routing/find-lines.ts';

/** So many lines find their way within a frame or two; more are sent to the worker. */
export const atOnce = 80;
/** So many more are drawn here while the worker looks for the ways of all. */
const meanwhile = 24;
const mostCards = 4000;
const pause = 120;

/** What the worker has answered, and for which cards. */
interface Routed {
  readonly boxes: ReadonlyMap<VpcId, Box>;
  readonly peerings: Topology['peerings'];
  readonly lines: ReadonlyMap<string, DrawnLine>;
}

type FactsOf = (peering: Peering) => string;

interface Lines {
  readonly lines: ReadonlyMap<string, DrawnLine>;
  /** False while the worker still looks for ways. */
  readonly found: boolean;
}

/** The lines of all peerings where the cards are now. A line whose way is not found yet goes straight. */
export function useLines(
  topology: Topology,
  settled: ReadonlyMap<VpcId, Box>,
  boxes: ReadonlyMap<VpcId, Box>,
  dragged: ReadonlySet<VpcId>,
  factsOf: FactsOf,
): Lines {
  const { peerings } = topology;
  const few = peerings.size <= atOnce;
  const here = useMemo(
    () => (few ? drawLines(topology, topology.peerings.values(), settled, factsOf) : null),
    [few, topology, settled, factsOf],
  );
  const routed = useRouted(few ? null : peerings, settled, factsOf);
  const whole = useMemo(
    () => here ?? standing(topology, settled, routed, factsOf),
    [here, topology, settled, routed, factsOf],
  );
  const lines = useMemo(() => {
    if (dragged.size === 0) return whole;
    // While cards are dragged, only their own lines are drawn anew; the drop draws them all.
    return new Map([...whole, ...drawn(topology, linesOf(topology, dragged), boxes, factsOf)]);
  }, [whole, topology, boxes, dragged, factsOf]);
  return { lines, found: few || (routed?.boxes === settled && routed.peerings === peerings) };
}

/** The worker's lines as far as their cards have not moved since, and the others as well as can be done at once. */
function standing(
  topology: Topology,
  boxes: ReadonlyMap<VpcId, Box>,
  routed: Routed | null,
  factsOf: FactsOf,
): ReadonlyMap<string, DrawnLine> {
  const lines = new Map<string, DrawnLine>();
  const open: Peering[] = [];
  for (const peering of topology.peerings.values()) {
    const { id, requester, accepter } = peering;
    const known = routed?.lines.get(id);
    if (known && stands(routed, boxes, requester) && stands(routed, boxes, accepter)) lines.set(id, known);
    else open.push(peering);
  }
  for (const [id, line] of drawn(topology, open, boxes, factsOf)) lines.set(id, line);
  return lines;
}

function stands(routed: Routed | null, boxes: ReadonlyMap<VpcId, Box>, id: VpcId): boolean {
  const [was, is] = [routed?.boxes.get(id), boxes.get(id)];
  return was !== undefined && is !== undefined && was.x === is.x && was.y === is.y && was.height === is.height;
}

function drawn(
  topology: Topology,
  peerings: readonly Peering[],
  boxes: ReadonlyMap<VpcId, Box>,
  factsOf: FactsOf,
): ReadonlyMap<string, DrawnLine> {
  if (peerings.length === 0) return new Map();
  if (peerings.length <= meanwhile && boxes.size <= mostCards) return drawLines(topology, peerings, boxes, factsOf);
  return new Map(
    peerings.flatMap(({ id, requester, accepter }) => {
      const [from, to] = [boxes.get(requester), boxes.get(accepter)];
      return from && to ? [[id, straightLine(from, to)] as const] : [];
    }),
  );
}

function linesOf(topology: Topology, cards: ReadonlySet<VpcId>): readonly Peering[] {
  return [...new Set([...cards].flatMap((id) => peeringsOfVpc(topology, id)))];
}

/** Has the worker find the ways of all lines, anew a moment after the last change. `null`: nothing to find. */
function useRouted(
  peerings: Topology['peerings'] | null,
  boxes: ReadonlyMap<VpcId, Box>,
  factsOf: FactsOf,
): Routed | null {
  const [routed, setRouted] = useState<Routed | null>(null);
  useEffect(() => {
    if (!peerings) return;
    let stop: (() => void) | undefined;
    const start = setTimeout(() => {
      stop = findLines(peerings.values(), boxes, factsOf, (lines) => setRouted({ boxes, peerings, lines }));
    }, pause);
    return () => {
      clearTimeout(start);
      stop?.();
    };
  }, [peerings, boxes, factsOf]);
  return peerings ? routed : null;
}
