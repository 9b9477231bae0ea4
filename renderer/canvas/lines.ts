import type { Peering, Position, Topology } from '../../shared/model/topology.ts';
import type { Box } from './boxes.ts';
import { middleOf } from './routing/geometry.ts';
import { placePlates, type Plate } from './routing/plates.ts';
import { routeLines } from './routing/route-lines.ts';

/** A peering as it is drawn: the corners of its line and the place of its plate. */
export interface DrawnLine {
  readonly points: readonly Position[];
  readonly plate: Plate;
}

/** The corners of the lines of peerings, for where the cards are. */
export function routesOf(
  peerings: Iterable<Peering>,
  boxes: ReadonlyMap<string, Box>,
): ReadonlyMap<string, readonly Position[]> {
  return routeLines(
    [...peerings].map(({ id, requester, accepter }) => ({ id, from: requester, to: accepter })),
    boxes,
  );
}

/** The lines of peerings and their plates; `factsOf` is what a plate says beside the name. */
export function drawLines(
  topology: Topology,
  peerings: Iterable<Peering>,
  boxes: ReadonlyMap<string, Box>,
  factsOf: (peering: Peering) => string,
): ReadonlyMap<string, DrawnLine> {
  const routes = routesOf(peerings, boxes);
  const sizeOf = (id: string, stacked: boolean) => {
    const peering = topology.peerings.get(id)!;
    return plateSize(peering.name || id, factsOf(peering), stacked);
  };
  const plates = placePlates(routes, sizeOf, [...boxes.values()]);
  return new Map([...routes].map(([id, points]) => [id, { points, plate: plates.get(id)! }]));
}

const widest = 220;

/** The line before its way is found: from middle to middle. */
export function straightLine(from: Box, to: Box): DrawnLine {
  const points = [middleOf(from), middleOf(to)] as const;
  const at = { x: (points[0].x + points[1].x) / 2, y: (points[0].y + points[1].y) / 2 };
  return { points, plate: { at, stacked: false, fits: false } };
}

/** How large the plate comes out, near enough to find it a place: icon, name and facts in their type sizes. */
export function plateSize(name: string, facts: string, stacked: boolean) {
  const title = 33 + widthOf(name, 6.6);
  const words = widthOf(facts, 5.8);
  if (stacked) return { width: Math.min(widest, Math.max(title, 16 + words)), height: facts === '' ? 22 : 38 };
  return { width: Math.min(widest, title + (facts === '' ? 0 : 6 + words)), height: 22 };
}

function widthOf(text: string, letterWidth: number): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2e7f' ? 11 : letterWidth;
  return width;
}
