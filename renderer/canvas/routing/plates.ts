import type { Position } from '../../../shared/model/topology.ts';
import type { Box } from '../boxes.ts';
import { lengthOf, overlaps, segmentsOf, touches, type Segment } from './geometry.ts';

/** Where the plate of a line sits: its centre, and whether it is in two lines because the line runs upright there. */
export interface Plate {
  readonly at: Position;
  readonly stacked: boolean;
}

const margin = 4;
/** How much of a plate beside its line still covers it. */
const grip = 14;

/** A place for the plate of every line on the line itself, clear of cards, of other plates and of other lines if it can be. */
export function placePlates(
  routes: ReadonlyMap<string, readonly Position[]>,
  sizes: (line: string, stacked: boolean) => { readonly width: number; readonly height: number },
  cards: readonly Box[],
): Map<string, Plate> {
  const lines = [...routes].map(([id, points]) => ({ id, segments: segmentsOf(points) }));
  const taken: Box[] = [];
  const plates = new Map<string, Plate>();
  for (const { id, segments } of lines) {
    let best: { readonly plate: Plate; readonly box: Box } | undefined;
    let least = Infinity;
    for (const { at, stacked, cost: away } of placesOn(segments, (upright) => sizes(id, upright))) {
      const { width, height } = sizes(id, stacked);
      const box = {
        x: at.x - width / 2 - margin,
        y: at.y - height / 2 - margin,
        width: width + 2 * margin,
        height: height + 2 * margin,
      };
      let cost = away;
      for (const other of taken) if (overlaps(box, other)) cost += 1000;
      for (const card of cards) if (overlaps(box, card)) cost += 600;
      for (const line of lines) {
        if (line.id !== id && line.segments.some((segment) => touches(segment, box))) cost += 120;
      }
      if (cost < least) [best, least] = [{ plate: { at, stacked }, box }, cost];
    }
    if (!best) continue;
    taken.push(best.box);
    plates.set(id, best.plate);
  }
  return plates;
}

/** The middle of the longest part first, then along it, then the other parts; a place beside an upright part comes last. */
function placesOn(
  segments: readonly Segment[],
  size: (stacked: boolean) => { readonly width: number },
): (Plate & { readonly cost: number })[] {
  return segments
    .toSorted((a, b) => lengthOf(b) - lengthOf(a))
    .flatMap(({ from, to }, rank) =>
      [0.5, 0.35, 0.65, 0.2, 0.8].flatMap((part, step) => {
        const stacked = from.x === to.x;
        const x = Math.round(from.x + (to.x - from.x) * part);
        const y = Math.round(from.y + (to.y - from.y) * part);
        const beside = stacked ? Math.max(0, size(true).width / 2 - grip) : 0;
        return [0, beside, -beside].map((shift) => ({
          at: { x: x + shift, y },
          stacked,
          cost: rank * 50 + step * 10 + (shift === 0 ? 0 : 30),
        }));
      }),
    );
}
