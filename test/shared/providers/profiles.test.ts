import { describe, expect, test } from 'vitest';
import { formatPrefix, prefixAt, readCidr, type Prefix } from '../../../shared/net/cidr.ts';
import type { ProviderProfile } from '../../../shared/providers/profile.ts';
import { quotaKeys } from '../../../shared/providers/quota.ts';
import { profileOf, providerProfiles } from '../../../shared/providers/registry.ts';

const isoDate = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function block(text: string): Prefix {
  const read = readCidr(text);
  expect(read, text).not.toBeNull();
  expect(formatPrefix(read!.prefix)).toBe(text);
  return read!.prefix;
}

const touches = (a: Prefix, b: Prefix): boolean => a.first <= b.last && b.first <= a.last;
const within = (inner: Prefix, outer: Prefix): boolean => inner.first >= outer.first && inner.last <= outer.last;

/** Every source key that a profile cites, however deep. */
function cited(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    (key === 'source' || key === 'peersSource') && typeof part === 'string' ? [part] : cited(part),
  );
}

function citedBy({ sources: _sources, statedBy, ...facts }: ProviderProfile): string[] {
  return [...cited(facts), ...Object.values(statedBy)];
}

/** Every text in two languages of a profile. */
function texts(value: unknown): { en: string; 'zh-CN': string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'en' in value ? [value as { en: string; 'zh-CN': string }] : Object.values(value).flatMap(texts);
}

test('the profiles come in the order of the menu', () => {
  const order = ['tencent-tce', 'tencent', 'aws', 'azure', 'gcp', 'alicloud', 'huaweicloud'];
  expect(providerProfiles.map(({ id }) => id)).toEqual(order);
  expect(profileOf('gcp')).toMatchObject({ ok: true, value: { name: { en: 'Google Cloud' } } });
  const unknown = profileOf('nebula');
  expect(unknown).toMatchObject({ ok: false, problem: { code: 'unknown-provider', data: { id: 'nebula' } } });
  expect(!unknown.ok && unknown.problem.remedy).toContain(order.join(', '));
});

describe.each(providerProfiles.map((profile) => [profile.id, profile] as const))('%s', (_id, profile) => {
  test('cites only sources that it lists, each listed once and used or weighed', () => {
    const keys = profile.sources.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(citedBy(profile).filter((key) => !keys.includes(key))).toEqual([]);
    const weighed = profile.conflicts.join(' ');
    const dated = profile.sources.filter(({ date }) => date === profile.date).map(({ key }) => key);
    const known = new Set([...citedBy(profile), ...dated]);
    expect(keys.filter((key) => !known.has(key) && !weighed.includes(key))).toEqual([]);
  });

  test('is dated, and so are its sources where they have a date', () => {
    expect(profile.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const { title, date, url } of profile.sources) {
      expect(title).not.toBe('');
      if (date !== undefined) expect(date).toMatch(isoDate);
      if (url !== undefined) expect(new URL(url).protocol).toBe('https:');
    }
    expect(profile.sources.some(({ date }) => date === profile.date || date?.startsWith(profile.date))).toBe(true);
  });

  test('counts by known keys, with whole positive limits', () => {
    expect(Object.keys(profile.quotas).filter((key) => !quotaKeys.some((known) => known === key))).toEqual([]);
    for (const { limit, raisedTo } of Object.values(profile.quotas)) {
      expect(Number.isSafeInteger(limit) && limit > 0).toBe(true);
      if (raisedTo !== undefined) expect(raisedTo).toBeGreaterThan(limit);
    }
    expect(Object.keys(profile.quotas)).not.toEqual([]);
  });

  test('takes the blocks of new VPCs from where the provider allows them', () => {
    const length = Math.max(16, profile.vpcPrefixLength?.min ?? 16);
    for (const pool of profile.vpcPools.map(block)) {
      for (const edge of [pool.first, pool.last]) {
        const offered = prefixAt(edge, length);
        expect(within(offered, pool)).toBe(true);
        expect(offered.length).toBeLessThanOrEqual(profile.vpcPrefixLength?.max ?? 32);
        const ranges = profile.vpcRanges?.ranges.filter(
          (range) => within(offered, block(range.block)) && range.min <= length && length <= range.max,
        );
        expect(ranges, formatPrefix(offered)).not.toEqual([]);
      }
      for (const { block: text, refused } of profile.reservedRanges) {
        if (refused) expect(touches(pool, block(text)), `${formatPrefix(pool)} and ${text}`).toBe(false);
      }
    }
    expect(profile.vpcPools).not.toEqual([]);
  });

  test('has lengths that can be, and ranges that hold them', () => {
    for (const lengths of [profile.vpcPrefixLength, profile.subnetPrefixLength]) {
      if (lengths)
        expect([lengths.min >= 0, lengths.min <= lengths.max, lengths.max <= 32]).toEqual([true, true, true]);
    }
    const six = profile.subnetPrefixLength6;
    if (six) expect([six.min >= 0, six.min <= six.max, six.max <= 128]).toEqual([true, true, true]);
    for (const range of profile.vpcRanges?.ranges ?? []) {
      expect(range.min).toBeGreaterThanOrEqual(block(range.block).length);
      expect(range.min).toBeGreaterThanOrEqual(profile.vpcPrefixLength!.min);
      expect(range.max).toBeLessThanOrEqual(profile.vpcPrefixLength!.max);
    }
    for (const range of profile.reservedRanges) block(range.block);
    if (profile.reservedPerSubnet && profile.subnetPrefixLength) {
      expect(profile.reservedPerSubnet.count).toBeLessThan(2 ** (32 - profile.subnetPrefixLength.max));
    }
  });

  test('lets only what can be written beat Local, and asks for a cap that can be chosen', () => {
    const { mayBeatLocal, nextHops, model } = profile.routes;
    expect(mayBeatLocal.filter((hop) => !nextHops.includes(hop))).toEqual([]);
    expect(nextHops.includes('peering')).toBe(model === 'manual');
    expect(profile.peeringObjects).toBe(model === 'manual' ? 'one' : 'one-per-end');
    const { defaultMbps, choicesMbps } = profile.bandwidthCap;
    expect(choicesMbps).toEqual([...choicesMbps].sort((a, b) => a - b));
    if (defaultMbps !== null && choicesMbps.length > 0) expect(choicesMbps).toContain(defaultMbps);
  });

  test('names its regions once, and everything in both languages', () => {
    const ids = profile.regions.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(10);
    expect(new Set(ids).size).toBe(ids.length);
    for (const text of texts(profile)) expect([text.en.trim(), text['zh-CN'].trim()]).not.toContain('');
    for (const { why } of profile.reservedRanges) expect(why['zh-CN']).toMatch(/\p{Script=Han}/u);
  });
});
