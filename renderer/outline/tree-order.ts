import type { Gateway, RouteTable, Subnet, Topology, Vpc } from '../../shared/model/topology.ts';
import { profileOf } from '../../shared/providers/registry.ts';

const { compare: inOrder } = new Intl.Collator(undefined, { numeric: true });

export interface RegionOrder {
  readonly region: string;
  /** The ids of its VPCs by name. */
  readonly vpcs: readonly string[];
}

interface Known {
  readonly records: ReadonlyMap<string, Vpc>;
  readonly provider: string;
  readonly order: readonly RegionOrder[];
}

let known: Known | null = null;

/** Regions in the order of the provider's list, VPCs by name; sorted again only when a name or a region changed. */
export function regionOrder({ meta: { provider }, vpcs }: Topology): readonly RegionOrder[] {
  if (known && known.provider === provider && (known.records === vpcs || sameOrder(known.records, vpcs))) {
    known = { ...known, records: vpcs };
    return known.order;
  }
  const profile = profileOf(provider);
  const listed = new Map(profile.ok ? profile.value.regions.map(({ id }, index) => [id, index]) : []);
  const rank = (region: string): number => listed.get(region) ?? listed.size;
  const order = [...Map.groupBy(vpcs.values(), ({ region }) => region)]
    .sort(([a], [b]) => rank(a) - rank(b) || inOrder(a, b))
    .map(([region, members]) => ({ region, vpcs: members.sort(byName).map(({ id }) => id) }));
  known = { records: vpcs, provider, order };
  return order;
}

function sameOrder(before: ReadonlyMap<string, Vpc>, after: ReadonlyMap<string, Vpc>): boolean {
  if (before.size !== after.size) return false;
  for (const [id, vpc] of after) {
    const was = before.get(id);
    if (was !== vpc && (was?.name !== vpc.name || was.region !== vpc.region)) return false;
  }
  return true;
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => inOrder(a.name, b.name);

const insideTypes = ['subnets', 'routeTables', 'gateways'] as const;
type Inside = Subnet | RouteTable | Gateway;

const made = new WeakMap<ReadonlyMap<string, Inside>, ReadonlyMap<string, readonly Inside[]>>();
const sorted = new WeakMap<readonly Inside[], readonly Inside[]>();
const none: readonly Inside[] = [];

/** What is in a VPC, by kind and name. */
export function insideOf(
  topology: Topology,
  vpc: string,
): readonly { readonly type: InsideType; readonly record: Inside }[] {
  return insideTypes.flatMap((type) => byVpc(topology[type], vpc).map((record) => ({ type, record })));
}

/** Whether there is anything in a VPC. */
export function hasInside(topology: Topology, vpc: string): boolean {
  return insideTypes.some((type) => (groupsOf(topology[type]).get(vpc)?.length ?? 0) > 0);
}

export type InsideType = (typeof insideTypes)[number];

function groupsOf(records: ReadonlyMap<string, Inside>): ReadonlyMap<string, readonly Inside[]> {
  let groups = made.get(records);
  if (!groups) made.set(records, (groups = Map.groupBy(records.values(), ({ vpc }) => vpc)));
  return groups;
}

function byVpc(records: ReadonlyMap<string, Inside>, vpc: string): readonly Inside[] {
  const group = groupsOf(records).get(vpc) ?? none;
  let list = sorted.get(group);
  if (!list) sorted.set(group, (list = group.toSorted(byName)));
  return list;
}
