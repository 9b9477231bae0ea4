import type {
  Gateway,
  Peering,
  PeeringId,
  Route,
  RouteTable,
  RouteTableId,
  Subnet,
  SubnetId,
  Topology,
  Vpc,
  VpcId,
} from '../model/topology.ts';
import { readCidr, type Prefix } from '../net/cidr.ts';
import { meets, spaceOfPrefixes, type AddressSpace } from '../net/interval-set.ts';
import type { ProviderProfile } from '../providers/profile.ts';
import { buildTableFacts, type TableFacts } from './table-facts.ts';

/** A VPC with what the rest of the engine asks of it; every list is in document order. */
export interface VpcFacts {
  readonly vpc: Vpc;
  /** C(V): its CIDRs as canonical blocks, both families. */
  readonly prefixes: readonly Prefix[];
  readonly space: AddressSpace;
  readonly subnets: readonly SubnetFacts[];
  readonly tables: readonly RouteTable[];
  readonly defaultTable: RouteTable | undefined;
  readonly peerings: readonly PeeringFacts[];
  readonly gateways: readonly Gateway[];
}

export interface SubnetFacts {
  readonly subnet: Subnet;
  readonly prefixes: readonly Prefix[];
  readonly space: AddressSpace;
  /** The table associated with it, else its VPC's default table; undefined when there is neither. */
  readonly table: RouteTable | undefined;
}

/**
 * What a peering carries: `live` (planned counts as built), `inactive` by its status, `refused` because its ends
 * overlap and the provider would not create it, `broken` when an end is missing or both ends are one VPC.
 */
export type PeeringState = 'live' | 'inactive' | 'refused' | 'broken';

export interface PeeringFacts {
  readonly peering: Peering;
  readonly requester: Vpc | undefined;
  readonly accepter: Vpc | undefined;
  readonly crossRegion: boolean;
  readonly state: PeeringState;
}

/** What the rules and the traces read, computed once per topology. */
export interface Facts {
  readonly topology: Topology;
  readonly profile: ProviderProfile;
  readonly vpcs: ReadonlyMap<VpcId, VpcFacts>;
  readonly subnets: ReadonlyMap<SubnetId, SubnetFacts>;
  readonly peerings: ReadonlyMap<PeeringId, PeeringFacts>;
  /** The addresses of every VPC of the document. */
  readonly everyVpc: AddressSpace;
  /** A route table's routes and its longest prefix match, made when first asked for. */
  table(id: RouteTableId): TableFacts;
  /** The VPC at the other end, when the peering touches `from` and the other end is in the document. */
  farEnd(peering: PeeringFacts, from: VpcId): VpcFacts | undefined;
  /** The enabled routes of any table that point at the peering, in document order. */
  routesOver(peering: PeeringId): readonly Route[];
}

const builtStatuses: ReadonlySet<string> = new Set(['planned', 'active']);

/** Statuses in which a peering exists or is asked for, so that a second one of the pair or one more of the quota counts. */
const standingStatuses: ReadonlySet<string> = new Set(['planned', 'pending', 'provisioning', 'active']);

/** True while the peering stands or is asked for, whether it carries anything yet or not. */
export function isStanding(peering: Peering): boolean {
  return standingStatuses.has(peering.status);
}

/** Computes the facts of a topology under a provider's profile, in one pass over its records. */
export function buildFacts(topology: Topology, profile: ProviderProfile): Facts {
  const vpcs = new Map<VpcId, Draft>();
  for (const vpc of topology.vpcs.values()) {
    const prefixes = prefixesOfTexts(vpc.cidrs);
    vpcs.set(vpc.id, {
      vpc,
      prefixes,
      space: spaceOfPrefixes(prefixes),
      subnets: [],
      tables: [],
      defaultTable: undefined,
      peerings: [],
      gateways: [],
    });
  }
  const routesByTable = new Map<RouteTableId, Route[]>();
  for (const table of topology.routeTables.values()) {
    routesByTable.set(table.id, []);
    const owner = vpcs.get(table.vpc)!;
    owner.tables.push(table);
    if (table.default) owner.defaultTable ??= table;
  }
  const subnets = new Map<SubnetId, SubnetFacts>();
  for (const subnet of topology.subnets.values()) {
    const owner = vpcs.get(subnet.vpc)!;
    const prefixes = prefixesOfTexts([subnet.cidr, subnet.cidr6]);
    const table = subnet.routeTable === undefined ? owner.defaultTable : topology.routeTables.get(subnet.routeTable);
    const facts = { subnet, prefixes, space: spaceOfPrefixes(prefixes), table };
    owner.subnets.push(facts);
    subnets.set(subnet.id, facts);
  }
  for (const gateway of topology.gateways.values()) vpcs.get(gateway.vpc)!.gateways.push(gateway);
  const peerings = new Map<PeeringId, PeeringFacts>();
  for (const peering of topology.peerings.values()) {
    const facts = peeringFacts(peering, vpcs);
    peerings.set(peering.id, facts);
    vpcs.get(peering.requester)?.peerings.push(facts);
    if (peering.accepter !== peering.requester) vpcs.get(peering.accepter)?.peerings.push(facts);
  }
  const routesOver = new Map<string, Route[]>();
  for (const route of topology.routes.values()) {
    routesByTable.get(route.routeTable)!.push(route);
    if (route.nextHop.type !== 'peering' || route.nextHop.id === undefined || route.enabled === false) continue;
    const routes = routesOver.get(route.nextHop.id);
    if (routes) routes.push(route);
    else routesOver.set(route.nextHop.id, [route]);
  }

  const tables = new Map<RouteTableId, TableFacts>();
  const all = [...vpcs.values()].flatMap(({ prefixes }) => prefixes);
  return {
    topology,
    profile,
    vpcs,
    subnets,
    peerings,
    everyVpc: spaceOfPrefixes(all),
    table(id) {
      let facts = tables.get(id);
      if (!facts) {
        const table = topology.routeTables.get(id)!;
        facts = buildTableFacts(table, routesByTable.get(id)!, vpcs.get(table.vpc)!.prefixes, profile);
        tables.set(id, facts);
      }
      return facts;
    },
    farEnd({ peering }, from) {
      if (peering.requester === peering.accepter) return undefined;
      if (peering.requester === from) return vpcs.get(peering.accepter);
      if (peering.accepter === from) return vpcs.get(peering.requester);
      return undefined;
    },
    routesOver: (id) => routesOver.get(id) ?? [],
  };
}

/** A VPC's facts while they are gathered. */
interface Draft extends VpcFacts {
  readonly subnets: SubnetFacts[];
  readonly tables: RouteTable[];
  defaultTable: RouteTable | undefined;
  readonly peerings: PeeringFacts[];
  readonly gateways: Gateway[];
}

/** The blocks of CIDR texts; the reader has made sure that each text is one. Host bits are dropped. */
export function prefixesOfTexts(texts: readonly (string | undefined)[]): Prefix[] {
  const prefixes: Prefix[] = [];
  for (const text of texts) {
    const read = text === undefined ? null : readCidr(text);
    if (read) prefixes.push(read.prefix);
  }
  return prefixes;
}

function peeringFacts(peering: Peering, vpcs: ReadonlyMap<VpcId, VpcFacts>): PeeringFacts {
  const requester = vpcs.get(peering.requester);
  const accepter = vpcs.get(peering.accepter);
  return {
    peering,
    requester: requester?.vpc,
    accepter: accepter?.vpc,
    crossRegion: requester !== undefined && accepter !== undefined && requester.vpc.region !== accepter.vpc.region,
    state: peeringState(peering, requester, accepter),
  };
}

function peeringState(peering: Peering, requester: VpcFacts | undefined, accepter: VpcFacts | undefined): PeeringState {
  if (!requester || !accepter || requester === accepter) return 'broken';
  if (!builtStatuses.has(peering.status)) return 'inactive';
  const overlapping = meets(requester.space[4], accepter.space[4]) || meets(requester.space[6], accepter.space[6]);
  return overlapping ? 'refused' : 'live';
}

/** The addresses of several subnets together. */
export function spaceOfSubnets(subnets: readonly SubnetFacts[]): AddressSpace {
  return spaceOfPrefixes(subnets.flatMap(({ prefixes }) => prefixes));
}
