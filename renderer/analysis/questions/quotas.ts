import type { VpcId } from '../../../shared/model/topology.ts';
import { quotaOf, type QuotaKey } from '../../../shared/providers/quota.ts';
import { countsPerAccount, countsPerVpc } from '../../../shared/reach/peering-counts.ts';
import { routeCounts } from '../../../shared/reach/route-counts.ts';
import type { Analyser } from '../../../shared/rules/engine/analyser.ts';

/** How much of a limit is used, and of whom. */
export interface QuotaUse {
  readonly key: QuotaKey;
  readonly used: number;
  readonly limit: number;
  /** Whether the limit is the provider's, or the project's own. */
  readonly from: 'project' | 'provider';
  /** The name of the table, or of the account and region, whose quota it is; null: the VPC's. */
  readonly of: string | null;
}

/** What a VPC and its tables use of the quotas on them; without a VPC, what every account uses of its own. */
export function quotas({ facts }: Analyser, { vpc: id }: { readonly vpc: VpcId | null }): readonly QuotaUse[] {
  if (id === null) {
    return [...countsPerAccount(facts, 0)].map(({ quota, count, owner }) => ({
      key: quota.key,
      used: count,
      limit: quota.limit,
      from: quota.from,
      of: owner ? `${facts.topology.accounts.get(owner.account ?? '')?.name ?? ''} ${owner.region}`.trim() : null,
    }));
  }
  const vpc = facts.vpcs.get(id);
  if (!vpc) return [];
  const counted = (key: QuotaKey, used: number): QuotaUse[] => {
    const quota = quotaOf(facts.profile, facts.meta, key);
    return quota ? [{ key, used, limit: quota.limit, from: quota.from, of: null }] : [];
  };
  return [
    ...[...countsPerVpc(facts, vpc, 0)].map(({ quota, count }) => ({
      key: quota.key,
      used: count,
      limit: quota.limit,
      from: quota.from,
      of: null,
    })),
    ...counted('cidrs-per-vpc', vpc.vpc.cidrs.length),
    ...counted('subnets-per-vpc', vpc.subnets.length),
    ...counted('tables-per-vpc', vpc.tables.length),
    ...[...routeCounts(facts, vpc, 0)].map(({ quota, table, family, count }) => ({
      key: quota.key,
      used: count,
      limit: quota.limit,
      from: quota.from,
      of: table ? [table.name, family && `IPv${family}`].filter(Boolean).join(' ') : null,
    })),
  ];
}
