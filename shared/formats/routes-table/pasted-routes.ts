import type { NewId } from '../../model/ids.ts';
import { addRoute } from '../../model/edits/routes.ts';
import { applyPatch, type Patch } from '../../model/patch.ts';
import { fail, ok, type Problem, type Result } from '../../model/problem.ts';
import { gatewayTypes, type NextHop, type RouteTableId, type Topology } from '../../model/topology.ts';

/** A row of a spreadsheet as it was read: the route that it stands for, or why it stands for none. */
export interface PastedRow {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem: Problem | null;
}

type Field = 'destination' | 'type' | 'hop' | 'remark';

const heads: Readonly<Record<Field, readonly string[]>> = {
  destination: ['destination', 'dest', 'cidr', '目的端', '目的网段', '目标网段'],
  type: ['nexthoptype', 'hoptype', 'type', '下一跳类型'],
  hop: ['nexthop', 'hop', 'target', 'gateway', '下一跳'],
  remark: ['remark', 'note', 'description', '备注', '描述'],
};

/** Without a head the columns are taken in the order of the provider's console. */
const usual: readonly Field[] = ['destination', 'type', 'hop', 'remark'];

const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');

/**
 * Reads rows of a spreadsheet (cells as text, a head or none, in English or Chinese) as routes of a table. A next hop is
 * found by its id, cloud id or name among the peerings and gateways of the table's VPC; a Local row is passed over. All
 * rows that can be read come as one patch.
 */
export function pastedRoutes(
  topology: Topology,
  newId: NewId,
  routeTable: RouteTableId,
  cells: readonly (readonly string[])[],
): { readonly rows: readonly PastedRow[]; readonly patch: Patch; readonly count: number } {
  const filled = cells
    .map((row, index) => ({ row, line: index + 1 }))
    .filter(({ row }) => row.some((cell) => cell.trim() !== ''));
  const head = filled[0] && headOf(filled[0].row);
  const columns = head ?? new Map(usual.map((field, at) => [field, at]));
  const find = hopFinder(topology, routeTable);
  const rows: PastedRow[] = [];
  const changes: Patch['changes'][number][] = [];
  let grown = topology;
  for (const { row, line } of head ? filled.slice(1) : filled) {
    const cell = (field: Field): string => row[columns.get(field) ?? -1]?.trim() ?? '';
    if (plain(cell('type')) === 'local' || plain(cell('destination')) === 'local') continue;
    const hop = find(cell('type'), cell('hop'));
    const remark = cell('remark');
    const added = hop.ok
      ? addRoute(grown, newId, {
          routeTable,
          destination: cell('destination'),
          nextHop: hop.value,
          ...(remark !== '' && { description: remark }),
        })
      : hop;
    rows.push({ line, cells: row, problem: added.ok ? null : added.problem });
    if (!added.ok) continue;
    changes.push(...added.value.patch.changes);
    grown = applyPatch(grown, added.value.patch);
  }
  return { rows, patch: { changes }, count: changes.length };
}

function headOf(row: readonly string[]): Map<Field, number> | null {
  const columns = new Map<Field, number>();
  for (const [at, cell] of row.entries()) {
    const field = usual.find((candidate) => heads[candidate].includes(plain(cell)));
    if (field && !columns.has(field)) columns.set(field, at);
  }
  return columns.has('destination') ? columns : null;
}

function hopFinder(topology: Topology, routeTable: RouteTableId): (type: string, text: string) => Result<NextHop> {
  const vpc = topology.routeTables.get(routeTable)?.vpc;
  const known = new Map<string, NextHop>();
  const name = (text: string | undefined, hop: NextHop): void => {
    if (text !== undefined && text !== '' && !known.has(text.toLowerCase())) known.set(text.toLowerCase(), hop);
  };
  const hops = [
    ...[...topology.peerings.values()]
      .filter(({ requester, accepter }) => requester === vpc || accepter === vpc)
      .map((record) => ({ ...record, hop: { type: 'peering' as const, id: record.id } })),
    ...[...topology.gateways.values()]
      .filter((gateway) => gateway.vpc === vpc)
      .map((record) => ({ ...record, hop: { type: record.type, id: record.id } })),
  ];
  for (const { id, hop } of hops) name(id, hop);
  for (const { cloudId, hop } of hops) name(cloudId, hop);
  for (const record of hops) name(record.name, record.hop);
  return (type, text) => {
    const wanted = text.toLowerCase();
    const found = known.get(wanted) ?? known.get(wanted.split(/\s+/)[0]!); // a console writes "pcx-1 name" in one cell
    if (found) return ok(found);
    if (['blackhole', '黑洞', 'null'].includes(plain(type)) || ['blackhole', '黑洞'].includes(wanted))
      return ok({ type: 'blackhole' });
    const bare = gatewayTypes.find((known) => plain(known) === plain(type));
    if (text === '' && bare) return ok({ type: bare });
    return fail({
      code: 'pasted-hop',
      path: 'nextHop',
      message: text === '' ? 'There is no next hop.' : `"${text}" is no peering or gateway of this VPC.`,
      remedy: 'Write the id, the cloud id or the name of one.',
      data: { text },
    });
  };
}
