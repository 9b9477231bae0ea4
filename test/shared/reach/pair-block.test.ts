import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profileOf, providerProfiles } from '../../../shared/providers/registry.ts';
import { expectationsOf } from '../../../shared/reach/expectations.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { pairBlock, pairCodes, type PairCode } from '../../../shared/reach/pair-block.ts';
import { reachPairs } from '../../../shared/reach/pairs.ts';
import { grown, peeredDesigns } from '../../fixtures/peered-designs.ts';
import { sketch } from '../../fixtures/sketch.ts';

const profileFor = (provider: string) => {
  const profile = profileOf(provider);
  if (!profile.ok) throw new Error(profile.problem.message);
  return profile.value;
};

test.each(providerProfiles.map(({ id }) => id))('a block says what the pairs say one by one: %s', (provider) => {
  const met = new Set<number>();
  fc.assert(
    fc.property(peeredDesigns, (design) => {
      const facts = buildFacts(grown(design, provider), profileFor(provider));
      const ids = [...facts.subnets.keys(), 'not-there'];
      for (const family of [4, 6] as const) {
        const block = pairBlock(facts, family, ids, ids);
        const verdicts = new Map(
          [...reachPairs(facts, [family])].map(({ from, to, verdict }) => [`${from} ${to}`, verdict]),
        );
        ids.forEach((from, row) =>
          ids.forEach((to, column) => {
            const code = block[row * ids.length + column]!;
            met.add(code);
            const verdict = verdicts.get(`${from} ${to}`);
            const peered = [...facts.peerings.values()].some(({ peering: { requester, accepter } }) => {
              const ends = [facts.subnets.get(from)?.subnet.vpc, facts.subnets.get(to)?.subnet.vpc];
              return requester !== accepter && ends.includes(requester) && ends.includes(accepter);
            });
            const sameVpc = facts.subnets.get(from)?.subnet.vpc === facts.subnets.get(to)?.subnet.vpc;
            const expected: PairCode = verdict === 'unreachable' && !peered && !sameVpc ? 'apart' : (verdict ?? 'none');
            expect(code, `${from} ${to}`).toBe(pairCodes[expected]);
          }),
        );
      }
    }),
    { numRuns: 60, seed: 3 },
  );
  for (const kind of ['reachable', 'unreachable', 'apart', 'none', 'unknown'] as const)
    expect(met).toContain(pairCodes[kind]);
});

test('requirements speak of pairs by subnet, VPC and block; isolation goes before connection', () => {
  const expectations = expectationsOf(
    sketch(`
      vpc a r 10.0.0.0/16
      vpc b r 10.1.0.0/16
      subnet a1 a 10.0.1.0/24
      subnet a2 a 10.0.2.0/24
      subnet b1 b 10.1.1.0/24
      require q1 a b connected
      require q2 a2 b1 isolated
      require q3 b1 10.0.0.0/23 isolated
    `),
  );
  expect(expectations.of('a1', 'b1')).toBe('connected');
  expect(expectations.of('a2', 'b1')).toBe('isolated');
  expect(expectations.of('b1', 'a1')).toBe('isolated');
  expect(expectations.of('b1', 'a2')).toBeUndefined();
  expect([...expectations.pairs()].map(String)).toEqual(['a1,b1', 'a2,b1', 'a2,b1', 'b1,a1']);
});
