import { blocksOf } from '../../model/edits/vpcs.ts';
import { nextFreePrefix } from '../../net/allocator.ts';
import type { Prefix } from '../../net/cidr.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import type { FixContext } from './fixer.ts';

/** The ranges that VPC blocks had better not meet, whoever the provider is: Docker's bridge, the default VPC of AWS. */
const unwise = ['172.17.0.0/16', '172.31.0.0/16', '169.254.0.0/16', '100.64.0.0/10'];

/** The blocks that a new VPC block must keep clear of: of every VPC and subnet, behind every gateway, reserved ones. */
export function takenBlocks({ topology, profile }: FixContext): Prefix[] {
  return [
    ...[...topology.vpcs.values()].flatMap(({ cidrs }) => blocksOf(cidrs)),
    ...[...topology.subnets.values()].flatMap(({ cidr }) => blocksOf([cidr])),
    ...[...topology.gateways.values()]
      .flatMap(({ reaches }) => blocksOf(reaches ?? []))
      .filter(({ length }) => length > 0),
    ...blocksOf(profile.reservedRanges.map(({ block }) => block)),
    ...blocksOf(unwise),
  ];
}

/** The next free IPv4 block of a length in the provider's pools; undefined when there is none. */
export function freeVpcBlock({ profile }: FixContext, taken: readonly Prefix[], length: number): Prefix | undefined {
  for (const pool of blocksOf(profile.vpcPools)) {
    const block = nextFreePrefix(pool, taken, length);
    if (block) return block;
  }
  return undefined;
}

/** The next block of a VPC that none of its subnets has, of a family and a length; undefined when it is full. */
export function freeSubnetBlock(
  { prefixes, subnets }: VpcFacts,
  like: Prefix,
  taken: readonly Prefix[],
): Prefix | undefined {
  const used = [...subnets.flatMap((subnet) => subnet.prefixes), ...taken];
  for (const pool of prefixes) {
    const block = pool.family === like.family ? nextFreePrefix(pool, used, like.length) : null;
    if (block) return block;
  }
  return undefined;
}
