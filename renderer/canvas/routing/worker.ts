import type { Box } from '../boxes.ts';
import { plateSize, type DrawnLine } from '../lines.ts';
import { packLines, type PackedLines } from './packed-lines.ts';
import { placePlates } from './plates.ts';
import { routeLines, type Line } from './route-lines.ts';

/** A line with the words of its plate. */
export interface LineToDraw extends Line {
  readonly name: string;
  readonly facts: string;
}

export interface ToRoute {
  readonly lines: readonly LineToDraw[];
  readonly boxes: ReadonlyMap<string, Box>;
}

self.onmessage = ({ data: { lines, boxes } }: MessageEvent<ToRoute>): void => {
  const words = new Map(lines.map((line) => [line.id, line]));
  const routes = routeLines(lines, boxes);
  const plates = placePlates(routes, (id, stacked) => plateSize(words.get(id)!.name, words.get(id)!.facts, stacked), [
    ...boxes.values(),
  ]);
  const drawn = new Map(
    [...routes].map(([id, points]): [string, DrawnLine] => [id, { points, plate: plates.get(id)! }]),
  );
  const packed: PackedLines = packLines(drawn);
  self.postMessage(packed, { transfer: [packed.lengths.buffer, packed.corners.buffer, packed.plates.buffer] });
};
