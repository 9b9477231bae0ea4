import { formatPrefix, readCidr } from '../../net/cidr.ts';
import { nextFreePrefix } from '../../net/allocator.ts';
import type { NewId } from '../ids.ts';
import type { Patch } from '../patch.ts';
import { fail, ok, type Problem, type Result } from '../problem.ts';
import type { Subnet, SubnetId, Topology, VpcId } from '../topology.ts';
import { freeName, put, unknownRecord, withChanges } from './change.ts';
import { cidrInput } from './cidr-input.ts';
import { removeRecords } from './remove.ts';
import { blocksOf } from './vpcs.ts';

/** What a new subnet may be told; without a block it gets the next free /24 of its VPC, when there is one. */
export type NewSubnet = Pick<Subnet, 'vpc'> & Partial<Omit<Subnet, 'id' | 'vpc'>>;

/** Adds a subnet. */
export function addSubnet(
  topology: Topology,
  newId: NewId,
  { vpc, name, ...rest }: NewSubnet,
): Result<{ readonly patch: Patch; readonly subnet: SubnetId }> {
  if (!topology.vpcs.has(vpc)) return unknownRecord('vpcs', vpc);
  const hasBlock = rest.cidr !== undefined || rest.cidr6 !== undefined;
  const checked = checkedChanges(topology, vpc, hasBlock ? rest : { ...rest, cidr: nextSubnetCidr(topology, vpc) });
  if (!checked.ok) return checked;
  const siblings = [...topology.subnets.values()].filter((subnet) => subnet.vpc === vpc);
  const subnet = withChanges<Subnet>(
    { id: newId('subnet'), vpc, name: name?.trim() || freeName('subnet-', siblings) },
    checked.value,
  );
  return ok({ patch: { changes: [put(topology, 'subnets', subnet)] }, subnet: subnet.id });
}

/** The next /24 (or the whole block, where it is smaller) that is free in the VPC; undefined when it is full. */
function nextSubnetCidr(topology: Topology, vpc: VpcId): string | undefined {
  const taken = [...topology.subnets.values()]
    .filter((subnet) => subnet.vpc === vpc)
    .flatMap(({ cidr }) => blocksOf([cidr]));
  for (const text of topology.vpcs.get(vpc)?.cidrs ?? []) {
    const pool = readCidr(text)?.prefix;
    if (pool?.family !== 4) continue;
    const block = nextFreePrefix(pool, taken, Math.max(24, pool.length));
    if (block) return formatPrefix(block);
  }
  return undefined;
}

type SubnetChanges = { readonly [K in keyof Omit<Subnet, 'id' | 'vpc'>]?: Subnet[K] | undefined };

/** Changes a subnet; a key set to undefined or blank is taken out (`routeTable`: back to the default table). */
export function updateSubnet(topology: Topology, id: SubnetId, changes: SubnetChanges): Result<Patch> {
  const subnet = topology.subnets.get(id);
  if (!subnet) return unknownRecord('subnets', id);
  const checked = checkedChanges(topology, subnet.vpc, changes);
  if (!checked.ok) return checked;
  return ok({ changes: [put(topology, 'subnets', withChanges(subnet, checked.value))] });
}

/** The changes with their blocks as they are to be written, and their table one of the VPC. */
function checkedChanges(topology: Topology, vpc: VpcId, changes: SubnetChanges): Result<SubnetChanges> {
  let checked = changes;
  for (const key of ['cidr', 'cidr6'] as const) {
    const text = changes[key];
    if (text === undefined) continue;
    const block = text.trim() === '' ? ok(undefined) : cidrInput(text, key);
    if (!block.ok) return block;
    const family = block.value === undefined ? undefined : readCidr(block.value)!.prefix.family;
    if (family !== undefined && family !== (key === 'cidr' ? 4 : 6)) return otherFamily(text, key);
    checked = { ...checked, [key]: block.value };
  }
  const { routeTable } = changes;
  if (routeTable && topology.routeTables.get(routeTable)?.vpc !== vpc) return unknownRecord('routeTables', routeTable);
  return ok(checked);
}

function otherFamily(text: string, path: 'cidr' | 'cidr6'): { readonly ok: false; readonly problem: Problem } {
  const family = path === 'cidr' ? 'IPv4' : 'IPv6';
  return fail({
    code: 'cidr-family',
    path,
    message: `${text.trim()} is not an ${family} block.`,
    remedy: `Write an ${family} block here; the other family has a field of its own.`,
    data: { text: text.trim(), family },
  });
}

/** Removes a subnet and the requirements that name it. */
export function removeSubnet(topology: Topology, id: SubnetId): Result<Patch> {
  return removeRecords(topology, [{ type: 'subnets', id }]);
}
