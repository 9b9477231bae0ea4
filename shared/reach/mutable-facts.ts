import type { Gateway, Peering, PeeringId, Route, RouteTable, Subnet, Vpc } from '../model/topology.ts';
import { readCidr, type Prefix } from '../net/cidr.ts';
import { emptySpace, spaceOfPrefixes, type AddressSpace } from '../net/interval-set.ts';
import type { PeeringFacts, PeeringState, SubnetFacts, VpcFacts } from './facts.ts';
import type { PeeringUse } from './peering-use.ts';
import type { TableFacts } from './table-facts.ts';

/** Up to so many peerings it is quicker to look through them than to make a map. */
const few = 16;

/** A VPC with its lists, which fill and change. */
export class MutableVpc implements VpcFacts {
  vpc: Vpc;
  prefixes: readonly Prefix[] = [];
  space = emptySpace;
  inhabited = emptySpace;
  canonical = true;
  defaultTable: RouteTable | undefined;
  readonly subnets: SubnetFacts[] = [];
  readonly tables: RouteTable[] = [];
  readonly peerings: MutablePeering[] = [];
  /** The ids of `peerings`, kept beside them: reading them there is a walk through memory. */
  readonly peeringIds: PeeringId[] = [];
  readonly gateways: Gateway[] = [];
  /** What is worked out of its tables, until something that they rest on changes. */
  worked: WorkedOut = {};

  constructor(vpc: Vpc) {
    this.vpc = vpc;
  }

  /** Tells the place of a peering in `peerings` by its id; -1 when it is none of them. */
  get placeOfPeering(): (id: PeeringId) => number {
    const { peeringIds } = this;
    if (peeringIds.length <= few) return (id) => peeringIds.indexOf(id);
    const places = new Map<PeeringId, number>();
    for (let at = 0; at < peeringIds.length; at++) places.set(peeringIds[at]!, at);
    return (id) => places.get(id) ?? -1;
  }
}

/** What the facts keep with a VPC once somebody has asked for it. */
export interface WorkedOut {
  /** By table, in the order of `tables`. */
  tables?: readonly TableFacts[];
  /** Tables that were built before and that no change has touched since. */
  stillGood?: readonly TableFacts[];
  /** The table of subnets without one, where routes are derived. */
  systemTable?: TableFacts;
  answering?: readonly TableFacts[];
  /** By the place of each peering: the VPC at its other end. */
  peers?: readonly (MutableVpc | undefined)[] | undefined;
  /** The enabled routes to an instance. */
  toInstances?: readonly Route[];
}

export interface MutablePeering extends PeeringFacts {
  /** Its two ends, the requester first; undefined when an end is not in the document. */
  sides: readonly [MutableVpc | undefined, MutableVpc | undefined];
  peering: Peering;
  requester: Vpc | undefined;
  accepter: Vpc | undefined;
  crossRegion: boolean;
  overlapping: boolean;
  state: PeeringState;
  /** What the tables of each end do with it, which rests on what lies in the other end, too; see `unknownUse`. */
  useByRequester: PeeringUse;
  useByAccepter: PeeringUse;
}

/** A subnet and the table that it turns out to have. */
export class MutableSubnet implements SubnetFacts {
  readonly subnet: Subnet;
  readonly canonical: boolean;
  readonly prefixes: readonly Prefix[];
  table: RouteTable | undefined;
  #space: AddressSpace | undefined;

  constructor(subnet: Subnet) {
    const { cidr, cidr6 } = subnet;
    const ipv4 = cidr === undefined ? null : readCidr(cidr);
    const ipv6 = cidr6 === undefined ? null : readCidr(cidr6);
    this.subnet = subnet;
    this.canonical = ipv4?.canonical !== false && ipv6?.canonical !== false;
    this.prefixes = ipv4 ? (ipv6 ? [ipv4.prefix, ipv6.prefix] : [ipv4.prefix]) : ipv6 ? [ipv6.prefix] : [];
  }

  /** Made when first asked for: of most subnets nobody asks. */
  get space(): AddressSpace {
    return (this.#space ??= spaceOfPrefixes(this.prefixes));
  }
}
