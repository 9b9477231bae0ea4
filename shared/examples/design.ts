import { readProjectValue } from '../formats/project/read.ts';
import type { Peering, Requirement, Topology } from '../model/topology.ts';

/** A VPC of an example: subnets by name, `name: block`, all on the VPC's default table. */
interface SketchedVpc {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly cidr: string;
  /** Blocks besides `cidr`. */
  readonly moreCidrs?: readonly string[];
  readonly at: readonly [x: number, y: number];
  readonly subnets: Readonly<Record<string, string>>;
  /** Absent: the first account. */
  readonly account?: string;
}

/** A peering with routes at both ends for every subnet of the other, unless `routed` is false. */
interface SketchedPeering {
  readonly id: string;
  readonly name: string;
  readonly ends: readonly [requester: string, accepter: string];
  readonly mbps?: number;
  readonly status?: Peering['status'];
  readonly routed?: false;
}

interface SketchedRoute {
  readonly vpc: string;
  readonly destination: string;
  readonly over: string;
}

/** An example as its author writes it down. */
export interface Sketch {
  readonly name: string;
  readonly accounts: Readonly<Record<string, string>>;
  readonly vpcs: readonly SketchedVpc[];
  readonly peerings: readonly SketchedPeering[];
  /** Routes besides those that the peerings bring. */
  readonly routes?: readonly SketchedRoute[];
  /** Routes that the peerings would bring and that are missing, as `vpc destination`. */
  readonly without?: readonly string[];
  readonly requirements?: readonly Requirement[];
}

/** The sketch as a topology, read as a document would be. */
export function design({
  name,
  accounts,
  vpcs,
  peerings,
  routes = [],
  without = [],
  requirements = [],
}: Sketch): Topology {
  const byId = new Map(vpcs.map((vpc) => [vpc.id, vpc]));
  const [firstAccount] = Object.keys(accounts);
  const brought = peerings
    .filter(({ routed }) => routed !== false)
    .flatMap(({ id, ends: [a, b] }) => [
      ...Object.values(byId.get(b)!.subnets).map((destination) => ({ vpc: a, destination, over: id })),
      ...Object.values(byId.get(a)!.subnets).map((destination) => ({ vpc: b, destination, over: id })),
    ])
    .filter(({ vpc, destination }) => !without.includes(`${vpc} ${destination}`));
  const read = readProjectValue({
    format: 'peerplan.project',
    version: 1,
    name,
    provider: 'tencent-tce',
    accounts: Object.entries(accounts).map(([id, called]) => ({ id, name: called, trust: 'own' })),
    vpcs: vpcs.map(({ id, name: called, region, cidr, moreCidrs = [], at: [x, y], account }) => ({
      id: `vpc-${id}`,
      name: called,
      account: account ?? firstAccount,
      region,
      cidrs: [cidr, ...moreCidrs],
      position: { x, y },
    })),
    subnets: vpcs.flatMap(({ id, subnets }) =>
      Object.entries(subnets).map(([called, cidr]) => ({
        id: `subnet-${id}-${called.toLowerCase()}`,
        vpc: `vpc-${id}`,
        name: called,
        cidr,
        routeTable: `rtb-${id}`,
      })),
    ),
    routeTables: vpcs.map(({ id }) => ({ id: `rtb-${id}`, vpc: `vpc-${id}`, name: 'default', default: true })),
    routes: [...brought, ...routes].map(({ vpc, destination, over }, index) => ({
      id: `rt-${index + 1}`,
      routeTable: `rtb-${vpc}`,
      destination,
      nextHop: { type: 'peering', id: over },
    })),
    gateways: [],
    peerings: peerings.map(({ id, name: called, ends: [requester, accepter], mbps, status }) => ({
      id,
      name: called,
      requester: `vpc-${requester}`,
      accepter: `vpc-${accepter}`,
      status: status ?? 'active',
      ...(mbps !== undefined && { bandwidthMbps: mbps }),
    })),
    requirements,
    waivers: [],
    notes: [],
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.topology;
}
