import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPatch, diffTopologies } from '../../../shared/model/patch.ts';
import type { Topology, Vpc } from '../../../shared/model/topology.ts';
import { isCanonical, readCidr } from '../../../shared/net/cidr.ts';
import { formatSet, spaceOfPrefixes, subtract, union, type AddressSpace } from '../../../shared/net/interval-set.ts';
import type { ProviderProfile } from '../../../shared/providers/profile.ts';
import { profileOf, providerProfiles } from '../../../shared/providers/registry.ts';
import { overlap, peeringState } from '../../../shared/reach/peering-state.ts';
import { RecordIndex } from '../../../shared/reach/record-index.ts';
import { grown, peeredDesigns } from '../../fixtures/peered-designs.ts';
import { patchSteps, randomPatch } from '../../fixtures/random-patches.ts';
import { sketch } from '../../fixtures/sketch.ts';

type Listed = 'subnets' | 'routeTables' | 'gateways';

const idOf = ({ id }: { readonly id: string }): string => id;
const sorted = (texts: readonly string[]): string[] => [...texts].sort();
const blocksOf = (texts: readonly (string | undefined)[]) =>
  texts.filter((text) => text !== undefined).map((text) => readCidr(text)!.prefix);
const ofVpc = (topology: Topology, type: Listed, vpc: string): string[] =>
  sorted([...topology[type].values()].filter((record) => record.vpc === vpc).map(idOf));

/** A VPC without what nobody judges: a peering need not follow where its ends stand on the canvas. */
const judged = (vpc: Vpc | undefined): object | undefined => vpc && { ...vpc, position: undefined, notes: undefined };

/** What the index says, as ids and blocks; its maps by id, its lists in their order. */
function indexed(index: RecordIndex): object {
  const byId = (entries: [string, unknown][]): object =>
    Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    mayOverlap: index.owners.mayOverlap,
    vpcs: byId(
      [...index.vpcs].map(([id, facts]) => [
        id,
        {
          record: facts.vpc,
          prefixes: facts.prefixes,
          space: facts.space,
          canonical: facts.canonical,
          inhabited: facts.inhabited,
          subnets: facts.subnets.map((subnet) => subnet.subnet.id),
          same: facts.subnets.every((subnet) => index.subnets.get(subnet.subnet.id) === subnet),
          tables: facts.tables.map(idOf),
          default: facts.defaultTable?.id,
          gateways: facts.gateways.map(idOf),
          peerings: facts.peerings.map(({ peering }) => peering.id),
          linked: facts.peerings.every((peering) => index.peerings.get(peering.peering.id) === peering),
          places: [...facts.peeringAt],
        },
      ]),
    ),
    subnets: byId(
      [...index.subnets].map(([id, { subnet, canonical, prefixes, space, table }]) => [
        id,
        { subnet, canonical, prefixes, space, table },
      ]),
    ),
    peerings: byId(
      [...index.peerings].map(([id, { peering, sides, requester, accepter, crossRegion, overlapping, state }]) => [
        id,
        {
          peering,
          sides: sides.map((side) => side?.vpc.id),
          ends: [judged(requester), judged(accepter)],
          crossRegion,
          overlapping,
          state,
        },
      ]),
    ),
    routes: byId([...index.routes].map(([table, routes]) => [table, routes])),
  };
}

/** The same, told from the records one by one. */
function naive(topology: Topology, profile: ProviderProfile, index: RecordIndex): object {
  const each = <T extends { readonly id: string }>(
    records: ReadonlyMap<string, T>,
    tell: (record: T) => unknown,
  ): object => Object.fromEntries(sorted([...records.keys()]).map((id) => [id, tell(records.get(id)!)]));
  const tableIds = (vpc: string): string[] => ofVpc(topology, 'routeTables', vpc);
  const defaultOf = (vpc: string) => tableIds(vpc).find((id) => topology.routeTables.get(id)!.default);
  return {
    mayOverlap: index.owners.mayOverlap || [...index.peerings.values()].some(({ overlapping }) => overlapping),
    vpcs: each(topology.vpcs, (vpc) => {
      const subnets = ofVpc(topology, 'subnets', vpc.id);
      const texts = subnets.flatMap((id) => {
        const { cidr, cidr6 } = topology.subnets.get(id)!;
        return [cidr, cidr6];
      });
      const prefixes = blocksOf(profile.id === 'gcp' && subnets.length > 0 ? texts : vpc.cidrs);
      const peerings = sorted(
        [...topology.peerings.values()].filter((one) => [one.requester, one.accepter].includes(vpc.id)).map(idOf),
      );
      return {
        record: vpc,
        prefixes,
        space: spaceOfPrefixes(prefixes),
        canonical: [...vpc.cidrs, ...texts].every((text) => text === undefined || isCanonical(text)),
        inhabited: spaceOfPrefixes(blocksOf(texts)),
        subnets,
        same: true,
        tables: tableIds(vpc.id),
        default: defaultOf(vpc.id),
        gateways: ofVpc(topology, 'gateways', vpc.id),
        peerings,
        linked: true,
        places: peerings.map((id, at) => [id, at]),
      };
    }),
    subnets: each(topology.subnets, (subnet) => {
      const texts = [subnet.cidr, subnet.cidr6].filter((text) => text !== undefined);
      return {
        subnet,
        canonical: texts.every(isCanonical),
        prefixes: blocksOf(texts),
        space: spaceOfPrefixes(blocksOf(texts)),
        table: topology.routeTables.get(subnet.routeTable ?? defaultOf(subnet.vpc) ?? ''),
      };
    }),
    peerings: each(topology.peerings, (peering) => {
      const [requester, accepter] = [topology.vpcs.get(peering.requester), topology.vpcs.get(peering.accepter)];
      const [from, to] = [index.vpcs.get(peering.requester), index.vpcs.get(peering.accepter)];
      const joined = from !== undefined && to !== undefined && from !== to;
      const overlapping = joined && overlap(from, to);
      return {
        peering,
        sides: [requester?.id, accepter?.id],
        ends: [judged(requester), judged(accepter)],
        crossRegion: Boolean(requester && accepter && requester.region !== accepter.region),
        overlapping,
        state: joined ? peeringState(peering, overlapping, profile) : 'broken',
      };
    }),
    routes: each(topology.routeTables, ({ id }) =>
      [...topology.routes.values()].filter((route) => route.routeTable === id).sort((a, b) => (a.id < b.id ? -1 : 1)),
    ),
  };
}

/** The addresses that change hands: of every VPC, those it has gained and those it has lost. */
function handed(before: ReadonlyMap<string, AddressSpace>, after: ReadonlyMap<string, AddressSpace>): string[] {
  const none: AddressSpace = { 4: [], 6: [] };
  return ([4, 6] as const).flatMap((family) => {
    let all: AddressSpace[4] = [];
    for (const id of [...before.keys(), ...after.keys()]) {
      const [old, now] = [(before.get(id) ?? none)[family], (after.get(id) ?? none)[family]];
      all = union(all, union(subtract(old, now), subtract(now, old)));
    }
    return formatSet(all);
  });
}

const spacesOf = ({ vpcs }: RecordIndex): ReadonlyMap<string, AddressSpace> =>
  new Map([...vpcs].map(([id, { space }]) => [id, space]));

const addressesOf = (space: AddressSpace): string[] => ([4, 6] as const).flatMap((family) => formatSet(space[family]));

/** Same records, in another order of each map. */
function turned(topology: Topology): Topology {
  const turn = <K, V>(map: ReadonlyMap<K, V>): Map<K, V> => new Map([...map].reverse());
  const { subnets, routeTables, routes, gateways, peerings } = topology;
  return {
    ...topology,
    subnets: turn(subnets),
    routeTables: turn(routeTables),
    routes: turn(routes),
    gateways: turn(gateways),
    peerings: turn(peerings),
  };
}

describe.each(providerProfiles)('$id', (profile) => {
  test('an index that is kept up is the one that the records make, and owned addresses are told exactly', () => {
    fc.assert(
      fc.property(peeredDesigns, fc.array(patchSteps, { maxLength: 20 }), (design, steps) => {
        let topology = grown(design, profile.id);
        const index = new RecordIndex(topology, profile);
        expect(indexed(index)).toEqual(naive(topology, profile, index));
        for (const step of steps) {
          const patch = step.kind === 'provider' ? null : randomPatch(topology, step);
          if (!patch) continue;
          const before = spacesOf(index);
          topology = applyPatch(topology, patch);
          const { owned } = index.update(patch, topology);
          expect(index.topology).toBe(topology);
          expect(addressesOf(owned)).toEqual(handed(before, spacesOf(index)));
        }
        expect(indexed(index)).toEqual(naive(topology, profile, index));
      }),
      { numRuns: 30 },
    );
  });

  test('a patch may name its records in any order, and so may a document', () => {
    fc.assert(
      fc.property(peeredDesigns, peeredDesigns, fc.array(fc.nat(), { minLength: 9 }), (from, to, dice) => {
        const before = turned(grown(from, profile.id));
        const after = { ...grown(to, profile.id), meta: before.meta };
        const index = new RecordIndex(before, profile);
        expect(indexed(index)).toEqual(naive(before, profile, index));
        const shuffled = diffTopologies(before, after)
          .changes.map((change, at) => [change, dice[at % dice.length]! % 97] as const)
          .sort(([, a], [, b]) => a - b)
          .map(([change]) => change);
        index.update({ changes: shuffled }, after);
        expect(indexed(index)).toEqual(naive(after, profile, index));
        const away: Topology = { ...sketch(''), meta: before.meta };
        index.update(diffTopologies(after, away), away);
        expect(indexed(index)).toEqual({ mayOverlap: false, vpcs: {}, subnets: {}, peerings: {}, routes: {} });
        index.update({ changes: diffTopologies(away, after).changes.toReversed() }, after);
        expect(indexed(index)).toEqual(naive(after, profile, index));
      }),
      { numRuns: 15 },
    );
  });
});

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
    manual: { links: 'V W Y', peerings: 'p' },
    system: { links: 'V W Y', peerings: 'p', insides: 'V W X Y' },
    network: { links: 'V W Y', peerings: 'p', insides: 'V W X Y' },
  },
  '-peerings p': {
    manual: { links: 'V W', peerings: 'p' },
    system: { links: 'V W', peerings: 'p', insides: 'W X' },
    network: { links: 'V W', peerings: 'p', insides: 'W X' },
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
      insides: sorted([...touched.insides]).join(' '),
      peerings: sorted([...touched.peerings]).join(' '),
      tables: sorted([...touched.tables]).join(' '),
      owned: addressesOf(touched.owned).join(' '),
    };
    const none = { outlines: '', links: '', insides: '', peerings: '', tables: '', owned: '' };
    expect(told).toEqual({ ...none, ...expected[profile.value.routes.model] });
  });
});
