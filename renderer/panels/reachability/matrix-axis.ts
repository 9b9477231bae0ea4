import type { Subnet, SubnetId, Topology, Vpc, VpcId } from '../../../shared/model/topology.ts';
import type { Family } from '../../../shared/net/address.ts';
import { subnetsOfVpc } from '../../store/indexes.ts';

/** A row or a column of the matrix: a subnet, or a VPC with those of its subnets that are shown. */
export interface AxisItem {
  readonly key: string;
  readonly vpc: Vpc;
  /** null: the item stands for the VPC. */
  readonly subnet: Subnet | null;
  readonly subnets: readonly SubnetId[];
  /** False where the VPC's subnets follow as items of their own. */
  readonly closed: boolean;
}

/** A VPC and its subnets that are shown. */
export interface AxisGroup {
  readonly vpc: Vpc;
  readonly subnets: readonly Subnet[];
}

/** The VPCs region by region, each with the subnets that have addresses of the family. */
export function axisGroups(topology: Topology, family: Family): AxisGroup[] {
  const regions = new Map<string, Vpc[]>();
  for (const vpc of topology.vpcs.values()) {
    const list = regions.get(vpc.region);
    if (list) list.push(vpc);
    else regions.set(vpc.region, [vpc]);
  }
  return [...regions.values()].flat().flatMap((vpc) => {
    const subnets = subnetsOfVpc(topology, vpc.id).filter(({ cidr, cidr6 }) => (family === 4 ? cidr : cidr6));
    return subnets.length > 0 ? [{ vpc, subnets }] : [];
  });
}

/** Those whose VPC or who themselves match a text by name or block, and that pass a further test. */
export function narrowed(
  groups: readonly AxisGroup[],
  text: string,
  passes: (subnet: Subnet) => boolean,
): readonly AxisGroup[] {
  const wanted = text.trim().toLowerCase();
  return groups.flatMap(({ vpc, subnets }) => {
    const all = holds([vpc.name, ...vpc.cidrs], wanted);
    const kept = subnets.filter((subnet) => (all || holds(subnetTexts(subnet), wanted)) && passes(subnet));
    return kept.length > 0 ? [{ vpc, subnets: kept }] : [];
  });
}

const subnetTexts = ({ name, cidr = '', cidr6 = '' }: Subnet): string[] => [name, cidr, cidr6];
const holds = (texts: readonly string[], wanted: string): boolean =>
  texts.some((text) => text.toLowerCase().includes(wanted));

/** The items of an axis; of a VPC that is open its subnets, with one for the VPC itself before them where `heads`. */
export function axisItems(
  groups: readonly AxisGroup[],
  closed: ReadonlySet<VpcId> | 'all',
  heads: boolean,
): readonly AxisItem[] {
  return groups.flatMap(({ vpc, subnets }): AxisItem[] => {
    const ids = subnets.map(({ id }) => id);
    const isClosed = closed === 'all' || closed.has(vpc.id);
    const head: AxisItem = { key: `vpc:${vpc.id}`, vpc, subnet: null, subnets: ids, closed: isClosed };
    if (isClosed) return [head];
    const items = subnets.map((subnet): AxisItem => ({
      key: `subnet:${subnet.id}`,
      vpc,
      subnet,
      subnets: [subnet.id],
      closed: true,
    }));
    return heads ? [head, ...items] : items;
  });
}
