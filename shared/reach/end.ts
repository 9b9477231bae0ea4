import { fail, ok, type Result } from '../model/problem.ts';
import type { SubnetId, Topology } from '../model/topology.ts';
import { familyOf, formatAddress, next, parseAddress, type Address, type Family } from '../net/address.ts';
import { readCidr, type Prefix } from '../net/cidr.ts';
import { includesAddress } from '../net/interval-set.ts';
import type { ProjectFacts, SubnetFacts, VpcFacts } from './facts.ts';
import { prefixesOfTexts } from './facts.ts';

/** One end of a trace: a host in a subnet, a host somewhere behind a CIDR outside the drawing, or an address alone. */
export interface End {
  readonly subnet?: SubnetId;
  readonly cidr?: string;
  readonly ip: string;
}

/** An end found in the drawing. */
export type Place =
  | { readonly kind: 'subnet'; readonly address: Address; readonly vpc: VpcFacts; readonly subnet: SubnetFacts }
  /** Inside a VPC's CIDRs, in none of its subnets. */
  | { readonly kind: 'vpc'; readonly address: Address; readonly vpc: VpcFacts }
  | { readonly kind: 'outside'; readonly address: Address };

/** Where in the drawing an end lies: its subnet, else its VPC. */
export function placeOf(place: Exclude<Place, { kind: 'outside' }>): { type: 'subnet' | 'vpc'; id: string } {
  return place.kind === 'subnet'
    ? { type: 'subnet', id: place.subnet.subnet.id }
    : { type: 'vpc', id: place.vpc.vpc.id };
}

/**
 * Reads `IP`, `subnet-id` (its first host) or `subnet-id/IP`; a problem at `path` names what is unknown. A subnet of both
 * families has its host in one that `other`, the text of the end opposite, has too: IPv4 if that leaves a choice.
 */
export function parseEnd(topology: Topology, text: string, path: string, other = ''): Result<End> {
  if (parseAddress(text) !== null) return ok({ ip: text });
  if (topology.subnets.has(text)) {
    const ip = firstHost(topology, text, other);
    if (ip !== null) return ok({ subnet: text, ip });
    return fail({
      code: 'subnet-without-cidr',
      path,
      message: `Subnet "${text}" has no CIDR block.`,
      remedy: 'Give it one, or trace another subnet.',
      data: { text },
    });
  }
  const slash = text.lastIndexOf('/');
  const subnet = text.slice(0, Math.max(slash, 0));
  const ip = text.slice(slash + 1);
  if (slash > 0 && topology.subnets.has(subnet) && parseAddress(ip) !== null) return ok({ subnet, ip });
  return fail({
    code: 'unknown-end',
    path,
    message: `"${text}" is neither an IP address nor a subnet of the document.`,
    remedy: 'Write an address, a subnet id, or a subnet id, a slash and an address.',
    data: { text },
  });
}

function firstHost(topology: Topology, id: SubnetId, other: string): string | null {
  const blocks = blocksOf(topology, id);
  const opposite = familiesOf(topology, other);
  const block = blocks.find(({ family }) => opposite.includes(family)) ?? blocks[0];
  if (!block) return null;
  return formatAddress(block.first === block.last ? block.first : next(block.first));
}

function blocksOf(topology: Topology, id: SubnetId): readonly Prefix[] {
  const { cidr, cidr6 } = topology.subnets.get(id)!;
  return prefixesOfTexts([cidr, cidr6]);
}

/** Of an address, a block, a subnet, or a subnet and an address; none of anything else. */
function familiesOf(topology: Topology, text: string): readonly Family[] {
  if (topology.subnets.has(text)) return blocksOf(topology, text).map(({ family }) => family);
  const address = readCidr(text)?.prefix.first ?? parseAddress(text.slice(text.lastIndexOf('/') + 1));
  return address === null ? [] : [familyOf(address)];
}

/** Finds where an end lies; a problem at `path` when it lies nowhere or in several places. */
export function locateEnd(facts: ProjectFacts, end: End, path: string): Result<Place> {
  const address = parseAddress(end.ip);
  if (address === null) {
    return fail({
      code: 'address-syntax',
      path: `${path}.ip`,
      message: `"${end.ip}" is not an IP address.`,
      remedy: 'Write an IPv4 or IPv6 address.',
      data: { text: end.ip },
    });
  }
  if (end.cidr !== undefined) return ok({ kind: 'outside', address });
  const family = familyOf(address);
  if (end.subnet !== undefined) {
    const subnet = facts.subnets.get(end.subnet);
    if (subnet && includesAddress(subnet.space[family], address)) {
      return ok({ kind: 'subnet', address, subnet, vpc: facts.vpcs.get(subnet.subnet.vpc)! });
    }
    return fail({
      code: subnet ? 'address-outside-subnet' : 'unknown-subnet',
      path: subnet ? `${path}.ip` : `${path}.subnet`,
      message: subnet
        ? `${end.ip} is not in subnet "${end.subnet}" (${[subnet.subnet.cidr, subnet.subnet.cidr6].filter(Boolean).join(', ')}).`
        : `There is no subnet "${end.subnet}" in the document.`,
      remedy: subnet ? 'Choose an address of that subnet.' : 'Name a subnet by its id.',
      data: { ip: end.ip, subnet: end.subnet },
    });
  }
  const subnets = [...facts.subnets.values()].filter(({ space }) => includesAddress(space[family], address));
  if (subnets.length > 1)
    return ambiguous(
      end.ip,
      subnets.map(({ subnet }) => subnet.id),
      path,
    );
  if (subnets.length === 1) {
    return ok({ kind: 'subnet', address, subnet: subnets[0]!, vpc: facts.vpcs.get(subnets[0]!.subnet.vpc)! });
  }
  const vpcs = [...facts.vpcs.values()].filter(({ space }) => includesAddress(space[family], address));
  if (vpcs.length > 1)
    return ambiguous(
      end.ip,
      vpcs.map(({ vpc }) => vpc.id),
      path,
    );
  return ok(vpcs.length === 1 ? { kind: 'vpc', address, vpc: vpcs[0]! } : { kind: 'outside', address });
}

function ambiguous(ip: string, ids: readonly string[], path: string): Result<Place> {
  const shown = ids.slice(0, 4).join(', ');
  return fail({
    code: 'ambiguous-address',
    path,
    message: `${ip} is in ${ids.length} places: ${shown}${ids.length > 4 ? ', …' : ''}.`,
    remedy: 'Write the subnet id, a slash and the address.',
    data: { ip, places: shown },
  });
}
