import type { SubnetId, Topology, VpcId } from '../../../../shared/model/topology.ts';
import { formatAddress, next, previous, type Address, type Family } from '../../../../shared/net/address.ts';
import type { Prefix } from '../../../../shared/net/cidr.ts';
import { blockOf } from './blocks.ts';

/** An address of a subnet, at which somebody asks and answers. */
export interface Host {
  /** `subnet/ip`. */
  readonly id: string;
  readonly vpc: VpcId;
  readonly subnet: SubnetId;
  readonly family: Family;
  readonly ip: string;
}

/**
 * The hosts that decide a design: in each subnet the first and the last address, and those on both sides of every edge
 * of a block that is written anywhere. Between two edges no route table can tell addresses apart.
 */
export function probeHosts({ vpcs, subnets, routes }: Topology): Host[] {
  const written = [
    ...[...vpcs.values()].flatMap(({ cidrs }) => cidrs),
    ...[...subnets.values()].flatMap(({ cidr, cidr6 }) => [cidr, cidr6]),
    ...[...routes.values()].map(({ destination }) => destination),
  ];
  const blocks = written.filter((cidr) => cidr !== undefined).map(blockOf);
  return [...subnets.values()].flatMap(({ id: subnet, vpc, cidr, cidr6 }) =>
    [cidr, cidr6]
      .filter((text) => text !== undefined)
      .map(blockOf)
      .flatMap((block) =>
        decidingAddresses(block, blocks).map((address) => {
          const ip = formatAddress(address);
          return { id: `${subnet}/${ip}`, vpc, subnet, family: block.family, ip };
        }),
      ),
  );
}

function decidingAddresses({ family, first, last }: Prefix, blocks: readonly Prefix[]): Address[] {
  const addresses = new Set<Address>([first, last]);
  for (const block of blocks) {
    if (block.family !== family) continue;
    if (block.first > first && block.first <= last) addresses.add(previous(block.first)).add(block.first);
    if (block.last >= first && block.last < last) addresses.add(block.last).add(next(block.last));
  }
  return [...addresses];
}
