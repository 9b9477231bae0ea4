import type { ProviderProfile } from '../../../shared/providers/profile.ts';
import { profileOf, providerProfiles } from '../../../shared/providers/registry.ts';
import { orFail } from '../cli-error.ts';
import { write } from '../output.ts';

/** Lists the provider profiles, or tells one in full with its sources and what they disagree on. */
export function listProviders(id: string | undefined, { json }: { readonly json?: boolean }): void {
  const profile = id === undefined ? undefined : orFail(profileOf(id));
  if (json) write(`${JSON.stringify(profile ?? { providers: providerProfiles }, null, 2)}\n`, undefined);
  else write(profile ? textOf(profile) : listOf(providerProfiles), undefined);
}

function listOf(profiles: readonly ProviderProfile[]): string {
  return profiles.map(({ id, date, name }) => `${id.padEnd(12)}  ${date}  ${name.en}\n`).join('');
}

function textOf(profile: ProviderProfile): string {
  const { overlap, peeringsPerVpc, routesPerTable, acceptance, pendingExpiryDays, vpcPrefixLength } = profile;
  const rows = [
    ['two peers of one VPC overlap, same region', overlap.peersSameRegion],
    ['two peers of one VPC overlap, cross-region', overlap.peersCrossRegion],
    ['peerings per VPC', peeringsPerVpc?.limit ?? 'not documented'],
    ['routes per table', routesPerTable?.limit ?? 'not documented'],
    ['acceptance, same account', acceptance.sameAccount ? 'needed' : 'not needed'],
    ['acceptance, other account', acceptance.otherAccount ? 'needed' : 'not needed'],
    ['a request expires after', pendingExpiryDays === null ? 'not documented' : `${pendingExpiryDays} days`],
    [
      'routes over a deleted peering',
      profile.routesOnDelete === 'deleted' ? 'are deleted with it' : 'become blackholes',
    ],
    ['bandwidth cap across regions', profile.bandwidthCap.crossRegion],
    ['billing', `same region ${profile.billing.sameRegion.en}, cross-region ${profile.billing.crossRegion.en}`],
    ['VPC prefix length', `/${vpcPrefixLength.min} to /${vpcPrefixLength.max}`],
    ['subnet prefix length', `/${profile.subnetPrefixLength.min} to /${profile.subnetPrefixLength.max}`],
    ['regions', profile.regions.length],
  ] as const;
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    `${profile.name.en} (${profile.id}), as of ${profile.date}`,
    '',
    ...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
    '',
    ...profile.conflicts.map((conflict) => `Sources disagree: ${conflict}`),
    ...profile.sources.map(({ title, url, date }) => `Source: ${[title, date, url].filter(Boolean).join(', ')}`),
    '',
  ].join('\n');
}
