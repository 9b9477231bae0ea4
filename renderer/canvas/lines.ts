import type { Peering, Position, Topology } from '../../shared/model/topology.ts';
import type { Box } from './boxes.ts';
import { placePlates, type Plate } from './routing/plates.ts';
import { routeLines } from './routing/route-lines.ts';

/** A peering as it is drawn: the corners of its line and the place of its plate. */
export interface DrawnLine {
  readonly points: readonly Position[];
  readonly plate: Plate;
}

/** The lines of peerings for where the cards are. */
export function drawLines(
  topology: Topology,
  boxes: ReadonlyMap<string, Box>,
  peerings: Iterable<Peering> = topology.peerings.values(),
): ReadonlyMap<string, DrawnLine> {
  const lines = [...peerings].map(({ id, requester, accepter }) => ({ id, from: requester, to: accepter }));
  const routes = routeLines(lines, boxes);
  const plates = placePlates(routes, (id, stacked) => plateSize(topology.peerings.get(id)!, stacked), [
    ...boxes.values(),
  ]);
  return new Map([...routes].map(([id, points]) => [id, { points, plate: plates.get(id)! }]));
}

const widest = 220;

/** How large the plate comes out, near enough to find it a place: icon, name, and a few words on cap and status. */
function plateSize({ name, bandwidthMbps, status }: Peering, stacked: boolean) {
  const words = (bandwidthMbps === undefined ? 0 : 52) + (status === 'active' ? 0 : 56);
  const title = 30 + widthOf(name);
  if (stacked) return { width: Math.min(widest, Math.max(title, 16 + words)), height: words === 0 ? 22 : 38 };
  return { width: Math.min(widest, title + (words === 0 ? 0 : 6 + words)), height: 22 };
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2e7f' ? 11 : 6.6;
  return width;
}
