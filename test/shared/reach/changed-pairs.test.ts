import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPatch, type Patch } from '../../../shared/model/patch.ts';
import type { Topology } from '../../../shared/model/topology.ts';
import { profileOf, providerProfiles } from '../../../shared/providers/registry.ts';
import { changedPairs, trendOf, type ChangedPair } from '../../../shared/reach/changed-pairs.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { patchableFacts } from '../../../shared/reach/patchable-facts.ts';
import { reachPairs, type PairVerdict } from '../../../shared/reach/pairs.ts';
import { grown, peeredDesigns } from '../../fixtures/peered-designs.ts';
import { runs } from '../../fixtures/runs.ts';
import { patchSteps, randomPatch } from '../../fixtures/random-patches.ts';
import { sketch } from '../../fixtures/sketch.ts';

const profileFor = (provider: string) => {
  const profile = profileOf(provider);
  if (!profile.ok) throw new Error(profile.problem.message);
  return profile.value;
};

/** All pairs before and all pairs after, compared one by one. */
function naive(topology: Topology, patch: Patch): ChangedPair[] {
  const judged = (design: Topology): Map<string, PairVerdict> => {
    const pairs = reachPairs(buildFacts(design, profileFor(design.meta.provider)));
    return new Map([...pairs].map((pair) => [`${pair.family} ${pair.from} ${pair.to}`, pair]));
  };
  const [before, after] = [judged(topology), judged(applyPatch(topology, patch))];
  const outcome = (pair: PairVerdict | undefined): string =>
    JSON.stringify(
      pair?.verdict === 'partial' ? ['partial', pair.forward, pair.return] : [pair?.verdict ?? 'unreachable'],
    );
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    if (outcome(old) === outcome(now)) return [];
    const { from, to, family } = (old ?? now)!;
    return [{ from, to, family, before: old?.verdict ?? null, after: now?.verdict ?? null }];
  });
}

const sorted = (pairs: readonly ChangedPair[]): string[] => pairs.map((pair) => JSON.stringify(pair)).sort();

test.each(providerProfiles.map(({ id }) => id))(
  'the pairs that a patch changes are those of a full comparison, and the design stays as it was: %s',
  (provider) => {
    let changes = 0;
    fc.assert(
      fc.property(peeredDesigns, fc.array(patchSteps, { minLength: 1, maxLength: 4 }), (design, steps) => {
        const topology = grown(design, provider);
        const patched = patchableFacts(topology, profileFor(provider));
        for (const step of steps) {
          const patch = randomPatch(topology, step);
          if (!patch || step.kind === 'provider') continue;
          const expected = naive(topology, patch);
          changes += expected.length;
          expect(sorted(changedPairs(patched, patch))).toEqual(sorted(expected));
          const stands = [...reachPairs(patched.facts)].map((pair) => JSON.stringify(pair)).sort();
          const stood = [...reachPairs(buildFacts(topology, profileFor(provider)))];
          expect(stands).toEqual(stood.map((pair) => JSON.stringify(pair)).sort());
        }
      }),
      { numRuns: runs(150), seed: 11 },
    );
    expect(changes).toBeGreaterThan(runs(100));
  },
  120_000,
);

test('a peering that goes breaks the pairs across it, and no other', () => {
  const topology = sketch(`
    vpc a r 10.0.0.0/16
    vpc b r 10.1.0.0/16
    vpc c r 10.2.0.0/16
    subnet a1 a 10.0.1.0/24
    subnet b1 b 10.1.1.0/24
    subnet c1 c 10.2.1.0/24
    peering ab a b active
    peering bc b c active
    route ra rt-a 10.1.0.0/16 peering:ab
    route rb rt-b 10.0.0.0/16 peering:ab
    route rc rt-c 10.1.0.0/16 peering:bc
  `);
  const before = topology.peerings.get('ab')!;
  const pairs = changedPairs(patchableFacts(topology, profileFor('tencent-tce')), {
    changes: [{ type: 'peerings', id: 'ab', before, after: null }],
  });
  expect(pairs).toEqual([
    { from: 'a1', to: 'b1', family: 4, before: 'reachable', after: 'unreachable' },
    { from: 'b1', to: 'a1', family: 4, before: 'reachable', after: 'unreachable' },
  ]);
});

test('a new subnet changes the pairs inside its VPC too, where all its routes lead over peerings', () => {
  const topology = sketch(`
    vpc a r 10.0.0.0/16
    vpc b r 10.1.0.0/16
    subnet a1 a 10.0.1.0/24
    peering ab a b active
    route ra rt-a 10.1.0.0/16 peering:ab`);
  const after = { ...topology.subnets.get('a1')!, id: 'a2', name: 'a2', cidr: '10.0.2.0/24' };
  const pairs = changedPairs(patchableFacts(topology, profileFor('tencent-tce')), {
    changes: [{ type: 'subnets', id: 'a2', before: null, after }],
  });
  expect(sorted(pairs)).toEqual(
    sorted([
      { from: 'a1', to: 'a2', family: 4, before: null, after: 'reachable' },
      { from: 'a2', to: 'a1', family: 4, before: null, after: 'reachable' },
    ]),
  );
});

test('who sends through an appliance of a peer is concerned by what that peer learns of others', () => {
  const forwarded = 'requester=allowForwardedTraffic accepter=allowForwardedTraffic';
  const topology = sketch(
    `
    vpc v r 10.0.0.0/16
    vpc x r 10.1.0.0/16
    vpc b r 10.2.0.0/16
    vpc t r 10.3.0.0/16
    subnet v1 v 10.0.1.0/24
    subnet x1 x 10.1.1.0/24
    subnet b1 b 10.2.1.0/24
    peering vx v x active ${forwarded}
    peering xb x b active ${forwarded}
    peering xt x t active ${forwarded}
    route rv rt-v 10.2.0.0/16 instance:10.1.1.4
    route rb rt-b 10.0.0.0/16 instance:10.1.1.4
  `,
    'azure',
  );
  const before = topology.vpcs.get('t')!;
  // the hub now knows half of b1 by a longer prefix, at t
  const after = { ...before, cidrs: [...before.cidrs, '10.2.1.0/25'] };
  const pairs = changedPairs(patchableFacts(topology, profileFor('azure')), {
    changes: [{ type: 'vpcs', id: 't', before, after }],
  });
  expect(pairs).toContainEqual({ from: 'v1', to: 'b1', family: 4, before: 'reachable', after: 'partial' });
});

test.each([
  ['reachable', 'partial', 'worse'],
  ['partial', 'one-way', 'worse'],
  ['one-way', 'unreachable', 'worse'],
  ['reachable', null, 'worse'],
  [null, 'one-way', 'better'],
  ['unreachable', 'reachable', 'better'],
  [null, 'unreachable', 'other'],
  ['partial', 'partial', 'other'],
  ['unknown', 'reachable', 'other'],
  ['reachable', 'unknown', 'other'],
] as const)('from %s to %s is %s', (before, after, trend) => {
  expect(trendOf({ before, after })).toBe(trend);
});
