import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { prefixContains, readCidr } from '../../../shared/net/cidr.ts';
import type { EdgeVerdict, OverlapVerdict, ProviderProfile } from '../../../shared/providers/profile.ts';
import type { QuotaKey } from '../../../shared/providers/quota.ts';
import { providerProfiles } from '../../../shared/providers/registry.ts';

/** What was read of each provider; it lies beside a checkout of the project, never in it. */
const file = path.resolve(import.meta.dirname, '../../../../shared/providers/providers.json');

type Notes = Readonly<Record<string, unknown>>;
const idInNotes: Readonly<Record<string, string>> = { 'tencent-tce': 'tencent_tce', tencent: 'tencent_public' };

function readNotes(): {
  readonly providers: readonly Notes[];
  readonly source_index: Readonly<Record<string, string>>;
} {
  if (!existsSync(file)) return { providers: [], source_index: {} };
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof readNotes>;
}
const { providers: notes, source_index: index } = readNotes();

/** True when a text mentions an ISO date, with or without its dashes. */
function mentions(text: string, date: string): boolean {
  return text.includes(date) || text.includes(date.replaceAll('-', ''));
}

const quotaInNotes: readonly (readonly [QuotaKey, string])[] = [
  ['peerings-per-vpc', 'quota_peerings_per_vpc_default'],
  ['peerings-per-vpc-same-region', 'quota_peerings_per_vpc_intra_region'],
  ['peerings-per-vpc-cross-region', 'quota_peerings_per_vpc_inter_region'],
  ['peerings-per-account-region', 'quota_peerings_per_account_region'],
  ['pending-peerings-per-vpc', 'quota_pending_requests'],
  ['routes-per-table', 'quota_routes_per_table_default'],
  ['routes-per-vpc', 'quota_routes_per_vpc_all_tables'],
  ['tables-per-vpc', 'quota_route_tables_per_vpc'],
  ['subnets-per-vpc', 'quota_subnets_per_vpc'],
  ['vpcs-per-account-region', 'quota_vpcs_per_region'],
];

const raisedInNotes: readonly (readonly [QuotaKey, string])[] = [
  ['peerings-per-vpc', 'quota_peerings_per_vpc_max'],
  ['routes-per-table', 'quota_routes_per_table_max'],
  ['cidrs-per-vpc', 'quota_cidrs_per_vpc_max'],
];

const edgeInNotes = [
  ['internet', 'edge_internet_gateway'],
  ['nat', 'edge_nat'],
  ['vpn', 'edge_vpn'],
  ['direct-connect', 'edge_dedicated_line'],
  ['gateway-endpoint', 'edge_gateway_endpoint'],
] as const;

const onDelete: Readonly<Record<string, ProviderProfile['routesOnDelete']>> = {
  deleted_with_peering: 'deleted',
  kept_as_blackhole: 'blackhole',
  'kept unless force_delete=true': 'kept',
  'system routes withdrawn automatically': 'withdrawn',
  'peering routes withdrawn automatically': 'withdrawn',
};

function edgeOf(noted: unknown): EdgeVerdict {
  if (noted === null) return 'not-documented';
  return noted === 'conditional' ? 'conditional' : 'no';
}

function peersOf(forbidden: unknown): OverlapVerdict | null {
  return forbidden === null ? null : forbidden === true ? 'error' : 'warning';
}

/** What the profile ought to say, worked out from the notes alone. */
function expectedOf(noted: Notes) {
  const vpcLengths = noted['vpc_prefix_min'] === null ? null : [noted['vpc_prefix_min'], noted['vpc_prefix_max']];
  const secondary = noted['quota_secondary_cidrs_per_vpc'];
  const quotas = Object.fromEntries(quotaInNotes.map(([key, name]) => [key, noted[name] ?? undefined]));
  return {
    crossRegion: noted['supports_inter_region'] !== false,
    ipv6: noted['ipv6_over_peering'],
    acceptance: [noted['accept_required_same_account'], noted['accept_required_cross_account']],
    pendingExpiryDays: noted['pending_expiry_days'],
    routesOnDelete: onDelete[String(noted['routes_on_delete'])],
    model: noted['routes_manual_both_sides'] === true ? 'manual' : 'derived',
    peeringIsNextHop: noted['peering_selectable_as_next_hop'],
    local: /^(vpc|each VNet)/.test(String(noted['local_route_granularity'])) ? 'vpc' : 'subnet',
    answersBy: noted['custom_table_controls_ingress'] === false ? 'default-table' : 'subnet-table',
    sameDestination:
      typeof noted['duplicate_destination_in_table_allowed'] !== 'boolean'
        ? null
        : noted['duplicate_destination_in_table_allowed']
          ? 'allowed'
          : 'refused',
    moreSpecificThanLocal: noted['more_specific_than_local_allowed'],
    ends:
      noted['overlap_ends_intra_region_forbidden'] === true && noted['subnet_level_peering_when_vpcs_overlap'] !== true
        ? 'refused'
        : 'local-wins',
    peersSameRegion: peersOf(noted['overlap_between_peers_intra_region_forbidden']),
    peersCrossRegion: peersOf(noted['overlap_between_peers_inter_region_forbidden']),
    edge: Object.fromEntries(edgeInNotes.map(([kind, name]) => [kind, edgeOf(noted[name])])),
    quotas: {
      ...quotas,
      'cidrs-per-vpc':
        typeof secondary === 'number' ? 1 + secondary : (noted['quota_cidrs_per_vpc_default'] ?? undefined),
    },
    raised: raisedInNotes.map(([key, name]) => {
      const most = noted[name];
      return typeof most === 'number' && most !== quotas[key] ? most : undefined;
    }),
    vpcLengths,
    longestSubnet: noted['subnet_prefix_max'],
    reserved: noted['reserved_per_subnet'],
  };
}

function saidBy(profile: ProviderProfile) {
  const { acceptance, edge, overlap, quotas, routes, vpcPrefixLength } = profile;
  return {
    crossRegion: profile.crossRegion,
    ipv6: profile.ipv6,
    acceptance: [acceptance.sameAccount, acceptance.otherAccount],
    pendingExpiryDays: profile.pendingExpiryDays,
    routesOnDelete: profile.routesOnDelete,
    model: routes.model === 'manual' ? 'manual' : 'derived',
    peeringIsNextHop: routes.nextHops.includes('peering'),
    local: routes.local,
    answersBy: routes.answersBy,
    sameDestination: routes.sameDestination,
    moreSpecificThanLocal: routes.mayBeatLocal.length > 0,
    ends: overlap.ends,
    peersSameRegion: overlap.peersSameRegion,
    peersCrossRegion: overlap.peersCrossRegion,
    edge: Object.fromEntries(edgeInNotes.map(([kind]) => [kind, edge[kind]])),
    quotas: {
      ...Object.fromEntries(quotaInNotes.map(([key]) => [key, quotas[key]?.limit])),
      'cidrs-per-vpc': quotas['cidrs-per-vpc']?.limit,
    },
    raised: raisedInNotes.map(([key]) => quotas[key]?.raisedTo),
    vpcLengths: vpcPrefixLength && [vpcPrefixLength.min, vpcPrefixLength.max],
    longestSubnet: profile.subnetPrefixLength?.max ?? null,
    reserved: profile.reservedPerSubnet?.count ?? null,
  };
}

/** Profiles that allow more than the ranges that the notes list, with the reason. */
const wider: ReadonlySet<string> = new Set([
  'tencent-tce', // two texts conflict: what the widest allows is not refused
  'alicloud', // custom blocks are allowed beside the listed ranges
]);

interface NotedRange {
  readonly range: string;
  readonly min_prefix: number;
  readonly max_prefix: number;
}

function allows({ vpcRanges }: ProviderProfile, { range, min_prefix, max_prefix }: NotedRange): boolean {
  if (vpcRanges === null) return true;
  const inner = readCidr(range)!.prefix;
  return vpcRanges.ranges.some(
    ({ block, min, max }) => prefixContains(readCidr(block)!.prefix, inner) && min <= min_prefix && max_prefix <= max,
  );
}

describe.skipIf(notes.length === 0)('profiles against the notes (skipped where ../shared/providers is absent)', () => {
  test('every provider of the notes has a profile, and the reverse', () => {
    const ids = providerProfiles.map(({ id }) => idInNotes[id] ?? id);
    expect(ids).toEqual(notes.map(({ id }) => id));
  });

  describe.each(providerProfiles.map((profile) => [profile.id, profile] as const))('%s', (id, profile) => {
    const noted = notes.find((one) => one['id'] === (idInNotes[id] ?? id))!;

    test('says what the notes say', () => {
      expect(saidBy(profile)).toEqual(expectedOf(noted));
    });

    test('allows the ranges of the notes', () => {
      const ranges = noted['vpc_ranges'] as readonly NotedRange[] | null;
      expect((ranges ?? []).filter((range) => !allows(profile, range))).toEqual([]);
      if (wider.has(id)) return;
      const same = ranges?.map(({ range, min_prefix, max_prefix }) => ({
        block: range,
        min: min_prefix,
        max: max_prefix,
      }));
      expect(profile.vpcRanges?.ranges).toEqual(same);
    });

    test('counts nothing that the notes do not', () => {
      const known = new Set<string>([...quotaInNotes.map(([key]) => key), 'cidrs-per-vpc']);
      const others = Object.entries(profile.quotas).filter(([key]) => !known.has(key));
      const group = noted['quota_group_addresses'] as Record<string, unknown> | null;
      for (const [key, { limit }] of others) {
        if (key === 'subnet-ranges-per-peering-group') {
          expect(limit).toBe(group?.['subnet_ranges_per_peering_group_old_tool_default']);
        } else {
          expect(key).toBe('subnets-per-account-region');
          expect(JSON.stringify(noted['conflicts'])).toContain(`subnets ${limit} vs`);
        }
      }
    });

    test('has a shortest subnet where the notes have one', () => {
      const shortest = noted['subnet_prefix_min'];
      if (shortest !== null) expect(profile.subnetPrefixLength?.min).toBe(shortest);
      else expect(profile.subnetPrefixLength?.min).toBe(profile.vpcPrefixLength?.min ?? 0);
    });

    test('dates itself by the notes', () => {
      const read = [
        noted['doc_date'],
        ...(noted['source'] as string[]),
        ...profile.sources.map(({ key }) => index[key]),
      ];
      expect(read.some((text) => mentions(String(text), profile.date))).toBe(true);
    });

    test('takes its sources from the index of the notes', () => {
      for (const { key, date, url } of profile.sources) {
        expect(index, key).toHaveProperty(key);
        if (date !== undefined) expect(mentions(index[key]!, date), `${key}, ${date}`).toBe(true);
        if (url !== undefined) {
          const { host, pathname } = new URL(url);
          expect(index[key]!.includes(host) || index[key]!.startsWith(pathname.slice(1)), `${key}, ${url}`).toBe(true);
        }
      }
    });
  });
});
