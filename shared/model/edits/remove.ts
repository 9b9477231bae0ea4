import type { Patch, RecordChange } from '../patch.ts';
import { fail, ok, type Result } from '../problem.ts';
import { recordTypes, type RecordType, type RequirementEnd, type Topology } from '../topology.ts';
import { drop, put, unknownRecord } from './change.ts';

export interface RecordRef {
  readonly type: RecordType;
  readonly id: string;
}

export interface RemoveOptions {
  /** What becomes of the routes over a peering or gateway that goes: the document's provider removes them, or not. */
  readonly routes: 'remove' | 'keep';
}

/**
 * Removes any mix of records as one change, with all that cannot stand without them: what is in a VPC, its peerings, the
 * routes over a peering or gateway, the requirements that name what goes. Subnets of a table fall back to the default,
 * and a note about what goes stays, about nothing.
 */
export function removeRecords(
  topology: Topology,
  refs: readonly RecordRef[],
  options: RemoveOptions = { routes: 'remove' },
): Result<Patch> {
  const gone = new Map<RecordType, Set<string>>(recordTypes.map((type) => [type, new Set<string>()]));
  for (const { type, id } of refs) {
    if (!topology[type].has(id)) return unknownRecord(type, id);
    gone.get(type)!.add(id);
  }
  const is = (type: RecordType, id: string | undefined): boolean => id !== undefined && gone.get(type)!.has(id);
  const also = <T extends RecordType>(
    type: T,
    goes: (record: Topology[T] extends ReadonlyMap<string, infer R> ? R : never) => boolean,
  ): void => {
    for (const [id, record] of topology[type]) if (goes(record as never)) gone.get(type)!.add(id);
  };

  for (const table of topology.routeTables.values()) {
    if (is('routeTables', table.id) && table.default && !is('vpcs', table.vpc)) {
      return fail({
        code: 'default-table',
        path: 'routeTables',
        message: `${table.name} is the default table of its VPC.`,
        remedy: 'Make another table the default first.',
        data: { name: table.name },
      });
    }
  }
  also('routeTables', ({ vpc }) => is('vpcs', vpc));
  also('subnets', ({ vpc }) => is('vpcs', vpc));
  also('gateways', ({ vpc }) => is('vpcs', vpc));
  also('peerings', ({ requester, accepter }) => is('vpcs', requester) || is('vpcs', accepter));
  also('routes', ({ routeTable, nextHop }) => {
    if (is('routeTables', routeTable)) return true;
    if (options.routes === 'keep') return false;
    return is(nextHop.type === 'peering' ? 'peerings' : 'gateways', nextHop.id);
  });
  const names = (end: RequirementEnd): boolean =>
    ('vpc' in end && is('vpcs', end.vpc)) || ('subnet' in end && is('subnets', end.subnet));
  also('requirements', ({ from, to }) => names(from) || names(to));

  const changes: RecordChange[] = [];
  for (const subnet of topology.subnets.values()) {
    if (is('subnets', subnet.id) || !is('routeTables', subnet.routeTable)) continue;
    const { routeTable: _, ...rest } = subnet;
    changes.push(put(topology, 'subnets', rest));
  }
  for (const vpc of topology.vpcs.values()) {
    if (is('vpcs', vpc.id) || !is('accounts', vpc.account)) continue;
    const { account: _, ...rest } = vpc;
    changes.push(put(topology, 'vpcs', rest));
  }
  for (const note of topology.notes.values()) {
    const { about, ...rest } = note;
    if (about && !is('notes', note.id) && gone.get(about.type as RecordType)?.has(about.id)) {
      changes.push(put(topology, 'notes', rest));
    }
  }
  // From the inside out, so that no step of the journal leaves a record without its home.
  for (const type of recordTypes.toReversed()) {
    for (const id of gone.get(type)!) changes.push(drop(topology, type, id));
  }
  return ok({ changes });
}
