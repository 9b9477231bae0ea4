import type { NextHopType } from '../model/topology.ts';
import type { Text } from '../rules/engine/finding.ts';
import type { Quota, QuotaKey } from './quota.ts';

/** Where a fact stands: a key of the profile's `sources`. */
export type SourceKey = string;

/** A document that facts were taken from. */
export interface Source {
  readonly key: SourceKey;
  readonly title: string;
  readonly url?: string;
  /** ISO date of the text that was read. */
  readonly date?: string;
}

/** What the provider does when CIDR blocks overlap: refuses (`error`), or allows it with consequences (`warning`). */
export type OverlapVerdict = 'error' | 'warning';

export interface Region {
  readonly id: string;
  readonly name: Text;
}

/** Shortest and longest prefix length allowed, both included; `min` 0 or the family's longest `max`: no bound is stated. */
export interface PrefixLengths {
  readonly min: number;
  readonly max: number;
  readonly source: SourceKey;
}

/** A range that VPC blocks may be taken from, with the prefix lengths allowed inside it. */
export interface VpcRange {
  readonly block: string;
  readonly min: number;
  readonly max: number;
}

/** A range that a VPC's blocks must not (`refused`) or had better not meet. */
export interface ReservedRange {
  readonly block: string;
  readonly refused: boolean;
  readonly why: Text;
  readonly source: SourceKey;
}

/** What becomes of a path that would use a gateway of the peer. */
export type EdgeVerdict = 'no' | 'conditional' | 'not-documented';

/** Gateways of a peer that a path might hope for. */
export type EdgeKind = 'internet' | 'nat' | 'vpn' | 'direct-connect' | 'gateway-endpoint';

/** By what a peering is charged: nothing, the highest bandwidth of each day, the data that crosses it, or not offered. */
export type BillingKind = 'free' | 'daily-peak' | 'volume' | 'not-offered';

/** Facts of a profile without a source beside them. */
type PlainFact =
  | 'peeringObjects'
  | 'crossRegion'
  | 'ipv6'
  | 'pendingExpiryDays'
  | 'acceptance'
  | 'routesOnDelete'
  | 'bandwidthCap'
  | 'billing';

/**
 * What one provider's documents say about peering, as dated data. `null` means that its documents are silent; such a
 * point is reported as not documented, never guessed.
 */
export interface ProviderProfile {
  readonly id: string;
  readonly name: Text;
  /** ISO date of the newest text behind the profile. */
  readonly date: string;
  /**
   * How a peering comes to be: asked for and accepted (one object), or made of two objects, one per end, that the record's
   * `options` stand for (an end without an entry has no object).
   */
  readonly peeringObjects: 'one' | 'one-per-end';
  /** Whether a peering may cross regions; false is an error of the drawing. */
  readonly crossRegion: boolean;
  /** Whether IPv6 crosses a peering; null: not documented. */
  readonly ipv6: boolean | null;
  readonly overlap: {
    /** What is compared: the VPCs' blocks, or the blocks of their subnets. */
    readonly unit: 'vpc' | 'subnet';
    /** Two ends that overlap: the provider refuses the peering, or creates it and shared addresses stay local. */
    readonly ends: 'refused' | 'local-wins';
    /** Two peers of one VPC that overlap, when both peerings stay in the region; null: not documented. */
    readonly peersSameRegion: OverlapVerdict | null;
    /** … and when either of them crosses regions. */
    readonly peersCrossRegion: OverlapVerdict | null;
    readonly source: SourceKey;
    /** The text about the peers of one VPC, where it is not `source`. */
    readonly peersSource?: SourceKey;
  };
  readonly routes: {
    /** Written by hand at both ends; or derived: per subnet table (Azure), or for the whole network (Google Cloud). */
    readonly model: 'manual' | 'system' | 'network';
    /** What Local covers: every block of the VPC, or the blocks of its subnets. */
    readonly local: 'vpc' | 'subnet';
    /** Next hops of a route that may lie inside the VPC's own CIDRs and then beats Local; all others lose to Local. */
    readonly mayBeatLocal: readonly NextHopType[];
    /** True where they may do so only for the whole block of a subnet, or all of Local (AWS); absent: for any block. */
    readonly beatsLocalForWholeSubnets?: true;
    /** A route inside Local: the provider refuses to write it, or keeps it and Local wins; null: not documented. */
    readonly insideLocal: 'refused' | 'loses' | null;
    /** The same destination twice in one table: refused, allowed, or not documented (null). */
    readonly sameDestination: 'refused' | 'allowed' | null;
    /** By which table answers to packets from a peer go: the subnet's own, or always the VPC's default (Huawei). */
    readonly answersBy: 'subnet-table' | 'default-table';
    /** Next hops that a table of this provider may name; a route with another one cannot be written. */
    readonly nextHops: readonly NextHopType[];
    readonly source: SourceKey;
  };
  /** Whether packets over a peering may leave by a gateway of the far end. */
  readonly edge: Readonly<Record<EdgeKind, EdgeVerdict>> & { readonly source: SourceKey };
  /** Limits as documented; a key that is absent is not documented. */
  readonly quotas: Readonly<Partial<Record<QuotaKey, Quota>>>;
  readonly pendingExpiryDays: number | null;
  /** Whether somebody must accept a request before the peering is active. */
  readonly acceptance: { readonly sameAccount: boolean; readonly otherAccount: boolean };
  /** What becomes of the routes over a peering that is deleted. */
  readonly routesOnDelete: 'deleted' | 'blackhole' | 'kept' | 'withdrawn';
  readonly bandwidthCap: {
    readonly crossRegion: 'required' | 'optional' | 'none';
    readonly defaultMbps: number | null;
    readonly choicesMbps: readonly number[];
  };
  /** How a peering is charged, in words and by its kind; who pays for it, where that is stated. */
  readonly billing: {
    readonly sameRegion: Text;
    readonly crossRegion: Text;
    readonly sameRegionBy: BillingKind;
    readonly crossRegionBy: BillingKind;
    readonly paidBy: 'requester' | 'each-side' | null;
  };
  /** Prefix lengths of IPv4 VPC blocks; null: not documented. */
  readonly vpcPrefixLength: PrefixLengths | null;
  /** Where IPv4 VPC blocks may lie, the lengths per range; null: anywhere but the reserved ranges. */
  readonly vpcRanges: {
    readonly ranges: readonly VpcRange[];
    readonly source: SourceKey;
    /** True when the ranges bind the first block of a VPC only: later ones may lie anywhere but in the reserved ranges. */
    readonly firstBlockOnly?: boolean;
  } | null;
  readonly reservedRanges: readonly ReservedRange[];
  /** Prefix lengths of IPv4 subnets. */
  readonly subnetPrefixLength: PrefixLengths | null;
  readonly subnetPrefixLength6: PrefixLengths | null;
  /** Addresses of each IPv4 subnet that hosts cannot have; null: not documented. */
  readonly reservedPerSubnet: { readonly count: number; readonly source: SourceKey } | null;
  /** The blocks that new VPCs of the drawing take theirs from, and the length of such a block. */
  readonly vpcPools: readonly string[];
  readonly regions: readonly Region[];
  /** The source of each fact that has none beside it; absent: nothing is stated. */
  readonly statedBy: Readonly<Partial<Record<PlainFact, SourceKey>>>;
  /** Sources that contradict each other, as found, and which of them the profile follows. */
  readonly conflicts: readonly string[];
  readonly sources: readonly Source[];
}
