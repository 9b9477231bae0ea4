import type { NextHopType, PeeringStatus, RouteId } from '../model/topology.ts';

/** A name as people read it, and the id to look it up by: its cloud id where the document has one, else its own. */
export interface Named {
  readonly name: string;
  readonly id: string;
}

/** Where somebody stands to do a step. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly vpc: Named;
}

/** One route that is to stand in a table at the end. */
export interface PlannedRoute extends Place {
  readonly route: RouteId;
  readonly table: Named;
  /** The names of the subnets that the table serves. */
  readonly subnets: readonly string[];
  readonly destination: string;
  readonly nextHopType: NextHopType;
  readonly nextHop: Named;
  readonly remark: string;
}

export interface PlannedPeering extends Named {
  readonly requester: Named;
  readonly accepter: Named;
  readonly bandwidthMbps?: number;
}

/** One thing that somebody does, in its order; a change says what stood there before. */
export type Step = Place & { readonly number: number } & (
    | {
        readonly action: 'create-peering' | 'accept-peering' | 'delete-peering';
        readonly peering: PlannedPeering;
      }
    | { readonly action: 'change-bandwidth'; readonly peering: PlannedPeering; readonly was: number | null }
    | { readonly action: 'add-route' | 'remove-route'; readonly route: PlannedRoute }
    | { readonly action: 'change-route'; readonly route: PlannedRoute; readonly was: PlannedRoute }
  );

export type StepAction = Step['action'];

/** A route that the plan leaves out, and why: nothing is dropped in silence. */
export interface LeftOut {
  readonly route: RouteId;
  readonly table: Named;
  readonly destination: string;
  /** `peering-ended`: its peering was rejected, has expired, failed or is deleted. */
  readonly why: 'disabled' | 'duplicate' | 'next-hop-missing' | 'peering-ended';
}

/** A peering with another account, as the owner of one end needs to know it to make or accept it. */
export interface SharedPeering {
  readonly role: 'requester' | 'accepter';
  readonly peering: Named;
  readonly status: PeeringStatus;
  readonly bandwidthMbps?: number;
  /** How long the accepter may take; null where the provider says nothing. */
  readonly acceptWithinDays: number | null;
  readonly ownRegion: string;
  readonly ownVpc: Named;
  /** The provider's ids of the other side; null where the design does not have them, as only real ones can be typed. */
  readonly peerAccountId: string | null;
  readonly peerVpcId: string | null;
  readonly peerAccount: string;
  readonly peerRegion: string;
  readonly peerVpc: Named;
  readonly peerCidrs: readonly string[];
}

/** What the owner of one account needs to know of the other accounts. */
export interface HandOff {
  readonly account: string;
  readonly accountId: string | null;
  readonly peerings: readonly SharedPeering[];
}

/** A route plan: what stands at the end, how to get there, and how to get back. */
export interface Plan {
  readonly project: string;
  readonly provider: string;
  /** The name of the project that the steps start from; null: from VPCs and active peerings without any routes. */
  readonly baseline: string | null;
  readonly routes: readonly PlannedRoute[];
  readonly steps: readonly Step[];
  /** What undoes `steps`, last first. */
  readonly rollback: readonly Step[];
  readonly leftOut: readonly LeftOut[];
  readonly handOff: readonly HandOff[];
}
