import { sameRecord, type Patch, type RecordChange } from '../model/patch.ts';
import type { Peering, PeeringId, Route, RouteTableId, SubnetId, Topology, Vpc, VpcId } from '../model/topology.ts';
import type { Prefix } from '../net/cidr.ts';
import {
  emptySet,
  emptySpace,
  isEmpty,
  spaceOfPrefixes,
  subtract,
  union,
  type AddressSpace,
} from '../net/interval-set.ts';
import type { ProviderProfile } from '../providers/profile.ts';
import { AddressOwners } from './address-owners.ts';
import { readBlocks, type PeeringFacts, type SubnetFacts } from './facts.ts';
import { dropSorted, inOrder, putSorted, sortById } from './in-order.ts';
import { MutableSubnet, MutableVpc, type MutablePeering } from './mutable-facts.ts';
import { overlap, peeringState } from './peering-state.ts';
import { unknownUse } from './peering-use.ts';

/** What an update touched. */
export interface Touched {
  /** VPCs that are or own something else. */
  readonly outlines: ReadonlySet<VpcId>;
  /** VPCs of whose peerings or gateways some are others, or carry something else. */
  readonly links: ReadonlySet<VpcId>;
  /** Those of them that have other peerings than before, or other peers behind them. */
  readonly relinked: ReadonlySet<VpcId>;
  /** VPCs in whose subnets or tables something changed. */
  readonly insides: ReadonlySet<VpcId>;
  readonly peerings: ReadonlySet<PeeringId>;
  /** Tables that have other routes, or are gone. */
  readonly tables: ReadonlySet<RouteTableId>;
  /** Addresses that another VPC owns now than before, or none. */
  readonly owned: AddressSpace;
}

/** What is touched, while it is gathered. */
interface Draft {
  readonly outlines: Set<VpcId>;
  readonly links: Set<VpcId>;
  readonly relinked: Set<VpcId>;
  readonly insides: Set<VpcId>;
  readonly peerings: Set<PeeringId>;
  readonly tables: Set<RouteTableId>;
}

/**
 * The records of a document by where they belong, in the order of ids, kept up patch by patch. A patch may name its records
 * in any order, as long as the document is whole after it.
 */
export class RecordIndex {
  topology: Topology;
  readonly vpcs = new Map<VpcId, MutableVpc>();
  readonly peerings = new Map<PeeringId, MutablePeering>();
  readonly routes = new Map<RouteTableId, Route[]>();
  readonly profile: ProviderProfile;
  readonly owners = new AddressOwners(this.vpcs);
  readonly #subnets = new Map<SubnetId, SubnetFacts>();
  readonly #unindexed: SubnetFacts[] = [];

  constructor(topology: Topology, profile: ProviderProfile) {
    this.topology = topology;
    this.profile = profile;
    for (const vpc of topology.vpcs.values()) this.vpcs.set(vpc.id, new MutableVpc(vpc));
    for (const table of topology.routeTables.values()) this.vpcs.get(table.vpc)!.tables.push(table);
    for (const subnet of topology.subnets.values()) {
      const facts = new MutableSubnet(subnet);
      this.#unindexed.push(facts);
      this.vpcs.get(subnet.vpc)!.subnets.push(facts);
    }
    for (const gateway of topology.gateways.values()) this.vpcs.get(gateway.vpc)!.gateways.push(gateway);
    const routesInOrder = this.#takeRoutes();
    for (const peering of topology.peerings.values()) this.#link(peering, appended);
    // a written document has its records in the order of ids, and then every part of them is in order too
    if (!routesInOrder) for (const routes of this.routes.values()) sortById(routes, idOf);
    const children = [topology.routeTables, topology.subnets, topology.gateways, topology.peerings];
    if (!children.every(inOrder)) this.#sortChildren();
    for (const vpc of this.vpcs.values()) this.#refreshVpc(vpc);
    const { mayOverlap } = this.owners;
    for (const vpc of this.vpcs.values()) {
      for (const peering of vpc.peerings) if (peering.sides[0] === vpc) this.#settle(peering, mayOverlap); // its end is at hand
    }
    for (const peering of this.peerings.values()) if (!peering.sides[0]) this.#settle(peering, mayOverlap);
  }

  /** Made when first asked for: a check of the whole seldom looks a subnet up. */
  get subnets(): Map<SubnetId, SubnetFacts> {
    for (const facts of this.#unindexed) this.#subnets.set(facts.subnet.id, facts);
    this.#unindexed.length = 0;
    return this.#subnets;
  }

  /** Deals the routes out to their tables; true when the document has them in the order of ids. */
  #takeRoutes(): boolean {
    let ordered = true;
    let last = '';
    const run: Route[] = [];
    const deal = (): void => {
      if (run.length === 0) return;
      const { routeTable } = run[0]!;
      const before = this.routes.get(routeTable);
      if (!before) this.routes.set(routeTable, run.slice());
      else for (const route of run) before.push(route);
      run.length = 0;
    };
    // forEach, as the steps of an iterator are objects, and there are 500,000 routes
    this.topology.routes.forEach((route) => {
      // the routes of a table mostly stand together: they are gathered, and their table is looked up once
      if (run.length > 0 && route.routeTable !== run[0]!.routeTable) deal();
      run.push(route);
      if (route.id < last) ordered = false;
      last = route.id;
    });
    deal();
    for (const id of this.topology.routeTables.keys()) if (!this.routes.has(id)) this.routes.set(id, []);
    return ordered;
  }

  #sortChildren(): void {
    for (const vpc of this.vpcs.values()) {
      sortById(vpc.tables, idOf);
      sortById(vpc.subnets, subnetIdOf);
      sortById(vpc.gateways, idOf);
      sortById(vpc.peerings, peeringIdOf);
      vpc.peeringIds.sort();
    }
  }

  /** Takes a change in; `after` is the document with it. */
  update(patch: Patch, after: Topology): Touched {
    this.topology = after;
    const touched: Draft = {
      outlines: new Set(),
      links: new Set(),
      relinked: new Set(),
      insides: new Set(),
      peerings: new Set(),
      tables: new Set(),
    };
    const { outlines, links, insides, peerings } = touched;
    const before = this.#spacesOf(patch);
    for (const change of patch.changes) if (change.type !== 'project') this.#take(change, touched);
    if (this.profile.overlap.unit === 'subnet') for (const id of insides) outlines.add(id);
    for (const id of new Set([...outlines, ...insides])) {
      const vpc = this.vpcs.get(id);
      if (!vpc) continue;
      if (!before.has(id)) before.set(id, vpc.space);
      this.#refreshVpc(vpc);
    }
    for (const id of outlines) {
      for (const peering of this.vpcs.get(id)?.peerings ?? []) peerings.add(peering.peering.id);
    }
    for (const id of peerings) {
      const peering = this.peerings.get(id);
      if (!peering) continue;
      const { state, crossRegion } = peering;
      this.#refreshPeering(peering);
      if (peering.state === state && peering.crossRegion === crossRegion) continue;
      for (const side of peering.sides) if (side) links.add(side.vpc.id);
    }
    if (this.profile.routes.model !== 'manual') this.#spread(touched);
    const owned = this.#changesHands(before);
    if (!isEmpty(owned[4]) || !isEmpty(owned[6])) {
      this.owners.change(
        [...before.values()],
        [...before.keys()].map((id) => this.vpcs.get(id)?.space ?? emptySpace),
      );
    }
    return { ...touched, owned };
  }

  /** What the VPCs of a patch own before it. */
  #spacesOf(patch: Patch): Map<VpcId, AddressSpace> {
    const spaces = new Map<VpcId, AddressSpace>();
    for (const { type, id } of patch.changes.filter((change) => change.type !== 'project')) {
      if (type === 'vpcs') spaces.set(id, this.vpcs.get(id)?.space ?? emptySpace);
    }
    return spaces;
  }

  #changesHands(before: ReadonlyMap<VpcId, AddressSpace>): AddressSpace {
    const changed = { 4: emptySet, 6: emptySet };
    for (const [id, old] of before) {
      const now = this.vpcs.get(id)?.space ?? emptySpace;
      for (const family of [4, 6] as const) {
        const different = union(subtract(old[family], now[family]), subtract(now[family], old[family]));
        changed[family] = union(changed[family], different);
      }
    }
    return changed;
  }

  /** Derived routes make a VPC's tables depend on what its peers have. */
  #spread({ outlines, links, insides }: Draft): void {
    for (const id of new Set([...outlines, ...links, ...insides])) {
      for (const { peering } of this.vpcs.get(id)?.peerings ?? []) insides.add(peering.requester).add(peering.accepter);
    }
  }

  #take(change: RecordChange, { outlines, links, relinked, insides, peerings, tables }: Draft): void {
    const { before, after } = change;
    switch (change.type) {
      case 'vpcs': {
        if (!looksSame(change.before, change.after)) outlines.add(change.id);
        if (!change.after) this.vpcs.delete(change.id);
        else if (this.vpcs.has(change.id)) this.vpcs.get(change.id)!.vpc = change.after;
        else this.#adopt(change.after);
        if (before && after) return;
        for (const { peering } of this.peerings.values()) {
          const { id, requester, accepter } = peering;
          if (requester !== change.id && accepter !== change.id) continue;
          peerings.add(id);
          links.add(requester).add(accepter);
          relinked.add(requester).add(accepter);
        }
        return;
      }
      case 'subnets':
        if (change.before) {
          insides.add(change.before.vpc);
          this.subnets.delete(change.id);
          const owner = this.vpcs.get(change.before.vpc);
          if (owner) dropSorted(owner.subnets, change.id, subnetIdOf);
        }
        if (change.after) {
          insides.add(change.after.vpc);
          const facts = new MutableSubnet(change.after);
          this.subnets.set(change.id, facts);
          const owner = this.vpcs.get(change.after.vpc);
          if (owner) putSorted(owner.subnets, facts, subnetIdOf);
        }
        return;
      case 'routeTables':
        if (change.before) {
          insides.add(change.before.vpc);
          const owner = this.vpcs.get(change.before.vpc);
          if (owner) dropSorted(owner.tables, change.id, idOf);
          tables.add(change.id);
          if (!change.after) this.routes.delete(change.id);
        }
        if (change.after) {
          insides.add(change.after.vpc);
          const owner = this.vpcs.get(change.after.vpc);
          if (owner) putSorted(owner.tables, change.after, idOf);
          if (!this.routes.has(change.id)) this.routes.set(change.id, []);
        }
        return;
      case 'routes':
        for (const route of [change.before, change.after]) {
          if (!route) continue;
          tables.add(route.routeTable);
          const table = this.topology.routeTables.get(route.routeTable);
          if (table) insides.add(table.vpc);
        }
        if (change.before) dropSorted(this.routes.get(change.before.routeTable) ?? [], change.id, idOf);
        if (change.after) {
          let routes = this.routes.get(change.after.routeTable);
          if (!routes) this.routes.set(change.after.routeTable, (routes = []));
          putSorted(routes, change.after, idOf);
        }
        return;
      case 'gateways':
        if (change.before) {
          links.add(change.before.vpc);
          const owner = this.vpcs.get(change.before.vpc);
          if (owner) dropSorted(owner.gateways, change.id, idOf);
        }
        if (change.after) {
          links.add(change.after.vpc);
          const owner = this.vpcs.get(change.after.vpc);
          if (owner) putSorted(owner.gateways, change.after, idOf);
        }
        return;
      case 'peerings':
        peerings.add(change.id);
        for (const peering of [change.before, change.after]) {
          if (!peering) continue;
          links.add(peering.requester).add(peering.accepter);
          if (!joinSame(change.before, change.after)) relinked.add(peering.requester).add(peering.accepter);
        }
        if (change.before) this.#unlink(change.before);
        if (change.after) this.#link(change.after);
        return;
      case 'accounts':
        for (const vpc of this.vpcs.values()) if (vpc.vpc.account === change.id) outlines.add(vpc.vpc.id);
        return;
      case 'requirements':
      case 'waivers':
      case 'notes':
        return;
    }
  }

  /** A VPC that is new, with what of it came before it in the patch; what comes later finds it here. */
  #adopt(vpc: Vpc): void {
    const facts = new MutableVpc(vpc);
    this.vpcs.set(vpc.id, facts);
    for (const subnet of this.subnets.values()) if (subnet.subnet.vpc === vpc.id) facts.subnets.push(subnet);
    for (const table of this.topology.routeTables.values()) if (table.vpc === vpc.id) facts.tables.push(table);
    for (const gateway of this.topology.gateways.values()) if (gateway.vpc === vpc.id) facts.gateways.push(gateway);
    for (const peering of this.peerings.values()) {
      if (peering.peering.requester === vpc.id || peering.peering.accepter === vpc.id) facts.peerings.push(peering);
    }
    sortById(facts.subnets, subnetIdOf);
    sortById(facts.tables, idOf);
    sortById(facts.gateways, idOf);
    sortById(facts.peerings, peeringIdOf);
    facts.peeringIds.push(...facts.peerings.map(peeringIdOf));
  }

  #link(peering: Peering, into: typeof putSorted = putSorted): void {
    const requester = this.vpcs.get(peering.requester);
    const accepter = this.vpcs.get(peering.accepter);
    const facts: MutablePeering = {
      peering,
      sides: [requester, accepter],
      requester: requester?.vpc,
      accepter: accepter?.vpc,
      crossRegion: false,
      overlapping: false,
      state: 'broken',
      useByRequester: unknownUse,
      useByAccepter: unknownUse,
    };
    this.peerings.set(peering.id, facts);
    for (const end of requester === accepter ? [requester] : [requester, accepter]) {
      if (!end) continue;
      into(end.peerings, facts, peeringIdOf);
      into(end.peeringIds, peering.id, itself);
    }
  }

  #unlink(peering: Peering): void {
    this.peerings.delete(peering.id);
    for (const end of new Set([peering.requester, peering.accepter])) {
      const vpc = this.vpcs.get(end);
      if (!vpc) continue;
      dropSorted(vpc.peerings, peering.id, peeringIdOf);
      dropSorted(vpc.peeringIds, peering.id, itself);
    }
  }

  #refreshVpc(facts: MutableVpc): void {
    facts.defaultTable = facts.tables.find((table) => table.default);
    for (const subnet of facts.subnets as MutableSubnet[]) {
      const { routeTable } = subnet.subnet;
      subnet.table = routeTable === undefined ? facts.defaultTable : this.topology.routeTables.get(routeTable);
    }
    const own = readBlocks(facts.vpc.cidrs);
    const { overlap, routes } = this.profile;
    const bySubnets = overlap.unit === 'subnet' && routes.model === 'network' && facts.subnets.length > 0;
    facts.prefixes = bySubnets ? facts.subnets.flatMap(({ prefixes }) => prefixes) : own.prefixes;
    facts.canonical = own.canonical && facts.subnets.every(({ canonical }) => canonical);
    facts.space = spaceOfPrefixes(facts.prefixes);
    const blocks: Prefix[] = [];
    for (const { prefixes } of facts.subnets) for (const prefix of prefixes) blocks.push(prefix);
    facts.inhabited = spaceOfPrefixes(blocks);
  }

  #refreshPeering(facts: MutablePeering): void {
    const requester = this.vpcs.get(facts.peering.requester);
    const accepter = this.vpcs.get(facts.peering.accepter);
    facts.sides = [requester, accepter];
    facts.requester = requester?.vpc;
    facts.accepter = accepter?.vpc;
    this.#settle(facts);
  }

  /** What follows from the two ends; where no VPCs overlap, their blocks need not be looked at. */
  #settle(facts: MutablePeering, mayOverlap = true): void {
    const [requester, accepter] = facts.sides;
    const joined = requester !== undefined && accepter !== undefined && requester !== accepter;
    facts.crossRegion = joined && requester.vpc.region !== accepter.vpc.region;
    facts.overlapping = joined && mayOverlap && overlap(requester, accepter);
    facts.state = joined ? peeringState(facts.peering, facts.overlapping, this.profile) : 'broken';
  }
}

/** True when only what nobody judges is different: where a VPC stands on the canvas and what is noted about it. */
function looksSame(before: Vpc | null, after: Vpc | null): boolean {
  const judged = (vpc: Vpc) => ({ ...vpc, position: undefined, notes: undefined });
  return before !== null && after !== null && sameRecord(judged(before), judged(after));
}

/** True when a peering joins the VPCs that it joined, either at the end where it was. */
function joinSame(before: Peering | null, after: Peering | null): boolean {
  return before?.requester === after?.requester && before?.accepter === after?.accepter;
}

/** Into a list that is sorted when it is complete. */
function appended<T>(list: T[], item: T): void {
  list.push(item);
}

const idOf = ({ id }: { readonly id: string }): string => id;
const itself = (id: string): string => id;
const subnetIdOf = ({ subnet }: SubnetFacts): string => subnet.id;
const peeringIdOf = ({ peering }: PeeringFacts): string => peering.id;
