import type { Family } from '../../../shared/net/address.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { reachPairs, type PairVerdict } from '../../../shared/reach/pairs.ts';
import { choice, readInput } from '../input.ts';
import { writePieces } from '../output.ts';

export interface ReachCommandOptions {
  readonly provider?: string;
  readonly family?: string;
  readonly json?: boolean;
  readonly out?: string;
}

/** Judges every ordered pair of subnets, one at a time: the answer may be larger than memory. */
export function reach(file: string, options: ReachCommandOptions): void {
  const families = (options.family ?? '4,6')
    .split(',')
    .map((family) => Number(choice('--family', family.trim(), ['4', '6'])) as Family);
  const { topology, profile } = readInput(file, options.provider);
  const pairs = reachPairs(buildFacts(topology, profile), families);
  writePieces(options.json ? jsonOf(pairs) : textOf(pairs), options.out);
}

function* jsonOf(pairs: Iterable<PairVerdict>): Iterable<string> {
  let separator = '{"pairs": [\n  ';
  for (const pair of pairs) {
    yield separator + JSON.stringify(pair);
    separator = ',\n  ';
  }
  yield separator.startsWith('{') ? '{"pairs": []}\n' : '\n]}\n';
}

function* textOf(pairs: Iterable<PairVerdict>): Iterable<string> {
  for (const { from, to, family, verdict, reason } of pairs) {
    yield `${verdict.padEnd(11)}  IPv${family}  ${from} -> ${to}${reason ? `  (${reason})` : ''}\n`;
  }
}
