import type { Position } from '../../../shared/model/topology.ts';

/** Something on the canvas that takes the focus. */
export interface Stop {
  readonly key: string;
  readonly at: Position;
}

/** Things this near in height are read as one row. */
const row = 48;

/** From top to bottom, and within a row from left to right. */
export function inReadingOrder<S extends Stop>(stops: readonly S[]): readonly S[] {
  const byHeight = [...stops].sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x);
  const rows: S[][] = [];
  let top = -Infinity;
  for (const stop of byHeight) {
    if (stop.at.y - top > row) {
      rows.push([]);
      top = stop.at.y;
    }
    rows.at(-1)!.push(stop);
  }
  return rows.flatMap((stopsOfRow) => stopsOfRow.sort((a, b) => a.at.x - b.at.x || a.at.y - b.at.y));
}
