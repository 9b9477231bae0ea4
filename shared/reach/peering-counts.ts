import type { AccountId, Vpc } from '../model/topology.ts';
import { quotaOf, type EffectiveQuota, type QuotaKey } from '../providers/quota.ts';
import {
  isStanding,
  type Facts,
  type LinkedVpc,
  type PeeringFacts,
  type ProjectFacts,
  type VpcFacts,
} from './facts.ts';
import { sortById } from './in-order.ts';

type CountedPerVpc = Exclude<Extract<QuotaKey, `peerings-per-${string}` | `pending-${string}`>, typeof perAccount>;
const perAccount = 'peerings-per-account-region';

/** How many peerings count towards a quota that limits them. */
export interface PeeringCount {
  readonly quota: EffectiveQuota & { readonly key: CountedPerVpc | typeof perAccount };
  readonly count: number;
  /** The VPC that the quota limits, or every VPC of the account in the region that has part in the count. */
  readonly vpcs: readonly Vpc[];
  /** Whose quota it is, where it is an account's; null: the VPCs name no account. */
  readonly owner?: { readonly account: AccountId | null; readonly region: string };
}

const counted: Readonly<Record<CountedPerVpc, (peering: PeeringFacts, vpc: Vpc) => boolean>> = {
  'peerings-per-vpc': () => true,
  'peerings-per-vpc-same-region': ({ crossRegion }) => !crossRegion,
  'peerings-per-vpc-cross-region': ({ crossRegion }) => crossRegion,
  'pending-peerings-per-vpc': ({ peering }, { id }) => peering.status === 'pending' && peering.requester === id,
};
const keysPerVpc = Object.keys(counted) as readonly CountedPerVpc[];

/** Counts the standing peerings of a VPC by every quota on them, and yields what reaches the given share of its limit. */
export function* countsPerVpc(facts: Facts, own: VpcFacts, share: number): Generator<PeeringCount> {
  const { peerings } = facts.links(own);
  for (const key of keysPerVpc) {
    const quota = quotaOf(facts.profile, facts.meta, key);
    if (!quota || peerings.length < worthOf(quota, share)) continue;
    const count = peerings.filter((peering) => isStanding(peering.peering) && counted[key](peering, own.vpc)).length;
    if (count >= worthOf(quota, share)) yield { quota: { ...quota, key }, count, vpcs: [own.vpc] };
  }
}

/** Counts the standing peerings of every account and region, and yields what reaches the given share of the limit. */
export function* countsPerAccount(facts: ProjectFacts, share: number): Generator<PeeringCount> {
  const quota = quotaOf(facts.profile, facts.meta, perAccount);
  if (!quota || facts.peerings.size < worthOf(quota, share)) return;
  for (const [account, byRegion] of countsByAccount(facts)) {
    for (const [region, count] of byRegion) {
      if (count < worthOf(quota, share)) continue;
      const vpcs = [...facts.vpcs.values()].filter((vpc) => hasPart(vpc, account, region)).map(({ vpc }) => vpc);
      sortById(vpcs, ({ id }) => id);
      yield { quota: { ...quota, key: perAccount }, count, vpcs, owner: { account, region } };
    }
  }
}

/** From how many on a count is worth a word; never none. */
function worthOf({ limit }: EffectiveQuota, share: number): number {
  return Math.max(1, limit * share);
}

/** By account and region; a request that waits is the requester's alone (HW-QUOTA). VPCs without an account are one's own. */
function countsByAccount({ peerings }: ProjectFacts): Map<AccountId | null, Map<string, number>> {
  const counts = new Map<AccountId | null, Map<string, number>>();
  const add = (account: AccountId | null, region: string): void => {
    let byRegion = counts.get(account);
    if (!byRegion) counts.set(account, (byRegion = new Map<string, number>()));
    byRegion.set(region, (byRegion.get(region) ?? 0) + 1);
  };
  for (const { peering, requester, accepter } of peerings.values()) {
    if (!isStanding(peering)) continue;
    const from = requester && ownerOf(requester);
    const to = accepter && peering.status !== 'pending' ? ownerOf(accepter) : undefined;
    if (from !== undefined) add(from, requester!.region);
    if (to !== undefined && !(to === from && accepter!.region === requester!.region)) add(to, accepter!.region);
  }
  return counts;
}

function hasPart({ vpc, peerings }: LinkedVpc, account: AccountId | null, region: string): boolean {
  return vpc.region === region && ownerOf(vpc) === account && peerings.some(({ peering }) => isStanding(peering));
}

/** The account whose quota a VPC draws on; undefined for somebody else's VPC of an account that nobody named. */
function ownerOf({ account, external }: Vpc): AccountId | null | undefined {
  return account ?? (external ? undefined : null);
}
