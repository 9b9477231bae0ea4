import type { ProjectMeta } from '../model/topology.ts';
import type { Text } from '../rules/engine/finding.ts';
import type { ProviderProfile, SourceKey } from './profile.ts';

/** What a provider counts and limits; also the key under which a project overrides the limit. */
export const quotaKeys = [
  'peerings-per-vpc',
  'peerings-per-vpc-same-region',
  'peerings-per-vpc-cross-region',
  'peerings-per-account-region',
  'pending-peerings-per-vpc',
  'routes-per-table',
  'routes-per-vpc',
  'tables-per-vpc',
  'subnets-per-vpc',
  'subnets-per-account-region',
  'cidrs-per-vpc',
  'vpcs-per-account-region',
  'subnet-ranges-per-peering-group',
] as const;
export type QuotaKey = (typeof quotaKeys)[number];

/** A limit that the provider states by default. */
export interface Quota {
  readonly limit: number;
  readonly source: SourceKey;
  /** Up to which the provider raises it on request; absent: not documented. */
  readonly raisedTo?: number;
  /** True when IPv4 and IPv6 are counted apart. */
  readonly perFamily?: boolean;
  /** What the number is made of, or how sure it is, where it is not a plain figure of the text. */
  readonly note?: Text;
}

/** The limit that holds for a project. */
export interface EffectiveQuota {
  readonly key: QuotaKey;
  readonly limit: number;
  /** Where the limit comes from: the project's own override, or the provider's document. */
  readonly from: 'project' | 'provider';
  readonly source: SourceKey | null;
  readonly perFamily: boolean;
}

/** The limit of `key` for a project under a provider: the project's own number first; null when neither states one. */
export function quotaOf(profile: ProviderProfile, meta: ProjectMeta, key: QuotaKey): EffectiveQuota | null {
  const stated = profile.quotas[key];
  const own = meta.quotas?.[key];
  if (own === undefined && !stated) return null;
  return {
    key,
    limit: own ?? stated!.limit,
    from: own === undefined ? 'provider' : 'project',
    source: stated?.source ?? null,
    perFamily: stated?.perFamily ?? false,
  };
}
