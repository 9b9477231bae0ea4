import type { Peering } from '../../../shared/model/topology.ts';
import type { Box } from '../boxes.ts';
import type { DrawnLine } from '../lines.ts';
import { unpackLines, type PackedLines } from './packed-lines.ts';
import type { ToRoute } from './worker.ts';

/** Has a worker find the ways of lines and tells them to `found`. The answer is a function that stops it. */
export function findLines(
  peerings: Iterable<Peering>,
  boxes: ReadonlyMap<string, Box>,
  factsOf: (peering: Peering) => string,
  found: (lines: ReadonlyMap<string, DrawnLine>) => void,
): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<PackedLines>) => {
    worker.terminate();
    found(unpackLines(data));
  };
  const lines = [...peerings].map((peering) => {
    const { id, name, requester, accepter } = peering;
    return { id, from: requester, to: accepter, name: name || id, facts: factsOf(peering) };
  });
  worker.postMessage({ lines, boxes } satisfies ToRoute);
  return () => worker.terminate();
}
