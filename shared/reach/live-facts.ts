import type { Patch } from '../model/patch.ts';
import type {
  Gateway,
  PeeringId,
  Requirement,
  Route,
  RouteTable,
  RouteTableId,
  SubnetId,
  Topology,
  VpcId,
} from '../model/topology.ts';
import type { Family } from '../net/address.ts';
import type { IntervalSet } from '../net/interval-set.ts';
import { anyOverlap } from '../net/overlap-groups.ts';
import type { ProviderProfile } from '../providers/profile.ts';
import { answersNeeded, type AnswersNeeded } from './answers.ts';
import type { PeeringFacts, ProjectFacts, SubnetFacts, VpcFacts, VpcLinks, VpcOutline } from './facts.ts';
import type { MutablePeering, MutableVpc, WorkedOut } from './mutable-facts.ts';
import { peeringUse, peeringUses, unknownUse, type PeeringUse } from './peering-use.ts';
import { pairName, type Reads } from './reads.ts';
import { RecordIndex, type Touched } from './record-index.ts';
import { requiredOtherwise, requiredPeerings, type RequiredPeerings } from './required-peerings.ts';
import { judgeTable, type JudgedRoute } from './route-judgement.ts';
import { systemRowsOf } from './system-rows.ts';
import { buildTableFacts, type TableFacts } from './table-facts.ts';

/** Facts that follow the document, patch by patch. */
export interface LiveFacts extends ProjectFacts {
  /** Takes the change in; the topology that the facts speak of is `after` from now on. */
  update(patch: Patch, after: Topology): Touched;
  /** Keeps with each peering of the VPC what its tables do with it: done while they are at hand, for the peerings' turn. */
  workOutUses(vpc: VpcFacts): void;
  /** Forgets the tables of the VPC and all that was worked out of them but the uses; they are built anew when asked for. */
  letGo(vpc: VpcFacts): void;
  /** Forgets what was worked out for the subject before; called when the engine turns to another subject. */
  turn(): void;
}

/** Computes the facts of a topology under a provider's profile, in one pass over its records. */
export function buildFacts(topology: Topology, profile: ProviderProfile, reads?: Reads): LiveFacts {
  return new FactStore(topology, profile, reads);
}

/** Records that decide which requirements lie on which peering. */
const placing: ReadonlySet<string> = new Set(['vpcs', 'subnets', 'peerings', 'requirements']);

/** So many tables are looked for one by one before the map is asked. */
const mostRecent = 6;

/** A table that the subject at hand has looked at, and what its routes come to. */
interface Looked {
  readonly id: RouteTableId;
  readonly facts: TableFacts;
  judged: readonly JudgedRoute[] | undefined;
}

class FactStore implements LiveFacts {
  readonly profile: ProviderProfile;
  readonly vpcs: ReadonlyMap<VpcId, MutableVpc>;
  readonly peerings: ReadonlyMap<PeeringId, PeeringFacts>;

  readonly #index: RecordIndex;
  readonly #reads: Reads | undefined;
  readonly #recent: Looked[] = [];
  #lastAsked: MutableVpc | undefined;
  /** The answers needed over the peering at hand, by who sends. */
  #needed: { readonly over: PeeringFacts; readonly from: Map<VpcFacts, readonly AnswersNeeded[]> } | undefined;
  #required: RequiredPeerings | undefined;

  constructor(topology: Topology, profile: ProviderProfile, reads?: Reads) {
    this.profile = profile;
    this.#reads = reads;
    this.#index = new RecordIndex(topology, profile);
    this.vpcs = this.#index.vpcs;
    this.peerings = this.#index.peerings;
  }

  get topology(): Topology {
    return this.#index.topology;
  }

  get subnets(): ReadonlyMap<SubnetId, SubnetFacts> {
    return this.#index.subnets;
  }

  get meta() {
    return this.topology.meta;
  }

  get vpcsMayOverlap(): boolean {
    return this.#index.owners.mayOverlap;
  }

  outline(id: VpcId): VpcOutline | undefined {
    this.#reads?.seen('outline', id);
    return this.vpcs.get(id);
  }

  links(vpc: VpcOutline): VpcLinks {
    this.#reads?.seen('links', vpc.vpc.id);
    return vpc as MutableVpc;
  }

  vpc(id: VpcId): VpcFacts | undefined {
    this.#reads?.seen('inside', id);
    return this.vpcs.get(id);
  }

  account(id: string) {
    return this.topology.accounts.get(id);
  }

  peering(id: PeeringId): PeeringFacts | undefined {
    this.#reads?.seen('named', id);
    return this.peerings.get(id);
  }

  peeringsBetween({ peering: { requester, accepter } }: PeeringFacts): readonly PeeringFacts[] {
    this.#reads?.seen('between', pairName(requester, accepter));
    const peerings = this.vpcs.get(requester)?.peerings ?? [];
    return peerings.filter(
      ({ peering }) => (peering.requester === requester ? peering.accepter : peering.requester) === accepter,
    );
  }

  gateway(id: string): Gateway | undefined {
    this.#reads?.seen('named', id);
    return this.topology.gateways.get(id);
  }

  ownedByAny(family: Family, set: IntervalSet): IntervalSet {
    this.#reads?.ownedByAny(family, set);
    return this.#index.owners.ownedOf(family, set);
  }

  routesIn(id: RouteTableId): readonly Route[] {
    const table = this.topology.routeTables.get(id);
    if (table) this.#reads?.seen('inside', table.vpc);
    return this.#index.routes.get(id) ?? [];
  }

  table(id: RouteTableId): TableFacts {
    // the rules ask for the same few tables in turn; their ids are the same strings, so this is a look at pointers
    return this.#looked(id).facts;
  }

  #looked(id: RouteTableId): Looked {
    for (const recent of this.#recent) if (recent.id === id) return recent;
    const facts = this.#ownTable(id) ?? this.#foreignTable(id);
    if (this.#recent.length === mostRecent) this.#recent.length = 0;
    const looked: Looked = { id, facts, judged: undefined };
    this.#recent.push(looked);
    return looked;
  }

  /** The table when it is one of the VPC whose tables were asked for last, as most are: no map need be asked. */
  #ownTable(id: RouteTableId): TableFacts | undefined {
    const vpc = this.#lastAsked;
    const at = vpc ? vpc.tables.findIndex((table) => table.id === id) : -1;
    return at < 0 ? undefined : this.tables(vpc!)[at];
  }

  #foreignTable(id: RouteTableId): TableFacts {
    const vpc = this.vpcs.get(this.topology.routeTables.get(id)!.vpc)!;
    return this.tables(vpc)[vpc.tables.findIndex((table) => table.id === id)]!;
  }

  tables(vpc: VpcFacts): readonly TableFacts[] {
    this.#reads?.seen('inside', vpc.vpc.id);
    const own = vpc as MutableVpc;
    this.#lastAsked = own;
    return (own.worked.tables ??= this.#buildTables(own));
  }

  #buildTables(vpc: MutableVpc): readonly TableFacts[] {
    if (this.profile.routes.model === 'network') return vpc.tables.map(() => this.#systemTable(vpc)!);
    const system = systemRowsOf(this, vpc);
    const owner = { vpc: vpc.vpc, placeOfPeering: vpc.placeOfPeering };
    return vpc.tables.map(
      (table) =>
        vpc.worked.stillGood?.find((facts) => facts.table === table) ??
        buildTableFacts(table, owner, system, this.#index.routes.get(table.id) ?? [], this.profile),
    );
  }

  tableOf(vpc: VpcFacts, { table }: SubnetFacts): TableFacts | undefined {
    return table ? this.table(table.id) : this.#systemTable(vpc);
  }

  answerTable(vpc: VpcFacts, { table }: SubnetFacts): RouteTable | undefined {
    return this.profile.routes.answersBy === 'default-table' ? (vpc.defaultTable ?? table) : table;
  }

  answerTables(vpc: VpcFacts): readonly TableFacts[] {
    const tables = this.tables(vpc);
    const { worked } = vpc as MutableVpc;
    if (!worked.answering) {
      const answering = new Set(vpc.subnets.map((subnet) => this.answerTable(vpc, subnet)));
      worked.answering = tables.filter((_, index) => answering.has(vpc.tables[index]));
    }
    return worked.answering;
  }

  answersAll(over: PeeringFacts): boolean {
    return this.ends(over).every((end) => end && (this.useOf(over, end) & peeringUse.answersAll) !== 0);
  }

  answersNeeded(over: PeeringFacts, sender: VpcFacts, receiver: VpcFacts): readonly AnswersNeeded[] {
    if (this.#needed?.over !== over) this.#needed = { over, from: new Map() };
    const { from } = this.#needed;
    let needed = from.get(sender);
    if (!needed) from.set(sender, (needed = answersNeeded(this, over, sender, receiver)));
    return needed;
  }

  judged(id: RouteTableId): readonly JudgedRoute[] {
    const looked = this.#looked(id);
    return (looked.judged ??= judgeTable(this, looked.facts));
  }

  ends(peering: PeeringFacts): readonly [VpcFacts | undefined, VpcFacts | undefined] {
    this.#reads?.seen('inside', peering.peering.requester);
    this.#reads?.seen('inside', peering.peering.accepter);
    return (peering as MutablePeering).sides;
  }

  farEnd(facts: PeeringFacts, from: VpcId): VpcOutline | undefined {
    const { requester, accepter } = facts.peering;
    if (requester === accepter || (requester !== from && accepter !== from)) return undefined;
    this.#reads?.seen('outline', requester === from ? accepter : requester);
    return (facts as MutablePeering).sides[requester === from ? 1 : 0];
  }

  usesPeering(peering: PeeringFacts, vpc: VpcFacts): boolean {
    return (this.useOf(peering, vpc) & peeringUse.carries) !== 0;
  }

  useOf(peering: PeeringFacts, vpc: VpcFacts): PeeringUse {
    this.#reads?.seen('inside', vpc.vpc.id);
    const over = peering as MutablePeering;
    const [requester, accepter] = over.sides;
    if (vpc !== requester && vpc !== accepter) return 0;
    if ((vpc === requester ? over.useByRequester : over.useByAccepter) === unknownUse) this.workOutUses(vpc);
    return vpc === requester ? over.useByRequester : over.useByAccepter;
  }

  workOutUses(vpc: VpcFacts): void {
    const { peerings } = vpc as MutableVpc;
    const known = peerings.map((peering) =>
      peering.sides[0] === vpc ? peering.useByRequester : peering.useByAccepter,
    );
    const peers = this.#peersOf(vpc as MutableVpc);
    const uses = peeringUses(vpc, peers, this.tables(vpc), this.answerTables(vpc), known);
    for (let at = 0; at < peerings.length; at++) setUse(peerings[at]!, vpc, uses[at]!);
  }

  peers(vpc: VpcOutline): readonly (VpcOutline | undefined)[] {
    const peers = this.#peersOf(vpc as MutableVpc);
    if (!this.#reads) return peers;
    this.#reads.seen('links', vpc.vpc.id);
    for (const peer of peers) if (peer) this.#reads.seen('outline', peer.vpc.id);
    return peers;
  }

  peersMayOverlap(vpc: VpcOutline): boolean {
    const peers = this.peers(vpc);
    return this.vpcsMayOverlap && anyOverlap(peers);
  }

  mayBeDoubled(over: PeeringFacts): boolean {
    this.#reads?.seen('between', pairName(over.peering.requester, over.peering.accepter));
    const [requester, accepter] = (over as MutablePeering).sides;
    const peers = requester ? this.#peersOf(requester) : [];
    return peers.indexOf(accepter) !== peers.lastIndexOf(accepter);
  }

  #peersOf(vpc: MutableVpc): readonly (MutableVpc | undefined)[] {
    return (vpc.worked.peers ??= vpc.peerings.map(({ sides: [requester, accepter] }) =>
      requester === accepter ? undefined : requester === vpc ? accepter : requester,
    ));
  }

  routesOver(peering: PeeringFacts, from: VpcId): readonly Route[] {
    const vpc = this.vpc(from);
    const at = vpc ? this.hopOf(peering, vpc) : -1;
    const found: Route[] = [];
    if (!vpc || at < 0) return found;
    for (const { hops, routes } of this.tables(vpc)) {
      for (let i = 0; i < hops.length; i++) if (hops[i] === at && routes[i]!.enabled !== false) found.push(routes[i]!);
    }
    return found;
  }

  hopOf(peering: PeeringFacts, vpc: VpcFacts): number {
    return (vpc as MutableVpc).peerings.indexOf(peering as MutablePeering);
  }

  routesToInstances(vpc: VpcFacts): readonly Route[] {
    this.#reads?.seen('inside', vpc.vpc.id);
    return ((vpc as MutableVpc).worked.toInstances ??= vpc.tables.flatMap(({ id }) =>
      this.routesIn(id).filter(({ nextHop, enabled }) => nextHop.type === 'instance' && enabled !== false),
    ));
  }

  requirementsOn(id: PeeringId): readonly Requirement[] {
    return (this.#required ??= requiredPeerings(this)).get(id) ?? [];
  }

  letGo(vpc: VpcFacts): void {
    const own = vpc as MutableVpc;
    own.worked = { peers: own.worked.peers };
  }

  turn(): void {
    this.#recent.length = 0;
    this.#lastAsked = undefined;
    this.#needed = undefined;
  }

  update(patch: Patch, after: Topology): Touched {
    const touched = this.#index.update(patch, after);
    this.turn();
    const { routes } = this.profile;
    for (const id of touched.insides) {
      const vpc = this.vpcs.get(id);
      if (vpc) vpc.worked = routes.model === 'manual' && routes.local === 'vpc' ? stillGood(vpc.worked, touched) : {};
    }
    // tables that are written by hand name peerings by their places, whatever these carry
    for (const id of routes.model === 'manual' ? touched.relinked : touched.links) {
      const vpc = this.vpcs.get(id);
      if (!vpc) continue;
      vpc.worked = {};
      for (const peering of vpc.peerings) setUse(peering, vpc, unknownUse);
    }
    for (const id of touched.outlines) {
      const vpc = this.vpcs.get(id);
      if (vpc) vpc.worked = {};
    }
    for (const ids of [touched.insides, touched.outlines]) {
      for (const id of ids) {
        const vpc = this.vpcs.get(id);
        if (vpc) forgetUses(vpc);
      }
    }
    const required = this.#requireAnew(patch);
    return required.length === 0 ? touched : { ...touched, peerings: new Set([...touched.peerings, ...required]) };
  }

  /** The peerings whose requirements the change makes others, as far as anybody has asked for them. */
  #requireAnew(patch: Patch): readonly PeeringId[] {
    const before = this.#required;
    if (!before || !patch.changes.some(({ type }) => placing.has(type))) return [];
    this.#required = requiredPeerings(this);
    return requiredOtherwise(before, this.#required);
  }

  /** The table of a subnet without one, where the provider derives routes: in a network-wide model every route is in it. */
  #systemTable(facts: VpcFacts): TableFacts | undefined {
    const { model } = this.profile.routes;
    if (model === 'manual') return undefined;
    this.#reads?.seen('inside', facts.vpc.id);
    const vpc = facts as MutableVpc;
    const routes = (): readonly Route[] =>
      model === 'network' ? vpc.tables.flatMap((table) => this.#index.routes.get(table.id) ?? []) : [];
    return (vpc.worked.systemTable ??= buildTableFacts(null, vpc, systemRowsOf(this, vpc), routes(), this.profile));
  }
}

function setUse(peering: MutablePeering, vpc: VpcFacts, use: PeeringUse): void {
  const [requester, accepter] = peering.sides;
  if (vpc === requester) peering.useByRequester = use;
  if (vpc === accepter) peering.useByAccepter = use;
}

/** What the tables of a VPC do with its peerings, and what those of its peers do with theirs to it, is to be told anew. */
function forgetUses({ peerings }: MutableVpc): void {
  for (const peering of peerings) {
    peering.useByRequester = unknownUse;
    peering.useByAccepter = unknownUse;
  }
}

/** What of a VPC's tables a change inside it leaves as it was. */
function stillGood({ tables, stillGood: before }: WorkedOut, touched: Touched): WorkedOut {
  return { stillGood: (tables ?? before ?? []).filter(({ table }) => !touched.tables.has(table!.id)) };
}
