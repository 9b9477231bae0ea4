import { BlockList, isIPv6 } from 'node:net';
import type {
  Gateway,
  NextHopType,
  Peering,
  PeeringEndOptions,
  Route,
  Subnet,
  Topology,
  Vpc,
} from '../../../../shared/model/topology.ts';

/** What becomes of one packet: the VPC it gets to, lost on the way, or out of sight. */
export type Fate = { readonly vpc: string } | 'lost' | 'unknown';

interface Row {
  readonly cidr: string;
  /** Of equal lengths the lowest rank wins, then the first. */
  readonly rank: number;
  readonly go: (packet: Packet) => Fate;
}

type Learned = Omit<Row, 'rank'>;

interface Packet {
  readonly to: string;
  /** Appliances that have passed it on, each with the VPC that it stands in. */
  readonly passed: readonly { readonly ip: string; readonly vpc: string }[];
  /** True once it has left the VPC that it began in for an appliance of a peer. */
  readonly forwarded: boolean;
}

const lists = new Map<string, BlockList>();
const family = (text: string): 'ipv4' | 'ipv6' => (isIPv6(text.split('/')[0]!) ? 'ipv6' : 'ipv4');
const lengthOf = (cidr: string): number => Number(cidr.split('/')[1]);

function holds(cidr: string, ip: string): boolean {
  let list = lists.get(cidr);
  if (!list) {
    list = new BlockList();
    list.addSubnet(cidr.split('/')[0]!, lengthOf(cidr), family(cidr));
    lists.set(cidr, list);
  }
  return family(cidr) === family(ip) && list.check(ip, family(ip));
}

const within = (inner: string, outer: string): boolean =>
  lengthOf(inner) >= lengthOf(outer) && holds(outer, inner.split('/')[0]!);
const meet = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((one) => b.some((other) => within(one, other) || within(other, one)));

const privateBlocks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];
const learning = ['vpn', 'direct-connect', 'transit'];

/**
 * Azure and Google Cloud as their documents tell them (AZ-UDR, AZ-GT, AZ-MNG, GCP-PEER), one packet and one row at a time,
 * from the records alone: nothing here is shared with the engine.
 */
export class NaiveCloud {
  readonly #topology: Topology;
  readonly #azure: boolean;

  constructor(topology: Topology) {
    this.#topology = topology;
    this.#azure = topology.meta.provider === 'azure';
  }

  /** What becomes of a packet that a host of the subnet sends to an address. */
  send(subnet: Subnet, to: string): Fate {
    if (this.#vpc(subnet.vpc).external) return 'unknown';
    return this.#leave(subnet, { to, passed: [], forwarded: false });
  }

  #leave(subnet: Subnet, packet: Packet): Fate {
    const vpc = this.#vpc(subnet.vpc);
    const rows = this.#rows(vpc, subnet).filter(({ cidr }) => holds(cidr, packet.to));
    rows.sort((a, b) => lengthOf(b.cidr) - lengthOf(a.cidr) || a.rank - b.rank);
    return rows[0]?.go(packet) ?? 'lost';
  }

  #rows(vpc: Vpc, subnet: Subnet): Row[] {
    const rows: Row[] = this.#blocks(vpc).map((cidr) => ({ cidr, rank: 2, go: () => ({ vpc: vpc.id }) }));
    for (const peering of this.#live(vpc)) {
      for (const cidr of this.#blocks(this.#far(peering, vpc))) {
        rows.push({ cidr, rank: 2, go: (packet) => this.#cross(peering, vpc, packet) });
      }
    }
    const known = rows.map(({ cidr }) => cidr);
    const isKnown = (cidr: string): boolean => known.some((block) => within(cidr, block));
    for (const { cidr, go } of this.#learned(vpc)) if (!isKnown(cidr)) rows.push({ cidr, rank: 1, go });
    const written = this.#routes(vpc, subnet);
    for (const route of written) {
      const overrides = this.#azure && ['vpn', 'internet', 'instance', 'blackhole'].includes(route.nextHop.type);
      if (!overrides && isKnown(route.destination)) continue;
      rows.push({ cidr: route.destination, rank: 0, go: (packet) => this.#follow(route, vpc, packet) });
    }
    if (
      this.#azure &&
      !written.some(({ destination }) => lengthOf(destination) === 0 && family(destination) === 'ipv4')
    ) {
      const own = this.#blocks(vpc);
      const drops = privateBlocks.filter((cidr) => !own.some((block) => within(cidr, block)));
      for (const cidr of drops) rows.push({ cidr, rank: 3, go: () => 'lost' });
    }
    return rows; // what goes out to the internet reaches no VPC: no row is as good as that
  }

  /** The enabled routes that count for a subnet: of its table, or of the whole network. */
  #routes(vpc: Vpc, subnet: Subnet): Route[] {
    const tables = [...this.#topology.routeTables.values()].filter((table) => table.vpc === vpc.id).sort(byId);
    const own = subnet.routeTable ?? tables.find((table) => table.default)?.id;
    const counting = tables.filter((table) => !this.#azure || table.id === own);
    return counting.flatMap(({ id }) =>
      [...this.#topology.routes.values()]
        .filter((route) => route.routeTable === id && route.enabled !== false)
        .sort(byId),
    );
  }

  #learned(vpc: Vpc): Learned[] {
    const told = (gateway: Gateway): Learned[] =>
      learning.includes(gateway.type)
        ? (gateway.reaches ?? []).map((cidr) => ({ cidr, go: (): Fate => 'unknown' }))
        : [];
    const rows = this.#gateways(vpc).flatMap(told);
    for (const peering of this.#live(vpc)) {
      const far = this.#far(peering, vpc);
      if (this.#azure ? !this.#shares(peering, vpc) : !this.#exports(peering, vpc)) continue;
      rows.push(...this.#gateways(far).flatMap(told));
      if (!this.#azure) rows.push(...this.#exported(far));
    }
    return rows;
  }

  /** Static routes of a network that exports its own: the internet is not among them. */
  #exported(far: Vpc): Learned[] {
    return this.#routes(far, { id: '', name: '', vpc: far.id }).flatMap(({ destination, nextHop }) => {
      if (['internet', 'peering', 'blackhole'].includes(nextHop.type)) return [];
      const gateway = this.#topology.gateways.get(nextHop.id ?? '');
      return [{ cidr: destination, go: ({ to }: Packet) => beyond(gateway ?? { type: nextHop.type }, to) }];
    });
  }

  #follow({ nextHop: { type, id, ip } }: Route, vpc: Vpc, packet: Packet): Fate {
    if (type === 'blackhole' || type === 'peering') return 'lost';
    if (this.#azure && !['vpn', 'internet', 'instance'].includes(type)) return 'lost';
    const named = this.#topology.gateways.get(id ?? '');
    if (id !== undefined && !named) return 'lost';
    if (this.#azure && type === 'instance' && ip !== undefined) {
      const passed = this.#appliance(vpc, ip, packet);
      if (passed !== null) return passed;
    }
    const shared = this.#azure
      ? this.#live(vpc)
          .filter((peering) => this.#shares(peering, vpc))
          .flatMap((peering) => this.#gateways(this.#far(peering, vpc)))
          .filter((gateway) => learning.includes(gateway.type))
      : [];
    if (named && named.vpc !== vpc.id && !shared.includes(named)) return 'lost';
    const gateway = named ??
      this.#gateways(vpc).find((own) => own.type === type) ??
      shared.find((other) => other.type === type) ?? { type };
    return beyond(gateway, packet.to);
  }

  /** Through an appliance; null when nothing is known about who has its address. */
  #appliance(vpc: Vpc, ip: string, packet: Packet): Fate | null {
    const has = (other: Vpc): boolean => this.#blocks(other).some((cidr) => holds(cidr, ip));
    if (has(vpc)) return this.#pass(vpc, ip, packet);
    const peerings = this.#peerings(vpc).filter((peering) => has(this.#far(peering, vpc)));
    const live = peerings.find((peering) => this.#isLive(peering));
    if (live) {
      const far = this.#far(live, vpc);
      if (!this.#stands(far, ip)) return null;
      if (packet.forwarded && options(live, far).allowForwardedTraffic !== true) return 'lost';
      return this.#pass(far, ip, { ...packet, forwarded: true });
    }
    if (peerings.length > 0) return 'lost';
    return [...this.#topology.vpcs.values()].some(has) ? 'lost' : null;
  }

  #stands(vpc: Vpc, ip: string): Subnet | undefined {
    if (vpc.external) return undefined;
    return this.#subnets(vpc).find(({ cidr, cidr6 }) => [cidr, cidr6].some((block) => block && holds(block, ip)));
  }

  #pass(vpc: Vpc, ip: string, packet: Packet): Fate | null {
    const subnet = this.#stands(vpc, ip);
    if (!subnet) return null;
    if (packet.passed.some((one) => one.ip === ip && one.vpc === vpc.id)) return 'lost';
    if (packet.to === ip) return { vpc: vpc.id };
    return this.#leave(subnet, { ...packet, passed: [...packet.passed, { ip, vpc: vpc.id }] });
  }

  #cross(peering: Peering, from: Vpc, { forwarded }: Packet): Fate {
    const far = this.#far(peering, from);
    return forwarded && options(peering, far).allowForwardedTraffic !== true ? 'lost' : { vpc: far.id };
  }

  #shares(peering: Peering, vpc: Vpc): boolean {
    const theirs = options(peering, this.#far(peering, vpc));
    return options(peering, vpc).useRemoteGateways === true && theirs.allowGatewayTransit === true;
  }

  #exports(peering: Peering, vpc: Vpc): boolean {
    const theirs = options(peering, this.#far(peering, vpc));
    return options(peering, vpc).importCustomRoutes === true && theirs.exportCustomRoutes === true;
  }

  /** Peerings with two ends that are there. */
  #peerings(vpc: Vpc): Peering[] {
    return [...this.#topology.peerings.values()]
      .filter(({ requester, accepter }) => requester !== accepter && [requester, accepter].includes(vpc.id))
      .filter(({ requester, accepter }) => this.#topology.vpcs.has(requester) && this.#topology.vpcs.has(accepter))
      .sort(byId);
  }

  #live(vpc: Vpc): Peering[] {
    return this.#peerings(vpc).filter((peering) => this.#isLive(peering));
  }

  #isLive({ requester, accepter, status, options: ends }: Peering): boolean {
    const blocks = [requester, accepter].map((id) => this.#blocks(this.#vpc(id)));
    const complete = ends === undefined || (ends.requester !== undefined && ends.accepter !== undefined);
    const off = [ends?.requester, ends?.accepter].some((end) => end?.allowVirtualNetworkAccess === false);
    return ['planned', 'active'].includes(status) && complete && !off && !meet(blocks[0]!, blocks[1]!);
  }

  #far({ requester, accepter }: Peering, vpc: Vpc): Vpc {
    return this.#vpc(requester === vpc.id ? accepter : requester);
  }

  #blocks(vpc: Vpc): readonly string[] {
    const inside = this.#subnets(vpc).flatMap(({ cidr, cidr6 }) =>
      [cidr, cidr6].filter((block) => block !== undefined),
    );
    return this.#azure || inside.length === 0 ? vpc.cidrs : inside;
  }

  #subnets(vpc: Vpc): Subnet[] {
    return [...this.#topology.subnets.values()].filter((subnet) => subnet.vpc === vpc.id).sort(byId);
  }

  #gateways(vpc: Vpc): Gateway[] {
    return [...this.#topology.gateways.values()].filter((gateway) => gateway.vpc === vpc.id).sort(byId);
  }

  #vpc(id: string): Vpc {
    return this.#topology.vpcs.get(id)!;
  }
}

/** A packet for a VPC of the document that a gateway takes: the internet loses it, a site may know the way. */
function beyond(
  { type, reaches = [] }: { readonly type: NextHopType; readonly reaches?: readonly string[] },
  to: string,
): Fate {
  if (type === 'internet' || type === 'nat') return 'lost';
  return reaches.length === 0 || reaches.some((cidr) => holds(cidr, to)) ? 'unknown' : 'lost';
}

function options(peering: Peering, end: Vpc): PeeringEndOptions {
  return (end.id === peering.requester ? peering.options?.requester : peering.options?.accepter) ?? {};
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
