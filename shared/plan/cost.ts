import type { AccountId, Peering, PeeringId, Topology } from '../model/topology.ts';
import type { BillingKind, ProviderProfile } from '../providers/profile.ts';
import { isStanding } from '../reach/facts.ts';
import { requiredPeerings, type RequiredPeerings } from '../reach/required-peerings.ts';
import type { ProjectFacts } from '../reach/facts.ts';

/** Days of the month that an estimate is for. */
export const daysOfMonth = 30;

/** The highest bandwidth of a day over a peering, the higher of in and out, in Mbps; `day` is an ISO date. */
export interface DailyPeak {
  readonly day: string;
  readonly mbps: number;
}

/** Where the bandwidth that an estimate counts with comes from. */
export type CostBasis = 'monitored' | 'demand' | 'cap';

/** Why a peering has no estimate. */
export type NoEstimate = 'not-standing' | 'by-volume' | 'not-offered' | 'no-bandwidth' | 'no-price' | 'end-missing';

export interface PeeringCost {
  readonly peering: PeeringId;
  /** Who pays: the account of the end that the profile names; of the requester where it names none. */
  readonly account: AccountId | null;
  readonly crossRegion: boolean;
  /** Mbps that a day is counted with; null when nothing says how many. */
  readonly mbps: number | null;
  readonly basis: CostBasis | null;
  /** Days of monitoring behind it. */
  readonly days: number;
  /** What the requirements over it ask for, in Mbps, whatever the cap; null when none says how much. */
  readonly demandMbps: number | null;
  /** Per month, in the project's currency; null when there is none, and then `why`. */
  readonly monthly: number | null;
  readonly why: NoEstimate | null;
}

/** What an estimate takes for granted. */
export type CostAssumption =
  | 'month-of-30-days'
  | 'one-price-for-all'
  | 'peaks-go-on'
  | 'demand-is-the-peak'
  | 'cap-is-used'
  | 'requester-pays'
  | 'some-left-out';

export interface CostEstimate {
  /** By peering id, in order. */
  readonly peerings: readonly PeeringCost[];
  readonly accounts: readonly { readonly account: AccountId | null; readonly monthly: number }[];
  readonly monthly: number;
  readonly assumptions: readonly CostAssumption[];
}

/**
 * What the peerings of a project cost in a month of 30 days. Same-region ones are free where the provider says so; others
 * are counted by the day's peak times the user's price: by the monitored peaks where there are any, else by what the
 * requirements ask for, no more than the cap, else by the whole cap. What the provider charges by volume is not estimated.
 */
export function estimateCost(
  facts: ProjectFacts,
  peaks: ReadonlyMap<PeeringId, readonly DailyPeak[]> = new Map(),
): CostEstimate {
  const { topology, profile } = facts;
  const required = requiredPeerings(facts);
  const peerings = [...topology.peerings.values()]
    .map((peering) => costOf(topology, profile, peering, required, peaks.get(peering.id) ?? []))
    .sort((a, b) => (a.peering < b.peering ? -1 : 1));
  const accounts = new Map<AccountId | null, number>();
  for (const { account, monthly } of peerings) {
    if (monthly !== null) accounts.set(account, (accounts.get(account) ?? 0) + monthly);
  }
  return {
    peerings,
    accounts: [...accounts].map(([account, monthly]) => ({ account, monthly })),
    monthly: peerings.reduce((sum, { monthly }) => sum + (monthly ?? 0), 0),
    assumptions: assumptionsOf(peerings, profile),
  };
}

/** What one peering costs in a month, as `estimateCost` counts it; undefined when there is no such peering. */
export function costOfPeering(
  facts: ProjectFacts,
  id: PeeringId,
  peaks: readonly DailyPeak[] = [],
): PeeringCost | undefined {
  const peering = facts.topology.peerings.get(id);
  return peering && costOf(facts.topology, facts.profile, peering, requiredPeerings(facts), peaks);
}

function costOf(
  topology: Topology,
  profile: ProviderProfile,
  peering: Peering,
  required: RequiredPeerings,
  peaks: readonly DailyPeak[],
): PeeringCost {
  const requester = topology.vpcs.get(peering.requester);
  const accepter = topology.vpcs.get(peering.accepter);
  const crossRegion = requester !== undefined && accepter !== undefined && requester.region !== accepter.region;
  const kind: BillingKind = crossRegion ? profile.billing.crossRegionBy : profile.billing.sameRegionBy;
  const counted = bandwidthOf(peering, required, peaks);
  const same = { peering: peering.id, account: requester?.account ?? null, crossRegion, ...counted };
  const none = (why: NoEstimate): PeeringCost => ({ ...same, monthly: null, why });
  if (!isStanding(peering)) return none('not-standing');
  if (!requester || !accepter) return none('end-missing');
  if (kind === 'free') return { ...same, monthly: 0, why: null };
  if (kind === 'volume') return none('by-volume');
  if (kind === 'not-offered') return none('not-offered');
  if (counted.mbps === null) return none('no-bandwidth');
  const price = topology.meta.pricePerMbpsDay;
  if (price === undefined) return none('no-price');
  return { ...same, monthly: counted.mbps * price * daysOfMonth, why: null };
}

function bandwidthOf(
  { id, bandwidthMbps: cap }: Peering,
  required: RequiredPeerings,
  peaks: readonly DailyPeak[],
): Pick<PeeringCost, 'mbps' | 'basis' | 'days' | 'demandMbps'> {
  const days = peaks.length;
  const demands = (required.get(id) ?? []).flatMap(({ demandMbps }) => demandMbps ?? []);
  const demandMbps = demands.length === 0 ? null : demands.reduce((sum, mbps) => sum + mbps, 0);
  if (days > 0) {
    return { mbps: peaks.reduce((sum, { mbps }) => sum + mbps, 0) / days, basis: 'monitored', days, demandMbps };
  }
  if (demandMbps !== null) return { mbps: Math.min(demandMbps, cap ?? Infinity), basis: 'demand', days, demandMbps };
  return { mbps: cap ?? null, basis: cap === undefined ? null : 'cap', days, demandMbps };
}

function assumptionsOf(peerings: readonly PeeringCost[], { billing }: ProviderProfile): CostAssumption[] {
  const priced = peerings.filter(({ monthly }) => monthly !== null && monthly > 0);
  const by = (basis: CostBasis): boolean => priced.some((cost) => cost.basis === basis);
  const told: readonly (readonly [CostAssumption, boolean])[] = [
    ['month-of-30-days', priced.length > 0],
    ['one-price-for-all', priced.length > 0],
    ['peaks-go-on', by('monitored')],
    ['demand-is-the-peak', by('demand')],
    ['cap-is-used', by('cap')],
    ['requester-pays', priced.length > 0 && billing.paidBy === null],
    ['some-left-out', peerings.some(({ why }) => why !== null && why !== 'not-standing')],
  ];
  return told.filter(([, holds]) => holds).map(([assumption]) => assumption);
}
