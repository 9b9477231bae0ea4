import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPatch, diffTopologies } from '../../../shared/model/patch.ts';
import type { Topology, Vpc } from '../../../shared/model/topology.ts';
import { isCanonical, readCidr } from '../../../shared/net/cidr.ts';
import { formatSet, spaceOfPrefixes, subtract, union, type AddressSpace } from '../../../shared/net/interval-set.ts';
import type { ProviderProfile } from '../../../shared/providers/profile.ts';
import { profileOf, providerProfiles } from '../../../shared/providers/registry.ts';
import { prefixesOfTexts } from '../../../shared/reach/facts.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
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
          places: facts.peeringIds.map((id) => [id, facts.placeOfPeering(id)]),
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

test('a VPC that comes after its tables and gateways has them in the order of their ids', () => {
  const aws = profileOf('aws');
  if (!aws.ok) throw new Error(aws.problem.message);
  const nothing = sketch('');
  const after = sketch(
    'vpc V r 10.0.0.0/16\ntable t2 V\ntable t1 V\ntable t0 V default\ngateway g2 V vpn\ngateway g1 V nat',
  );
  const index = new RecordIndex(nothing, aws.value);
  const { changes } = diffTopologies(nothing, after);
  const last = (type: string): number => (type === 'vpcs' ? 1 : 0);
  index.update({ changes: changes.toSorted((a, b) => last(a.type) - last(b.type)) }, after);
  const { tables, gateways } = index.vpcs.get('V')!;
  expect(tables.map(({ id }) => id)).toEqual(['t0', 't1', 't2']);
  expect(gateways.map(({ id }) => id)).toEqual(['g1', 'g2']);
});

test('addresses that a VPC gives up are nobody’s', () => {
  const aws = profileOf('aws');
  if (!aws.ok) throw new Error(aws.problem.message);
  const before = sketch('vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16');
  const after = sketch('vpc V r 10.2.0.0/16\nvpc W r 10.1.0.0/16');
  const facts = buildFacts(before, aws.value);
  const asked = spaceOfPrefixes(prefixesOfTexts(['10.0.0.0/8']));
  expect(facts.vpcsMayOverlap).toBe(false);
  expect(formatSet(facts.ownedByAny(4, asked[4]))).toEqual(['10.0.0.0/15']);
  facts.update(diffTopologies(before, after), after);
  expect(formatSet(facts.ownedByAny(4, asked[4]))).toEqual(['10.1.0.0/16', '10.2.0.0/16']);
});
