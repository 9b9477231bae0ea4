import type { PeeringId } from '../../model/topology.ts';
import type { TrafficColumns, TrafficField } from './traffic-columns.ts';

/** One reading of a peering. Times are the file's own clock: a time with an offset keeps the hour that is written. */
export interface TrafficSample {
  readonly peering: PeeringId;
  /** Milliseconds since 1970-01-01 00:00 on the clock of the file. */
  readonly at: number;
  /** Mbps. */
  readonly in: number;
  readonly out: number;
  /** Packets per second; null when the file does not say. */
  readonly inPackets: number | null;
  readonly outPackets: number | null;
  /** Percent. */
  readonly loss: number | null;
}

/** What of a row cannot be read: its column (from 1), what stands there, and why. */
export interface BadCell {
  readonly column: number;
  readonly text: string;
  readonly reason: 'time' | 'number' | 'percent' | 'peering' | 'too-short' | 'too-many' | 'too-long';
}

/** Reads a row; `peeringOf` finds a peering by what the file calls it. */
export function readTrafficRow(
  columns: TrafficColumns,
  cells: readonly string[],
  peeringOf: (text: string) => PeeringId | undefined,
): TrafficSample | BadCell {
  const extra =
    cells.length > columns.width ? cells.findIndex((cell, at) => at >= columns.width && cell.trim() !== '') : -1;
  if (extra >= 0) return { column: extra + 1, text: cells[extra]!.slice(0, 80), reason: 'too-many' };
  const at = readTime(cells[columns.time.at] ?? '');
  if (at === null) return bad(columns, cells, 'time', 'time');
  const named = columns.peering ? (cells[columns.peering.at] ?? '') : '';
  const peering = peeringOf(named.trim());
  if (peering === undefined) return bad(columns, cells, 'peering', 'peering');
  const into = read(columns, cells, 'in');
  const out = read(columns, cells, 'out');
  const inPackets = read(columns, cells, 'inPackets');
  const outPackets = read(columns, cells, 'outPackets');
  const loss = read(columns, cells, 'loss');
  if (into === undefined || into === null) return bad(columns, cells, 'in', 'number');
  if (out === undefined || out === null) return bad(columns, cells, 'out', 'number');
  if (inPackets === undefined) return bad(columns, cells, 'inPackets', 'number');
  if (outPackets === undefined) return bad(columns, cells, 'outPackets', 'number');
  if (loss === undefined || (loss !== null && loss > 100)) return bad(columns, cells, 'loss', 'percent');
  return { peering, at, in: into, out, inPackets, outPackets, loss };
}

/** True for what `readTrafficRow` could not read. */
export const isBadCell = (read: TrafficSample | BadCell): read is BadCell => 'reason' in read;

function bad(
  columns: TrafficColumns,
  cells: readonly string[],
  field: TrafficField,
  reason: BadCell['reason'],
): BadCell {
  const at = columns[field]?.at ?? 0;
  const missing = at >= cells.length;
  return { column: at + 1, text: (cells[at] ?? '').slice(0, 80), reason: missing ? 'too-short' : reason };
}

/** Undefined: not a number of at least 0; null: nothing stands there. */
function read(
  columns: TrafficColumns,
  cells: readonly string[],
  field: 'in' | 'out' | 'inPackets' | 'outPackets' | 'loss',
): number | null | undefined {
  const column = columns[field];
  if (!column) return null;
  const text = (cells[column.at] ?? '').trim();
  if (text === '' || text === '-') return null;
  const plain = field === 'loss' && text.endsWith('%') ? text.slice(0, -1).trimEnd() : text;
  if (!/^\d+(?:\.\d*)?(?:e[+-]?\d+)?$|^\.\d+$/i.test(plain)) return undefined;
  const value = Number(plain) * column.factor;
  return Number.isFinite(value) ? value : undefined;
}

const written =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?\s*(?:Z|[+-]\d\d:?\d\d)?$/;

/** `2026-11-23 08:05:00`, `2026/11/23 8:05`, ISO 8601 with an offset, or seconds or milliseconds since 1970. */
function readTime(text: string): number | null {
  const trimmed = text.trim();
  const match = written.exec(trimmed);
  if (!match)
    return /^\d{10}$/.test(trimmed) ? Number(trimmed) * 1000 : /^\d{13}$/.test(trimmed) ? Number(trimmed) : null;
  const [year, month, date, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (hour > 23 || minute > 59 || second > 60) return null;
  const at = Date.UTC(year, month - 1, date, hour, minute, second);
  const midnight = new Date(Date.UTC(year, month - 1, date));
  const exists =
    midnight.getUTCFullYear() === year && midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === date;
  return exists ? at : null;
}
