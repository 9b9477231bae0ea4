/** A string id that belongs to one kind of record; mixing kinds is a type error, a literal is not. */
type Id<Kind extends string> = string & { readonly __kind?: Kind };

export type AccountId = Id<'account'>;
export type VpcId = Id<'vpc'>;
export type SubnetId = Id<'subnet'>;
export type RouteTableId = Id<'routeTable'>;
export type RouteId = Id<'route'>;
export type GatewayId = Id<'gateway'>;
export type PeeringId = Id<'peering'>;

export const trustLevels = ['own', 'trusted', 'unknown'] as const;
export type Trust = (typeof trustLevels)[number];

export const gatewayTypes = [
  'internet',
  'nat',
  'vpn',
  'direct-connect',
  'transit',
  'instance',
  'gateway-endpoint',
] as const;
export type GatewayType = (typeof gatewayTypes)[number];

/** What a route may point at. `local` is never written: the engine adds it from the VPC's CIDRs. */
export const nextHopTypes = ['peering', ...gatewayTypes, 'blackhole'] as const;
export type NextHopType = (typeof nextHopTypes)[number];

export const peeringStatuses = [
  'planned',
  'pending',
  'provisioning',
  'active',
  'failed',
  'rejected',
  'expired',
  'deleting',
  'deleted',
  'peer-deleted',
] as const;
export type PeeringStatus = (typeof peeringStatuses)[number];

/** A point on the canvas, in canvas pixels. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface Account {
  readonly id: AccountId;
  readonly name: string;
  readonly cloudId?: string;
  readonly trust: Trust;
}

export interface Vpc {
  readonly id: VpcId;
  readonly name: string;
  readonly account?: AccountId;
  readonly region: string;
  /** CIDR blocks as text, the primary one first; IPv4 and IPv6 mixed. */
  readonly cidrs: readonly string[];
  /** True for somebody else's VPC: only its ids and CIDRs are known, its inside is not judged. */
  readonly external?: boolean;
  readonly cloudId?: string;
  readonly position?: Position;
  readonly notes?: string;
}

export interface Subnet {
  readonly id: SubnetId;
  readonly vpc: VpcId;
  readonly name: string;
  readonly cidr?: string;
  readonly cidr6?: string;
  readonly zone?: string;
  /** Absent: the VPC's default table. */
  readonly routeTable?: RouteTableId;
  readonly cloudId?: string;
}

export interface RouteTable {
  readonly id: RouteTableId;
  readonly vpc: VpcId;
  readonly name: string;
  readonly default?: boolean;
  readonly cloudId?: string;
}

export interface NextHop {
  readonly type: NextHopType;
  /** A peering id or a gateway id, by `type`. */
  readonly id?: string;
  /** An appliance's address, as Azure writes it. */
  readonly ip?: string;
}

export interface Route {
  readonly id: RouteId;
  readonly routeTable: RouteTableId;
  readonly destination: string;
  readonly nextHop: NextHop;
  readonly description?: string;
  /** Absent: true. */
  readonly enabled?: boolean;
}

export interface Gateway {
  readonly id: GatewayId;
  readonly vpc: VpcId;
  readonly type: GatewayType;
  readonly name: string;
  /** CIDRs behind the gateway, e.g. on-premises. */
  readonly reaches?: readonly string[];
  readonly ip?: string;
  readonly cloudId?: string;
}

/** One end's own switches; which of them mean anything is the provider's matter. */
export interface PeeringEndOptions {
  readonly allowGatewayTransit?: boolean;
  readonly useRemoteGateways?: boolean;
  readonly allowForwardedTraffic?: boolean;
  readonly allowVirtualNetworkAccess?: boolean;
  readonly exportCustomRoutes?: boolean;
  readonly importCustomRoutes?: boolean;
  readonly exchangeSubnetRoutes?: boolean;
  readonly allowDnsResolution?: boolean;
}

export interface Peering {
  readonly id: PeeringId;
  readonly name: string;
  readonly requester: VpcId;
  readonly accepter: VpcId;
  readonly status: PeeringStatus;
  /** ISO 8601. */
  readonly requestedAt?: string;
  readonly bandwidthMbps?: number;
  readonly billing?: string;
  readonly options?: { readonly requester?: PeeringEndOptions; readonly accepter?: PeeringEndOptions };
  readonly cloudId?: string;
  readonly notes?: string;
}

/** What a requirement speaks of: exactly one of the three keys. */
export type RequirementEnd = { readonly vpc: VpcId } | { readonly subnet: SubnetId } | { readonly cidr: string };

export interface Requirement {
  readonly id: string;
  readonly from: RequirementEnd;
  readonly to: RequirementEnd;
  readonly expect: 'connected' | 'isolated';
  readonly demandMbps?: number;
  readonly encrypted?: boolean;
  readonly note?: string;
}

export interface Waiver {
  /** The stable id of the finding that is waived; the key of this record. */
  readonly finding: string;
  readonly reason: string;
  /** ISO date, inclusive. */
  readonly until?: string;
}

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly position: Position;
  readonly about?: { readonly type: string; readonly id: string };
}

/** What stands at the top of the document, apart from its records. */
export interface ProjectMeta {
  readonly name: string;
  /** A provider profile's id. */
  readonly provider: string;
  /** In what money the user counts; a code such as CNY. */
  readonly currency?: string;
  /** What a Mbps of a day's highest bandwidth costs, in the project's currency; typed in by the user, never the tool's. */
  readonly pricePerMbpsDay?: number;
  /** The user's own limits by quota key, in place of the provider's. */
  readonly quotas?: Readonly<Record<string, number>>;
}

/** The record of each array of the document. */
export interface RecordOf {
  readonly accounts: Account;
  readonly vpcs: Vpc;
  readonly subnets: Subnet;
  readonly routeTables: RouteTable;
  readonly routes: Route;
  readonly gateways: Gateway;
  readonly peerings: Peering;
  readonly requirements: Requirement;
  readonly waivers: Waiver;
  readonly notes: Note;
}

/** The arrays of the document, in the order in which they are written. */
export const recordTypes = [
  'accounts',
  'vpcs',
  'subnets',
  'routeTables',
  'routes',
  'gateways',
  'peerings',
  'requirements',
  'waivers',
  'notes',
] as const satisfies readonly (keyof RecordOf)[];
export type RecordType = (typeof recordTypes)[number];

/** A project in memory: one map per record type, keyed by id (a waiver by its finding). Never mutated. */
export type Topology = { readonly meta: ProjectMeta } & {
  readonly [T in RecordType]: ReadonlyMap<string, RecordOf[T]>;
};

/** The id under which a record is kept. */
export function recordKey<T extends RecordType>(type: T, record: RecordOf[T]): string {
  return type === 'waivers' ? (record as Waiver).finding : (record as Exclude<RecordOf[T], Waiver> & { id: string }).id;
}

/** A project without records. */
export function emptyTopology(meta: ProjectMeta): Topology {
  return {
    meta,
    accounts: new Map(),
    vpcs: new Map(),
    subnets: new Map(),
    routeTables: new Map(),
    routes: new Map(),
    gateways: new Map(),
    peerings: new Map(),
    requirements: new Map(),
    waivers: new Map(),
    notes: new Map(),
  };
}
