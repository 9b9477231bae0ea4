import type { NextHopType } from '../model/topology.ts';

/** A name as people read it, and the id to type in the provider's console: its cloud id where the document has one. */
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
  readonly route: string;
  readonly table: Named;
  /** The names of the subnets that the table serves. */
  readonly subnets: readonly string[];
  readonly destination: string;
  readonly nextHopType: NextHopType;
  readonly nextHop: Named;
  readonly remark: string;
}

export type StepAction = 'create-peering' | 'accept-peering' | 'delete-peering' | 'add-route' | 'remove-route';

/** One thing that somebody does, in its order. */
export interface Step extends Place {
  readonly number: number;
  readonly action: StepAction;
  readonly peering?: Named & { readonly requester: Named; readonly accepter: Named; readonly bandwidthMbps?: number };
  readonly route?: PlannedRoute;
}

/** A route that the plan leaves out, and why: nothing is dropped in silence. */
export interface LeftOut {
  readonly route: string;
  readonly table: Named;
  readonly destination: string;
  readonly why: 'disabled' | 'next-hop-missing';
}

/** What the other account's owner needs in order to accept or to route. */
export interface HandOff {
  readonly account: string;
  readonly accountId: string;
  readonly peerings: readonly {
    readonly peering: Named;
    readonly ownVpc: Named;
    readonly peerVpc: Named;
    readonly peerAccountId: string;
    readonly peerCidrs: readonly string[];
    readonly status: string;
  }[];
}

/** A route plan: what stands at the end, how to get there, and how to get back. */
export interface Plan {
  readonly project: string;
  readonly provider: string;
  readonly routes: readonly PlannedRoute[];
  readonly steps: readonly Step[];
  /** The steps that undo `steps`, last first. */
  readonly rollback: readonly Step[];
  readonly leftOut: readonly LeftOut[];
  readonly handOff: readonly HandOff[];
}
