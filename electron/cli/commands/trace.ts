import { z } from 'zod';
import type { Topology } from '../../../shared/model/topology.ts';
import { parseEnd, type End } from '../../../shared/reach/end.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { traceEnds, type Hop, type RouteView, type Trace } from '../../../shared/reach/trace.ts';
import { lostRowTexts } from '../../../shared/rules/texts/hops.ts';
import { CliError, orFail } from '../cli-error.ts';
import { readInput, readText } from '../input.ts';
import { write } from '../output.ts';

export interface TraceCommandOptions {
  readonly from?: string;
  readonly to?: string;
  readonly pairs?: string;
  readonly provider?: string;
  readonly json?: boolean;
  readonly out?: string;
}

const end = z.union([
  z.string(),
  z.strictObject({ subnet: z.string().exactOptional(), cidr: z.string().exactOptional(), ip: z.string() }),
]);
const pairsFile = z.array(z.object({ from: end, to: end }));
type WrittenEnd = z.infer<typeof end>;

/** Follows one pair of ends, or each of a file. */
export function trace(file: string, options: TraceCommandOptions): void {
  const pairs = askedPairs(options);
  const { topology, profile } = readInput(file, options.provider);
  const facts = buildFacts(topology, profile);
  const traces = pairs.map(({ from, to, at }) =>
    orFail(traceEnds(facts, endOf(topology, from, 'from', to, at), endOf(topology, to, 'to', from, at)), at),
  );
  const json = (): string => `${JSON.stringify({ traces: traces.map(contractOf) }, null, 2)}\n`;
  write(options.json ? json() : traces.map(textOf).join('\n'), options.out);
}

/** The keys in the order of the contract. */
function contractOf({ from, to, verdict, reason, forward, return: back }: Trace): Trace {
  return { from, to, verdict, ...(reason && { reason }), forward, return: back };
}

interface Asked {
  readonly from: WrittenEnd;
  readonly to: WrittenEnd;
  /** Where it was asked, for an error. */
  readonly at: string;
}

function askedPairs({ from, to, pairs }: TraceCommandOptions): Asked[] {
  if (pairs === undefined) {
    if (from === undefined || to === undefined) throw new CliError('Give --from and --to, or --pairs.');
    return [{ from, to, at: 'the arguments' }];
  }
  if (from !== undefined || to !== undefined) throw new CliError('Give either --pairs or --from and --to.');
  let value: unknown;
  try {
    value = JSON.parse(readText(pairs));
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`${pairs}: The text is not JSON (${(error as Error).message}). Give [{"from": …, "to": …}].`);
  }
  const read = pairsFile.safeParse(value);
  if (read.success) return read.data.map((pair, index) => ({ ...pair, at: `${pairs}: [${index}]` }));
  const path = read.error.issues[0]!.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join(
    '',
  );
  throw new CliError(
    `${pairs}: ${path}: This is not a pair of ends. Give [{"from": …, "to": …}], an end as text or {subnet, ip}.`,
  );
}

function endOf(topology: Topology, written: WrittenEnd, path: string, other: WrittenEnd, at: string): End {
  if (typeof written !== 'string') return written;
  return orFail(parseEnd(topology, written, path, typeof other === 'string' ? other : other.ip), at);
}

function textOf({ from, to, verdict, reason, forward, return: back }: Trace): string {
  const ends = `${nameOf(from)} -> ${nameOf(to)}`;
  return [
    `${verdict}${reason ? ` (${reason})` : ''}  ${ends}`,
    ...legOf('there', forward),
    ...legOf('back', back),
    '',
  ].join('\n');
}

function nameOf({ subnet, cidr, ip }: End): string {
  return `${subnet ?? cidr ?? ''}${subnet || cidr ? ' ' : ''}${ip}`;
}

function legOf(name: string, hops: readonly Hop[]): string[] {
  return hops.flatMap((hop, index) => [
    `  ${(index === 0 ? name : '').padEnd(6)}${placeOf(hop)}: ${outcomeOf(hop)}`,
    ...(hop.won ? [`          won:  ${rowOf(hop.won)}`] : []),
    ...hop.lost.map((row) => `          lost: ${rowOf(row)} (${lostRowTexts[row.why!].en})`),
  ]);
}

function placeOf({ at, appliance, routeTable }: Hop): string {
  const name = at.id === '' ? 'that is not in the document' : at.id;
  const place = at.type === 'outside' ? 'outside the document' : `${at.type} ${name}`;
  return `${place}${appliance ? `, appliance ${appliance}` : ''}${routeTable ? `, table ${routeTable}` : ''}`;
}

/** `stopped (transit: the VPC in the middle, the VPC that was meant)`. */
function outcomeOf({ result, reason, names = [] }: Hop): string {
  return reason ? `${result} (${[reason, ...(names.length > 0 ? [names.join(', ')] : [])].join(': ')})` : result;
}

/** A row as the provider's console would show it; `system` where nobody wrote it. */
function rowOf({ route, destination, nextHop }: RouteView): string {
  const target = nextHop as { readonly type: string; readonly id?: string; readonly ip?: string };
  const words = [target.type === 'local' ? 'Local' : target.type, target.id, target.ip].filter(Boolean);
  return `${destination} -> ${words.join(' ')}${route === null ? ', system' : `, route ${route}`}`;
}
