import type { PrefixLengths, ProviderProfile, SourceKey } from '../../../shared/providers/profile.ts';
import { quotaKeys, type Quota } from '../../../shared/providers/quota.ts';
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

const silent = 'not documented';

/** A line of a profile: what it is about, what is so (null: not documented), and who says so. */
type Row = readonly [subject: string, fact: string | null, source?: SourceKey | undefined];

function textOf(profile: ProviderProfile): string {
  const rows = [
    ...peeringRows(profile),
    ...overlapRows(profile),
    ...routeRows(profile),
    ...edgeRows(profile),
    ...quotaKeys.map((key): Row => [key, quotaText(profile.quotas[key]), profile.quotas[key]?.source]),
    ...sizeRows(profile),
    ['regions', profile.regions.map(({ id }) => id).join(', ')] as const,
  ];
  const width = Math.max(...rows.map(([subject]) => subject.length));
  return [
    `${profile.name.en} (${profile.id}), as of ${profile.date}`,
    '',
    ...rows.map(
      ([subject, fact, source]) => `${subject.padEnd(width)}  ${fact === null ? silent : fact + citation(source)}`,
    ),
    '',
    ...profile.conflicts.map((conflict) => `Sources disagree: ${conflict}`),
    ...profile.sources.map(
      ({ key, title, url, date }) => `Source ${key}: ${[title, date, url].filter(Boolean).join(', ')}`,
    ),
    '',
  ].join('\n');
}

function citation(source: SourceKey | undefined): string {
  return source === undefined ? '' : ` [${source}]`;
}

const deleted: Readonly<Record<ProviderProfile['routesOnDelete'], string>> = {
  deleted: 'are deleted with it',
  blackhole: 'stay and become blackholes',
  kept: 'are kept',
  withdrawn: 'are withdrawn by the provider',
};

function peeringRows({ statedBy, ...profile }: ProviderProfile): Row[] {
  const { acceptance, bandwidthCap, billing, pendingExpiryDays } = profile;
  const needed = (is: boolean): string => (is ? 'needed' : 'not needed');
  const { defaultMbps, choicesMbps } = bandwidthCap;
  const cap = [
    bandwidthCap.crossRegion,
    defaultMbps === null ? '' : `${defaultMbps} Mbps by default`,
    choicesMbps.length === 0 ? '' : `one of ${choicesMbps.join(', ')} Mbps`,
  ];
  return [
    ['objects per peering', profile.peeringObjects === 'one' ? 'one' : 'one per end', statedBy.peeringObjects],
    ['peering across regions', profile.crossRegion ? 'yes' : 'no', statedBy.crossRegion],
    ['IPv6 over a peering', profile.ipv6 === null ? null : profile.ipv6 ? 'yes' : 'no', statedBy.ipv6],
    ['acceptance, same account', needed(acceptance.sameAccount), statedBy.acceptance],
    ['acceptance, other account', needed(acceptance.otherAccount), statedBy.acceptance],
    [
      'a request expires after',
      pendingExpiryDays === null ? null : `${pendingExpiryDays} days`,
      statedBy.pendingExpiryDays,
    ],
    ['routes over a deleted peering', deleted[profile.routesOnDelete], statedBy.routesOnDelete],
    [
      'bandwidth cap across regions',
      statedBy.bandwidthCap === undefined ? null : cap.filter(Boolean).join(', '),
      statedBy.bandwidthCap,
    ],
    ['billing, same region', billing.sameRegion.en, statedBy.billing],
    ['billing, cross-region', billing.crossRegion.en, statedBy.billing],
  ];
}

function overlapRows({ overlap }: ProviderProfile): Row[] {
  const ends = overlap.ends === 'refused' ? 'refused' : 'created; shared addresses stay local';
  const peers = overlap.peersSource ?? overlap.source;
  return [
    ['overlap is tested on', overlap.unit === 'vpc' ? 'blocks of VPCs' : 'blocks of subnets', overlap.source],
    ['two ends overlap', ends, overlap.source],
    ['two peers of one VPC overlap, same region', overlap.peersSameRegion, peers],
    ['two peers of one VPC overlap, cross-region', overlap.peersCrossRegion, peers],
  ];
}

const models: Readonly<Record<ProviderProfile['routes']['model'], string>> = {
  manual: 'written by hand at both ends',
  system: 'by the provider, for every subnet',
  network: 'by the provider, for the whole network',
};

function routeRows({ routes }: ProviderProfile): Row[] {
  const { insideLocal, source } = routes;
  return [
    ['routes over a peering', models[routes.model], source],
    ['Local covers', routes.local === 'vpc' ? 'the blocks of the VPC' : 'the blocks of its subnets', source],
    ['next hops that may beat Local', routes.mayBeatLocal.join(', ') || 'none', source],
    ['a route inside Local', insideLocal === 'loses' ? 'is kept, and Local wins' : insideLocal, source],
    ['a destination twice in a table', routes.sameDestination, source],
    [
      'answers to a peer go by',
      routes.answersBy === 'subnet-table' ? 'the table of the subnet' : 'the default table',
      source,
    ],
    ['next hops', routes.nextHops.join(', '), source],
  ];
}

function edgeRows({ edge }: ProviderProfile): Row[] {
  return (['internet', 'nat', 'vpn', 'direct-connect', 'gateway-endpoint'] as const).map((kind) => [
    `through the peer: ${kind}`,
    edge[kind] === 'not-documented' ? null : edge[kind],
    edge.source,
  ]);
}

function quotaText(quota: Quota | undefined): string | null {
  if (!quota) return null;
  return [
    `${quota.limit}`,
    quota.raisedTo === undefined ? '' : `raised to ${quota.raisedTo} on request`,
    quota.perFamily ? 'IPv4 and IPv6 apart' : '',
    quota.note?.en,
  ]
    .filter(Boolean)
    .join(', ');
}

function sizeRows({ vpcRanges, reservedRanges, reservedPerSubnet, ...profile }: ProviderProfile): Row[] {
  const ranges = vpcRanges?.ranges.map(({ block, min, max }) => `${block} as /${min} to /${max}`).join(', ');
  return [
    ['VPC prefix length', lengthsText(profile.vpcPrefixLength), profile.vpcPrefixLength?.source],
    [
      vpcRanges?.firstBlockOnly ? 'first VPC blocks lie in' : 'VPC blocks lie in',
      ranges ?? 'any range that is not refused',
      vpcRanges?.source,
    ],
    ...reservedRanges.map(({ block, refused, why, source }): Row => [
      refused ? 'VPC blocks refused in' : 'VPC blocks restricted in',
      `${block}: ${why.en}`,
      source,
    ]),
    ['subnet prefix length, IPv4', lengthsText(profile.subnetPrefixLength), profile.subnetPrefixLength?.source],
    ['subnet prefix length, IPv6', lengthsText(profile.subnetPrefixLength6), profile.subnetPrefixLength6?.source],
    [
      'addresses kept of each subnet',
      reservedPerSubnet === null ? null : `${reservedPerSubnet.count}`,
      reservedPerSubnet?.source,
    ],
  ];
}

function lengthsText(lengths: PrefixLengths | null): string | null {
  if (!lengths) return null;
  const { min, max } = lengths;
  if (min === max) return `/${min}`;
  return min === 0 ? `up to /${max}` : `/${min} to /${max}`;
}
