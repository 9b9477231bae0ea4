import { formatPrefix, readCidr, type Prefix } from '../../net/cidr.ts';
import { nextFreePrefix } from '../../net/allocator.ts';
import { profileOf } from '../../providers/registry.ts';
import type { NewId } from '../ids.ts';
import type { Patch } from '../patch.ts';
import { fail, ok, type Result } from '../problem.ts';
import type { Position, RouteTableId, Topology, Vpc, VpcId } from '../topology.ts';
import { freeName, put, unknownRecord, withChanges } from './change.ts';
import { cidrInputs } from './cidr-input.ts';

/** What a new VPC may be told; what is left out is chosen: the next free name, the next free block. */
export interface NewVpc {
  readonly name?: string;
  readonly region: string;
  readonly account?: string;
  readonly cidrs?: readonly string[];
  readonly position?: Position;
}

/** Adds a VPC with its default route table. */
export function addVpc(
  topology: Topology,
  newId: NewId,
  { name, region, account, cidrs, position }: NewVpc,
): Result<{ readonly patch: Patch; readonly vpc: VpcId; readonly routeTable: RouteTableId }> {
  if (account !== undefined && !topology.accounts.has(account)) return unknownRecord('accounts', account);
  const blocks = cidrs ? cidrInputs(cidrs, 'cidrs') : freeVpcBlock(topology);
  if (!blocks.ok) return blocks;
  const vpc: Vpc = {
    id: newId('vpc'),
    name: name?.trim() || freeName('VPC', topology.vpcs.values()),
    ...(account !== undefined && { account }),
    region,
    cidrs: blocks.value,
    ...(position && { position }),
  };
  const table = { id: newId('rtb'), vpc: vpc.id, name: 'default', default: true };
  const changes = [put(topology, 'vpcs', vpc), put(topology, 'routeTables', table)];
  return ok({ patch: { changes }, vpc: vpc.id, routeTable: table.id });
}

/** The next /16 of the provider's pools that no VPC of the document has. */
function freeVpcBlock(topology: Topology): Result<string[]> {
  const profile = profileOf(topology.meta.provider);
  if (!profile.ok) return profile;
  const taken = [...topology.vpcs.values()].flatMap(({ cidrs }) => blocksOf(cidrs));
  for (const pool of profile.value.vpcPools) {
    const block = nextFreePrefix(readCidr(pool)!.prefix, taken, Math.max(16, profile.value.vpcPrefixLength?.min ?? 16));
    if (block) return ok([formatPrefix(block)]);
  }
  return fail({
    code: 'no-free-block',
    path: 'cidrs',
    message: `No /16 is free in ${profile.value.vpcPools.join(', ')}.`,
    remedy: 'Type a smaller block, or free one.',
  });
}

/** The blocks of CIDR texts; what is not a CIDR is left out. */
export function blocksOf(cidrs: readonly (string | undefined)[]): Prefix[] {
  return cidrs.flatMap((cidr) => {
    const read = cidr === undefined ? null : readCidr(cidr);
    return read ? [read.prefix] : [];
  });
}

/** Changes what a VPC is called, where it is and whose it is. */
export function updateVpc(
  topology: Topology,
  id: VpcId,
  changes: { readonly [K in 'name' | 'region' | 'account' | 'cloudId' | 'external' | 'notes']?: Vpc[K] | undefined },
): Result<Patch> {
  const vpc = topology.vpcs.get(id);
  if (!vpc) return unknownRecord('vpcs', id);
  const { account } = changes;
  if (account && !topology.accounts.has(account)) return unknownRecord('accounts', account);
  return ok({ changes: [put(topology, 'vpcs', withChanges(vpc, changes))] });
}

/** Replaces a VPC's CIDR blocks, the primary one first. */
export function setVpcCidrs(topology: Topology, id: VpcId, cidrs: readonly string[]): Result<Patch> {
  const vpc = topology.vpcs.get(id);
  if (!vpc) return unknownRecord('vpcs', id);
  const blocks = cidrInputs(cidrs, 'cidrs', vpc.cidrs);
  if (!blocks.ok) return blocks;
  return ok({ changes: [put(topology, 'vpcs', { ...vpc, cidrs: blocks.value })] });
}

/** Moves VPCs on the canvas, as one edit. */
export function moveVpcs(topology: Topology, positions: ReadonlyMap<VpcId, Position>): Result<Patch> {
  const changes = [];
  for (const [id, position] of positions) {
    const vpc = topology.vpcs.get(id);
    if (!vpc) return unknownRecord('vpcs', id);
    changes.push(put(topology, 'vpcs', { ...vpc, position }));
  }
  return ok({ changes });
}
