import { describe, expect, test } from 'vitest';
import { applyPatch, diffTopologies, type Patch } from '../../../shared/model/patch.ts';
import type { Topology } from '../../../shared/model/topology.ts';
import { formatSet, type AddressSpace } from '../../../shared/net/interval-set.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { RecordIndex } from '../../../shared/reach/record-index.ts';
import { sketch } from '../../fixtures/sketch.ts';

const sorted = (texts: readonly string[]): string[] => [...texts].sort();
const addressesOf = (space: AddressSpace): string[] => ([4, 6] as const).flatMap((family) => formatSet(space[family]));

const design = `
  account own own
  vpc V r 10.0.0.0/16 account=own
  vpc W s 10.1.0.0/16
  vpc X r 10.2.0.0/16
  vpc Y r 10.3.0.0/16
  subnet v V 10.0.1.0/24
  subnet w W 10.1.1.0/24
  subnet x X 10.2.1.0/24
  subnet y Y 10.3.1.0/24
  subnet z Y 10.3.9.0/24
  table t V
  gateway g V vpn
  peering p V W
  peering q W X
  route r t 10.1.0.0/16 peering:p
  require c V W connected
`;
/**
 * Lines that take the place of others or come in addition (a new VPC with its default table; without one that was added for
 * want of a default), or a type and an id after `-`: a record that goes. Then what is touched, where routes are written by
 * hand and where the provider derives them.
 */
const changes: Readonly<
  Record<string, Readonly<Record<'manual' | 'system' | 'network', Readonly<Record<string, string>>>>>
> = {
  'vpc V r 10.0.0.0/16 account=own position=1': same({}),
  'vpc V r 10.0.0.0/16 account=own notes=1': same({}),
  'vpc X r 10.2.0.0/16 account=own': {
    manual: { outlines: 'X', peerings: 'q' },
    system: { outlines: 'X', peerings: 'q', insides: 'W X' },
    network: { outlines: 'X', peerings: 'q', insides: 'W X' },
  },
  'vpc V r 10.0.0.0/17 account=own': {
    manual: { outlines: 'V', peerings: 'p', owned: '10.0.128.0/17' },
    system: { outlines: 'V', peerings: 'p', insides: 'V W', owned: '10.0.128.0/17' },
    network: { outlines: 'V', peerings: 'p', insides: 'V W' },
  },
  'vpc V s 10.0.0.0/16 account=own': {
    manual: { outlines: 'V', links: 'V W', peerings: 'p' },
    system: { outlines: 'V', links: 'V W', peerings: 'p', insides: 'V W X' },
    network: { outlines: 'V', links: 'V W', peerings: 'p', insides: 'V W X' },
  },
  'vpc Z r 10.4.0.0/16': same({ outlines: 'Z', insides: 'Z', owned: '10.4.0.0/16' }),
  '-vpcs Y': {
    manual: { outlines: 'Y', insides: 'Y', tables: 'rt-Y', owned: '10.3.0.0/16' },
    system: { outlines: 'Y', insides: 'Y', tables: 'rt-Y', owned: '10.3.0.0/16' },
    network: { outlines: 'Y', insides: 'Y', tables: 'rt-Y', owned: '10.3.1.0/24 10.3.9.0/24' },
  },
  'subnet x X 10.2.2.0/24': {
    manual: { insides: 'X' },
    system: { insides: 'W X' },
    network: { outlines: 'X', peerings: 'q', insides: 'W X', owned: '10.2.1.0/24 10.2.2.0/24' },
  },
  'subnet y Y 10.3.2.0/24': {
    manual: { insides: 'Y' },
    system: { insides: 'Y' },
    network: { outlines: 'Y', insides: 'Y', owned: '10.3.1.0/24 10.3.2.0/24' },
  },
  'subnet y2 Y 10.3.2.0/24': {
    manual: { insides: 'Y' },
    system: { insides: 'Y' },
    network: { outlines: 'Y', insides: 'Y', owned: '10.3.2.0/24' },
  },
  '-subnets z': {
    manual: { insides: 'Y' },
    system: { insides: 'Y' },
    network: { outlines: 'Y', insides: 'Y', owned: '10.3.9.0/24' },
  },
  'table u Y': {
    manual: { insides: 'Y' },
    system: { insides: 'Y' },
    network: { outlines: 'Y', insides: 'Y' },
  },
  'table t V default': {
    manual: { insides: 'V', tables: 'rt-V t' },
    system: { insides: 'V W', tables: 'rt-V t' },
    network: { outlines: 'V', peerings: 'p', insides: 'V W', tables: 'rt-V t' },
  },
  'route r t 10.9.0.0/16 peering:p': {
    manual: { insides: 'V', tables: 't' },
    system: { insides: 'V W', tables: 't' },
    network: { outlines: 'V', peerings: 'p', insides: 'V W', tables: 't' },
  },
  'route r rt-V 10.1.0.0/16 peering:p': {
    manual: { insides: 'V', tables: 'rt-V t' },
    system: { insides: 'V W', tables: 'rt-V t' },
    network: { outlines: 'V', peerings: 'p', insides: 'V W', tables: 'rt-V t' },
  },
  'route s rt-Y 10.1.0.0/16 vpn': {
    manual: { insides: 'Y', tables: 'rt-Y' },
    system: { insides: 'Y', tables: 'rt-Y' },
    network: { outlines: 'Y', insides: 'Y', tables: 'rt-Y' },
  },
  '-routes r': {
    manual: { insides: 'V', tables: 't' },
    system: { insides: 'V W', tables: 't' },
    network: { outlines: 'V', peerings: 'p', insides: 'V W', tables: 't' },
  },
  'gateway g Y vpn': {
    manual: { links: 'V Y' },
    system: { links: 'V Y', insides: 'V W' },
    network: { links: 'V Y', insides: 'V W' },
  },
  'gateway h Y vpn': same({ links: 'Y' }),
  '-gateways g': {
    manual: { links: 'V' },
    system: { links: 'V', insides: 'V W' },
    network: { links: 'V', insides: 'V W' },
  },
  'peering p V Y': {
    manual: { links: 'V W Y', relinked: 'V W Y', peerings: 'p' },
    system: { links: 'V W Y', relinked: 'V W Y', peerings: 'p', insides: 'V W X Y' },
    network: { links: 'V W Y', relinked: 'V W Y', peerings: 'p', insides: 'V W X Y' },
  },
  'peering p V W pending': {
    manual: { links: 'V W', peerings: 'p' },
    system: { links: 'V W', peerings: 'p', insides: 'V W X' },
    network: { links: 'V W', peerings: 'p', insides: 'V W X' },
  },
  'peering p W V': {
    manual: { links: 'V W', relinked: 'V W', peerings: 'p' },
    system: { links: 'V W', relinked: 'V W', peerings: 'p', insides: 'V W X' },
    network: { links: 'V W', relinked: 'V W', peerings: 'p', insides: 'V W X' },
  },
  '-vpcs X': {
    manual: {
      outlines: 'X',
      links: 'W X',
      relinked: 'W X',
      insides: 'X',
      peerings: 'q',
      tables: 'rt-X',
      owned: '10.2.0.0/16',
    },
    system: {
      outlines: 'X',
      links: 'W X',
      relinked: 'W X',
      insides: 'V W X',
      peerings: 'q',
      tables: 'rt-X',
      owned: '10.2.0.0/16',
    },
    network: {
      outlines: 'X',
      links: 'W X',
      relinked: 'W X',
      insides: 'V W X',
      peerings: 'q',
      tables: 'rt-X',
      owned: '10.2.1.0/24',
    },
  },
  '-peerings p': {
    manual: { links: 'V W', relinked: 'V W', peerings: 'p' },
    system: { links: 'V W', relinked: 'V W', peerings: 'p', insides: 'W X' },
    network: { links: 'V W', relinked: 'V W', peerings: 'p', insides: 'W X' },
  },
  'account own other': {
    manual: { outlines: 'V', peerings: 'p' },
    system: { outlines: 'V', peerings: 'p', insides: 'V W' },
    network: { outlines: 'V', peerings: 'p', insides: 'V W' },
  },
  'require c W V isolated': same({}),
  '-requirements c': same({}),
  'quota peerings-per-vpc 3': same({}),
};

function same<T>(touched: T): { manual: T; system: T; network: T } {
  return { manual: touched, system: touched, network: touched };
}

function changed(line: string, provider: string): [Topology, Topology] {
  const before = sketch(design, provider);
  if (!line.startsWith('-')) return [before, sketch(`${design}\n${line}`, provider)];
  const [type, id] = line.slice(1).split(' ') as [keyof Topology, string];
  const without = (map: ReadonlyMap<string, object>, gone: (record: Record<string, unknown>, key: string) => boolean) =>
    new Map([...map].filter(([key, record]) => !gone(record as Record<string, unknown>, key)));
  const after = { ...before, [type]: without(before[type] as never, (_, key) => key === id) } as Topology;
  if (type !== 'vpcs') return [before, after];
  const ofIt = (record: Record<string, unknown>): boolean => record.vpc === id;
  return [
    before,
    {
      ...after,
      subnets: without(before.subnets, ofIt),
      routeTables: without(before.routeTables, ofIt),
    } as Topology,
  ];
}

describe.each(['tencent-tce', 'azure', 'gcp'])('what a change touches on %s', (provider) => {
  const profile = profileOf(provider);
  if (!profile.ok) throw new Error(profile.problem.message);
  test.each(Object.entries(changes))('%s', (line, expected) => {
    const [before, after] = changed(line, provider);
    const index = new RecordIndex(before, profile.value);
    const touched = index.update(diffTopologies(before, after), after);
    const told = {
      outlines: sorted([...touched.outlines]).join(' '),
      links: sorted([...touched.links]).join(' '),
      relinked: sorted([...touched.relinked]).join(' '),
      insides: sorted([...touched.insides]).join(' '),
      peerings: sorted([...touched.peerings]).join(' '),
      tables: sorted([...touched.tables]).join(' '),
      owned: addressesOf(touched.owned).join(' '),
    };
    const none = { outlines: '', links: '', relinked: '', insides: '', peerings: '', tables: '', owned: '' };
    expect(told).toEqual({ ...none, ...expected[profile.value.routes.model] });
  });
});

test('a VPC that goes is a peer no more, though a peering that names it changes in the same patch', () => {
  const before = sketch(design);
  const peering = before.peerings.get('q')!;
  const pending = { ...peering, status: 'pending' as const };
  const gone = diffTopologies(before, changed('-vpcs X', 'aws')[1]).changes;
  const profile = profileOf('aws');
  if (!profile.ok) throw new Error(profile.problem.message);
  const facts = buildFacts(before, profile.value);
  expect(facts.peers(facts.vpc('W')!).map((peer) => peer?.vpc.id)).toEqual(['V', 'X']);
  const patch: Patch = { changes: [...gone, { type: 'peerings', id: 'q', before: peering, after: pending }] };
  facts.update(patch, applyPatch(before, patch));
  expect(facts.peers(facts.vpc('W')!).map((peer) => peer?.vpc.id)).toEqual(['V', undefined]);
});
