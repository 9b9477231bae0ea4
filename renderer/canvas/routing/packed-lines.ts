import type { DrawnLine } from '../lines.ts';

/** Lines as columns of numbers, which cross from the worker without being copied. */
export interface PackedLines {
  readonly ids: readonly string[];
  /** The number of corners of each line. */
  readonly lengths: Uint8Array<ArrayBuffer>;
  /** x and y of every corner, line by line. */
  readonly corners: Float64Array<ArrayBuffer>;
  /** x and y of each plate, whether it is stacked, and whether it fits. */
  readonly plates: Float64Array<ArrayBuffer>;
}

export function packLines(lines: ReadonlyMap<string, DrawnLine>): PackedLines {
  const all = [...lines.values()];
  const corners = new Float64Array(2 * all.reduce((sum, { points }) => sum + points.length, 0));
  const plates = new Float64Array(4 * all.length);
  let at = 0;
  all.forEach(({ points, plate }, index) => {
    for (const { x, y } of points) {
      corners[at++] = x;
      corners[at++] = y;
    }
    plates.set([plate.at.x, plate.at.y, Number(plate.stacked), Number(plate.fits)], 4 * index);
  });
  return { ids: [...lines.keys()], lengths: Uint8Array.from(all, ({ points }) => points.length), corners, plates };
}

export function unpackLines({ ids, lengths, corners, plates }: PackedLines): Map<string, DrawnLine> {
  let at = 0;
  return new Map(
    ids.map((id, index) => {
      const points = Array.from({ length: lengths[index]! }, () => ({ x: corners[at++]!, y: corners[at++]! }));
      const [x, y, stacked, fits] = plates.subarray(4 * index, 4 * index + 4);
      return [id, { points, plate: { at: { x: x!, y: y! }, stacked: stacked === 1, fits: fits === 1 } }];
    }),
  );
}
