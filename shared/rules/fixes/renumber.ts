import { put } from '../../model/edits/change.ts';
import type { RecordChange } from '../../model/patch.ts';
import type { NextHop, Route, Subnet, SubnetId, Vpc, VpcId } from '../../model/topology.ts';
import { formatAddress, parseAddress, type Address } from '../../net/address.ts';
import { formatPrefix, prefixAt, prefixContains, readCidr, type Prefix } from '../../net/cidr.ts';
import { emptySpace, includesSet, type AddressSpace } from '../../net/interval-set.ts';
import { prefixesOfTexts } from '../../reach/facts.ts';
import type { FixContext } from './fixer.ts';

/** A block of a VPC and where it goes: as long, of the same family. */
export interface BlockMove {
  readonly from: Prefix;
  readonly to: Prefix;
  /** Only this subnet moves, not the VPC's block nor the other subnets in it. */
  readonly subnet?: SubnetId;
}

/**
 * Moves blocks of a VPC with all that names addresses in them: its subnets, its gateways, and the routes that lead there
 * from its peers, or stay within it.
 */
export function renumber(context: FixContext, vpc: Vpc, moves: readonly BlockMove[]): RecordChange[] {
  const { facts, topology } = context;
  const own = facts.vpc(vpc.id)!;
  const { subnets, tables } = own;
  const { gateways, peerings } = facts.links(own);
  const whole = moves.filter((move) => move.subnet === undefined);
  const changes: RecordChange[] = [];
  const cidrs = vpc.cidrs.map((text) => movedBlock(text, whole));
  if (cidrs.some((text, at) => text !== vpc.cidrs[at])) changes.push(put(topology, 'vpcs', { ...vpc, cidrs }));
  for (const { subnet } of subnets) {
    const after = movedSubnet(
      subnet,
      moves.filter((move) => move.subnet === undefined || move.subnet === subnet.id),
    );
    if (after !== subnet) changes.push(put(topology, 'subnets', after));
  }
  for (const gateway of gateways) {
    const ip = movedAddress(gateway.ip, moves);
    if (ip !== undefined && ip !== gateway.ip) changes.push(put(topology, 'gateways', { ...gateway, ip }));
  }
  const leadsHere = ({ type }: NextHop): boolean => type !== 'peering';
  for (const { id } of tables) changes.push(...movedRoutes(context, facts.routesIn(id), moves, leadsHere));
  for (const far of new Set(peerings.map((over) => facts.farEnd(over, vpc.id)))) {
    if (far) changes.push(...routesFromPeer(context, far.vpc, vpc.id, moves));
  }
  return changes;
}

function routesFromPeer(context: FixContext, { id: from }: Vpc, to: VpcId, moves: readonly BlockMove[]) {
  const { facts } = context;
  const peer = facts.vpc(from)!;
  const { peerings } = facts.links(peer);
  const over = new Set(
    peerings.filter((peering) => facts.farEnd(peering, from)?.vpc.id === to).map(({ peering }) => peering.id),
  );
  const leadsThere = ({ type, id, ip }: NextHop): boolean =>
    type === 'peering' ? over.has(id ?? '') : ip !== undefined;
  return peer.tables.flatMap(({ id }) => movedRoutes(context, facts.routesIn(id), moves, leadsThere, peer.space));
}

/** Of two VPCs that overlap, each means its own by an address that both have, but over a peering: that is `kept` as it is. */
function movedRoutes(
  { topology }: FixContext,
  routes: readonly Route[],
  moves: readonly BlockMove[],
  leadsThere: (nextHop: NextHop) => boolean,
  kept: AddressSpace = emptySpace,
): RecordChange[] {
  return routes.flatMap((route) => {
    const { destination, nextHop } = route;
    if (!leadsThere(nextHop)) return [];
    const ip = nextHop.ip !== undefined && liesIn(kept, nextHop.ip) ? nextHop.ip : movedAddress(nextHop.ip, moves);
    const own = nextHop.type !== 'peering' && liesIn(kept, destination);
    const after = {
      destination: own ? destination : movedBlock(destination, moves),
      nextHop: ip === nextHop.ip ? nextHop : { ...nextHop, ...(ip && { ip }) },
    };
    const same = after.destination === destination && after.nextHop === nextHop;
    return same ? [] : [put(topology, 'routes', { ...route, ...after })];
  });
}

/** True when the address, or all of the block, is in the space. */
function liesIn(space: AddressSpace, text: string): boolean {
  const prefixes = prefixesOfTexts([text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`]);
  return prefixes.some(({ family, first, last }) => includesSet(space[family], [first, last]));
}

function movedSubnet(subnet: Subnet, moves: readonly BlockMove[]): Subnet {
  const { cidr, cidr6 } = subnet;
  const after = {
    ...(cidr !== undefined && { cidr: movedBlock(cidr, moves) }),
    ...(cidr6 !== undefined && { cidr6: movedBlock(cidr6, moves) }),
  };
  return after.cidr === cidr && after.cidr6 === cidr6 ? subnet : { ...subnet, ...after };
}

/** A block that lies in one that moves, at its new place; the text itself when it lies in none. */
function movedBlock(text: string, moves: readonly BlockMove[]): string {
  const prefix = readCidr(text)?.prefix;
  const move = prefix && moves.find(({ from }) => prefixContains(from, prefix));
  return move ? formatPrefix(prefixAt(shifted(prefix.first, move), prefix.length)) : text;
}

function movedAddress(text: string | undefined, moves: readonly BlockMove[]): string | undefined {
  const address = text === undefined ? null : parseAddress(text);
  if (address === null) return text;
  const move = moves.find(
    ({ from }) => typeof from.first === typeof address && from.first <= address && address <= from.last,
  );
  return move ? formatAddress(shifted(address, move)) : text;
}

/** The address as far into the new block as it was into the old one. */
function shifted(address: Address, { from, to }: BlockMove): Address {
  return typeof address === 'number'
    ? address - (from.first as number) + (to.first as number)
    : address - (from.first as bigint) + (to.first as bigint);
}
