import type {
  Account,
  AccountId,
  Gateway,
  Peering,
  PeeringId,
  ProjectMeta,
  Requirement,
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
import { spaceOfPrefixes, type AddressSpace, type IntervalSet } from '../net/interval-set.ts';
import type { Family } from '../net/address.ts';
import type { ProviderProfile } from '../providers/profile.ts';
import type { AnswersNeeded } from './answers.ts';
import type { PeeringUse } from './peering-use.ts';
import type { JudgedRoute } from './route-judgement.ts';
import type { TableFacts } from './table-facts.ts';

/** What a VPC is and owns; its neighbours see that of it, and `VpcLinks`. */
export interface VpcOutline {
  readonly vpc: Vpc;
  /** C(V): its CIDRs as canonical blocks, both families; of a provider whose networks have none, its subnets' blocks. */
  readonly prefixes: readonly Prefix[];
  readonly space: AddressSpace;
}

/** The ways in and out of a VPC; every list is in the order of ids. */
export interface VpcLinks {
  readonly peerings: readonly PeeringFacts[];
  readonly gateways: readonly Gateway[];
}

/** A VPC with all that lies in it; every list is in the order of ids. */
export interface VpcFacts extends VpcOutline {
  /** False when the text of one of its own blocks or of its subnets' has host bits set. */
  readonly canonical: boolean;
  readonly subnets: readonly SubnetFacts[];
  /** The addresses of its subnets together. */
  readonly inhabited: AddressSpace;
  readonly tables: readonly RouteTable[];
  readonly defaultTable: RouteTable | undefined;
}

/** A VPC with what lies in it and its ways in and out: for what looks at the whole document anyway. */
export type LinkedVpc = VpcFacts & VpcLinks;

export interface SubnetFacts {
  readonly subnet: Subnet;
  /** False when the text of one of its blocks has host bits set. */
  readonly canonical: boolean;
  readonly prefixes: readonly Prefix[];
  readonly space: AddressSpace;
  /** The table associated with it, else its VPC's default table; undefined when there is neither. */
  readonly table: RouteTable | undefined;
}

/**
 * What a peering carries: `live` (planned counts as built), `inactive` by its status or because one of its two objects
 * is missing or switched off, `refused` because its ends overlap and the provider would not create it, `broken` when an
 * end is missing or both ends are one VPC.
 */
export type PeeringState = 'live' | 'inactive' | 'refused' | 'broken';

export interface PeeringFacts {
  readonly peering: Peering;
  readonly requester: Vpc | undefined;
  readonly accepter: Vpc | undefined;
  readonly crossRegion: boolean;
  /** True when its two ends share an address. */
  readonly overlapping: boolean;
  readonly state: PeeringState;
}

/** What the rules read. Every look at a VPC goes through here, so that the engine knows what a verdict rests on. */
export interface Facts {
  readonly profile: ProviderProfile;
  readonly meta: ProjectMeta;
  /** What a VPC is and owns; undefined when it is not in the document. */
  outline(id: VpcId): VpcOutline | undefined;
  /** Its peerings and gateways: apart from its outline, as they change more often and fewer verdicts rest on them. */
  links(vpc: VpcOutline): VpcLinks;
  /** A VPC with all that lies in it. */
  vpc(id: VpcId): VpcFacts | undefined;
  account(id: AccountId): Account | undefined;
  peering(id: PeeringId): PeeringFacts | undefined;
  gateway(id: string): Gateway | undefined;
  /** The part of a set of addresses that some VPC of the document owns. */
  ownedByAny(family: Family, set: IntervalSet): IntervalSet;
  /** The routes of a table as written, disabled ones included, in the order of ids. */
  routesIn(id: RouteTableId): readonly Route[];
  /** A route table's rows and its longest prefix match. */
  table(id: RouteTableId): TableFacts;
  /** The tables of a VPC, in the order of its `tables`. */
  tables(vpc: VpcFacts): readonly TableFacts[];
  /** The table by which packets leave a subnet of `vpc`; undefined when it has none and the provider derives none. */
  tableOf(vpc: VpcFacts, subnet: SubnetFacts): TableFacts | undefined;
  /** The table by which answers to packets from a peer leave it: its own, or its VPC's default where the provider says so. */
  answerTable(vpc: VpcFacts, subnet: SubnetFacts): RouteTable | undefined;
  /** The tables by which any subnet of the VPC answers. */
  answerTables(vpc: VpcFacts): readonly TableFacts[];
  /** True when at both ends of a peering every table that answers sends all of the peer's subnets back over it. */
  answersAll(over: PeeringFacts): boolean;
  /** What `answersNeeded` says of packets that subnets of `sender` send over a peering; three rules ask. */
  answersNeeded(over: PeeringFacts, sender: VpcFacts, receiver: VpcFacts): readonly AnswersNeeded[];
  /** The routes of a table that do not simply work, with what they come to; in the order of ids. */
  judged(id: RouteTableId): readonly JudgedRoute[];
  /** The VPCs at the two ends, the requester first; undefined where an end is not in the document. */
  ends(peering: PeeringFacts): readonly [VpcFacts | undefined, VpcFacts | undefined];
  /** The VPC at the other end, when the peering touches `from` and the other end is in the document. */
  farEnd(peering: PeeringFacts, from: VpcId): VpcOutline | undefined;
  /** For each peering of the VPC, in their order, what `farEnd` says of it. */
  peers(vpc: VpcOutline): readonly (VpcOutline | undefined)[];
  /** False when no two peers of the VPC share an address; true mostly when two do: see `anyOverlap`. */
  peersMayOverlap(vpc: VpcOutline): boolean;
  /** The peerings that join the same two VPCs, itself among them, in the order of ids; none when its requester is missing. */
  peeringsBetween(peering: PeeringFacts): readonly PeeringFacts[];
  /** False when no other peering joins the same two VPCs; true when one does, and at times when an end is missing. */
  mayBeDoubled(peering: PeeringFacts): boolean;
  /** What the tables of `from` do with the peering. */
  useOf(peering: PeeringFacts, from: VpcFacts): PeeringUse;
  /** True when an enabled route of a table of `from` points at the peering. */
  usesPeering(peering: PeeringFacts, from: VpcFacts): boolean;
  /** The enabled routes of a VPC's tables whose next hop is an instance, in the order of tables and ids. */
  routesToInstances(vpc: VpcFacts): readonly Route[];
  /** The requirements for a connection whose ends lie in the two VPCs that the peering joins. */
  requirementsOn(id: PeeringId): readonly Requirement[];
  /** By which number the `hops` of the VPC's tables name the peering; -1 when it is none of its own. */
  hopOf(peering: PeeringFacts, vpc: VpcFacts): number;
  /** The enabled routes of the tables of `from` that point at the peering, in the order of tables and ids. */
  routesOver(peering: PeeringFacts, from: VpcId): readonly Route[];
}

/** Facts with a view of the whole document, for what has to look at all of it. */
export interface ProjectFacts extends Facts {
  /** False when no two VPCs share an address; true mostly when two do: see `anyOverlap`. */
  readonly vpcsMayOverlap: boolean;
  readonly topology: Topology;
  readonly vpcs: ReadonlyMap<VpcId, LinkedVpc>;
  readonly subnets: ReadonlyMap<SubnetId, SubnetFacts>;
  readonly peerings: ReadonlyMap<PeeringId, PeeringFacts>;
}

/** Statuses in which a peering exists or is asked for, so that a second one of the pair or one more of the quota counts. */
const standingStatuses: ReadonlySet<string> = new Set(['planned', 'pending', 'provisioning', 'active']);

/** True while the peering stands or is asked for, whether it carries anything yet or not. */
export function isStanding(peering: Peering): boolean {
  return standingStatuses.has(peering.status);
}

/** True while somebody still wants the peering: it stands, is asked for, or failed to be created. */
export function isWanted(peering: Peering): boolean {
  return isStanding(peering) || peering.status === 'failed';
}

/** The blocks of CIDR texts; the reader has made sure that each text is one. Host bits are dropped. */
export function prefixesOfTexts(texts: readonly (string | undefined)[]): Prefix[] {
  return readBlocks(texts).prefixes;
}

/** The same, and whether no text has host bits set. */
export function readBlocks(texts: readonly (string | undefined)[]): { prefixes: Prefix[]; canonical: boolean } {
  const prefixes: Prefix[] = [];
  let canonical = true;
  for (const text of texts) {
    const read = text === undefined ? null : readCidr(text);
    if (!read) continue;
    prefixes.push(read.prefix);
    canonical &&= read.canonical;
  }
  return { prefixes: prefixes.slice(), canonical }; // a list that grows keeps room for 17, and there is one per subnet
}

/** The addresses of several subnets together. */
export function spaceOfSubnets(subnets: readonly SubnetFacts[]): AddressSpace {
  return spaceOfPrefixes(subnets.flatMap(({ prefixes }) => prefixes));
}
