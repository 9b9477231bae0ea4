import { metaSchema, recordSchemas } from '../../model/schema.ts';
import { recordTypes, type Topology } from '../../model/topology.ts';

export const projectFormat = 'peerplan.project';
export const projectVersion = 1;

/** Keys in the order in which the format lists them, at every depth. */
interface KeyOrder {
  readonly keys: readonly string[];
  readonly nested: ReadonlyMap<string, KeyOrder>;
}

/**
 * Writes the document: arrays sorted by id, keys in the format's order, one record per line, so that the same design
 * gives the same bytes and a change of one record is a change of one line.
 */
export function writeProject(topology: Topology): string {
  const lines = [`"format": ${JSON.stringify(projectFormat)}`, `"version": ${projectVersion}`];
  for (const key of Object.keys(metaSchema.shape) as (keyof typeof topology.meta)[]) {
    const value = topology.meta[key];
    if (value !== undefined)
      lines.push(`"${key}": ${JSON.stringify(typeof value === 'object' ? byKey(value) : value)}`);
  }
  for (const type of recordTypes) {
    const records = [...topology[type]].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const rows = records.map(([, record]) => `    ${JSON.stringify(ordered(record, orders[type]))}`);
    lines.push(rows.length === 0 ? `"${type}": []` : `"${type}": [\n${rows.join(',\n')}\n  ]`);
  }
  return `{\n  ${lines.join(',\n  ')}\n}\n`;
}

/** A map such as `quotas`, whose keys have no order of their own. */
function byKey(map: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function orderOf(schema: unknown): KeyOrder | undefined {
  const shape = shapeOf(schema);
  if (!shape) return undefined;
  const nested = new Map<string, KeyOrder>();
  for (const [key, child] of Object.entries(shape)) {
    const order = orderOf(child);
    if (order) nested.set(key, order);
  }
  return { keys: Object.keys(shape), nested };
}

/** The shape of an object schema, seen through `optional` and `array`; undefined for anything else. */
function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  const inner = schema as { shape?: Record<string, unknown>; unwrap?: () => unknown };
  return inner.shape ?? (typeof inner.unwrap === 'function' ? shapeOf(inner.unwrap()) : undefined);
}

const orders = Object.fromEntries(
  Object.entries(recordSchemas).map(([type, schema]) => [type, orderOf(schema)!]),
) as Record<keyof typeof recordSchemas, KeyOrder>;

function ordered(record: object, order: KeyOrder): object {
  const source = record as Record<string, unknown>;
  const result: Record<string, unknown> = {};
  for (const key of order.keys) {
    const value = source[key];
    if (value === undefined) continue;
    const inner = order.nested.get(key);
    result[key] = inner && value !== null && typeof value === 'object' ? ordered(value, inner) : value;
  }
  return result;
}
