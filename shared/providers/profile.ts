import type { NextHopType } from '../model/topology.ts';
import type { Text } from '../rules/engine/finding.ts';

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

/** A limit that the provider states. */
export interface Quota {
  readonly limit: number;
  readonly source: SourceKey;
}

/** What the provider does when CIDR blocks overlap: refuses (`error`), or allows it with consequences (`warning`). */
export type OverlapVerdict = 'error' | 'warning';

export interface Region {
  readonly id: string;
  readonly name: Text;
}

/**
 * What one provider's documents say about peering, as dated data. `null` means that its documents are silent; such a
 * point is reported as not documented, never guessed.
 */
export interface ProviderProfile {
  readonly id: string;
  readonly name: Text;
  /** ISO date of the newest text behind the profile. */
  readonly date: string;
  /** Every provider here refuses a peering whose two ends overlap; of two peers of one VPC they differ. */
  readonly overlap: {
    /** When both peerings stay in the region, and when either crosses regions. */
    readonly peersSameRegion: OverlapVerdict;
    readonly peersCrossRegion: OverlapVerdict;
    readonly source: SourceKey;
  };
  readonly routes: {
    /** Next hops of a route that may lie inside the VPC's own CIDRs and then beats Local; all others lose to Local. */
    readonly mayBeatLocal: readonly NextHopType[];
    readonly source: SourceKey;
  };
  readonly peeringsPerVpc: Quota | null;
  readonly routesPerTable: Quota | null;
  readonly pendingExpiryDays: number | null;
  /** Whether somebody must accept a request before the peering is active. */
  readonly acceptance: { readonly sameAccount: boolean; readonly otherAccount: boolean };
  /** What becomes of the routes over a peering that is deleted. */
  readonly routesOnDelete: 'deleted' | 'blackhole';
  readonly bandwidthCap: {
    readonly crossRegion: 'required' | 'optional' | 'none';
    readonly defaultMbps: number | null;
    readonly choicesMbps: readonly number[];
  };
  readonly billing: { readonly sameRegion: Text; readonly crossRegion: Text };
  readonly vpcPrefixLength: { readonly min: number; readonly max: number };
  readonly subnetPrefixLength: { readonly min: number; readonly max: number };
  /** The block that new VPCs of the drawing take theirs from. */
  readonly vpcPools: readonly string[];
  readonly regions: readonly Region[];
  /** Sources that contradict each other, as found. */
  readonly conflicts: readonly string[];
  readonly sources: readonly Source[];
}
