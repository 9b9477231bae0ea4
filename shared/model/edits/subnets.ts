import { formatPrefix, readCidr } from '../../net/cidr.ts';
import { nextFreePrefix } from '../../net/allocator.ts';
import type { NewId } from '../ids.ts';
import type { Patch } from '../patch.ts';
import { ok, type Result } from '../problem.ts';
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
  { vpc, name, cidr, cidr6, ...rest }: NewSubnet,
): Result<{ readonly patch: Patch; readonly subnet: SubnetId }> {
  if (!topology.vpcs.has(vpc)) return unknownRecord('vpcs', vpc);
  const blocks = checkedBlocks({
    cidr: cidr ?? (cidr6 === undefined ? nextSubnetCidr(topology, vpc) : undefined),
    cidr6,
  });
  if (!blocks.ok) return blocks;
  const siblings = [...topology.subnets.values()].filter((subnet) => subnet.vpc === vpc);
  const subnet = withChanges<Subnet>(
    { id: newId('subnet'), vpc, name: name?.trim() || freeName('subnet-', siblings) },
    { ...blocks.value, ...rest },
  );
  return ok({ patch: { changes: [put(topology, 'subnets', subnet)] }, subnet: subnet.id });
}

/** The next /24 (or the whole block, where it is smaller) that is free in the VPC; undefined when it is full. */
export function nextSubnetCidr(topology: Topology, vpc: VpcId): string | undefined {
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

/** Changes a subnet; a key set to undefined is taken out (`routeTable`: back to the default table). */
export function updateSubnet(
  topology: Topology,
  id: SubnetId,
  { cidr, cidr6, ...changes }: { readonly [K in keyof Omit<Subnet, 'id' | 'vpc'>]?: Subnet[K] | undefined },
): Result<Patch> {
  const subnet = topology.subnets.get(id);
  if (!subnet) return unknownRecord('subnets', id);
  const blocks = checkedBlocks({ cidr: cidr ?? subnet.cidr, cidr6: cidr6 ?? subnet.cidr6 });
  if (!blocks.ok) return blocks;
  return ok({ changes: [put(topology, 'subnets', withChanges(subnet, { ...blocks.value, ...changes }))] });
}

type Blocks = { readonly cidr: string | undefined; readonly cidr6: string | undefined };

function checkedBlocks({ cidr, cidr6 }: Blocks): Result<Blocks> {
  const checked: Record<keyof Blocks, string | undefined> = { cidr, cidr6 };
  for (const [key, text] of [
    ['cidr', cidr],
    ['cidr6', cidr6],
  ] as const) {
    if (text === undefined || text.trim() === '') {
      checked[key] = undefined;
      continue;
    }
    const block = cidrInput(text, key);
    if (!block.ok) return block;
    checked[key] = block.value;
  }
  return ok(checked);
}

/** Removes a subnet and the requirements that name it. */
export function removeSubnet(topology: Topology, id: SubnetId): Result<Patch> {
  return removeRecords(topology, [{ type: 'subnets', id }]);
}
