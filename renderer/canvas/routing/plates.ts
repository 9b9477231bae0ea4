import type { Position } from '../../../shared/model/topology.ts';
import type { Box } from '../boxes.ts';
import { boxAround, BoxIndex } from './box-index.ts';
import { lengthOf, segmentsOf, type Segment } from './geometry.ts';

/** Where the plate of a line sits: its centre, and whether it is in two lines because the line runs upright there. */
export interface Plate {
  readonly at: Position;
  readonly stacked: boolean;
  /** False where it lies on a card or on another plate: it is better shown only when it is asked for. */
  readonly fits: boolean;
}

type Place = Omit<Plate, 'fits'>;

interface Size {
  readonly width: number;
  readonly height: number;
}

const margin = 4;
/** How much of a plate beside its line still covers it. */
const grip = 14;
const price = { plate: 1000, card: 600, line: 120, part: 50, step: 10, beside: 30 } as const;
const nothing = (): boolean => false;
const parts = [0.5, 0.35, 0.65, 0.2, 0.8];

/** A place for the plate of every line on the line itself, clear of cards, of other plates and of other lines if it can be. */
export function placePlates(
  routes: ReadonlyMap<string, readonly Position[]>,
  sizeOf: (line: string, stacked: boolean) => Size,
  cards: readonly Box[],
): Map<string, Plate> {
  const obstacles = new BoxIndex<number>();
  cards.forEach((card, index) => obstacles.add(card, index));
  const lines = new BoxIndex<string>();
  for (const [id, points] of routes) {
    for (const segment of segmentsOf(points)) lines.add(boxAround(segment, 0.5), id);
  }
  const taken = new BoxIndex<string>();
  const plates = new Map<string, Plate>();
  for (const [id, points] of routes) {
    let best: { readonly plate: Place; readonly box: Box } | undefined;
    let least = Infinity;
    let covers = 0;
    for (const { plate, away } of placesOn(segmentsOf(points), (stacked) => sizeOf(id, stacked))) {
      if (away >= least) continue;
      const box = boxOf(plate, sizeOf(id, plate.stacked));
      const cover = taken.count(box, nothing) * price.plate + obstacles.count(box, nothing) * price.card;
      const cost = away + cover + lines.count(box, (other) => other === id) * price.line;
      if (cost >= least) continue;
      best = { plate, box };
      [least, covers] = [cost, cover];
    }
    if (!best) continue;
    const fits = covers === 0;
    if (fits) taken.add(best.box, id); // a plate that is not shown takes no room from others
    plates.set(id, { ...best.plate, fits });
  }
  return plates;
}

function boxOf({ at }: Place, { width, height }: Size): Box {
  return {
    x: at.x - width / 2 - margin,
    y: at.y - height / 2 - margin,
    width: width + 2 * margin,
    height: height + 2 * margin,
  };
}

/** The middle of the longest part first, then along it, then the other parts; a place beside an upright part comes last. */
function* placesOn(
  segments: readonly Segment[],
  sizeOf: (stacked: boolean) => Size,
): Generator<{ readonly plate: Place; readonly away: number }> {
  const ranked = segments.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  for (const [rank, { from, to }] of ranked.entries()) {
    const stacked = from.x === to.x;
    const beside = stacked ? Math.max(0, sizeOf(true).width / 2 - grip) : 0;
    for (const [step, part] of parts.entries()) {
      const x = Math.round(from.x + (to.x - from.x) * part);
      const y = Math.round(from.y + (to.y - from.y) * part);
      for (const shift of beside > 0 ? [0, beside, -beside] : [0]) {
        const away = rank * price.part + step * price.step + (shift === 0 ? 0 : price.beside);
        yield { plate: { at: { x: x + shift, y }, stacked }, away };
      }
    }
  }
}
