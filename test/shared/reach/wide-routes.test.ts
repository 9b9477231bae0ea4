import { expect, test } from 'vitest';
import { formatPrefix, prefixAt, prefixContains, readCidr, type Prefix } from '../../../shared/net/cidr.ts';
import { formatSet, includesSet, spaceOfPrefixes } from '../../../shared/net/interval-set.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { prefixesOfTexts } from '../../../shared/reach/facts.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { isLoose, wideRoutes } from '../../../shared/reach/wide-routes.ts';
import { sketch } from '../../fixtures/sketch.ts';

function factsOf(design: string) {
  const profile = profileOf('aws');
  if (!profile.ok) throw new Error(profile.problem.message);
  return buildFacts(sketch(design, 'aws'), profile.value);
}

/** Every block of a block, down to single addresses. */
function blocksIn(outer: Prefix): Prefix[] {
  const bits = outer.family === 4 ? 32 : 128;
  const found: Prefix[] = [];
  for (let length = outer.length; length <= bits; length++) {
    for (let first = outer.first; first <= outer.last;) {
      const block = prefixAt(first, length);
      found.push(block);
      if (block.last === outer.last) break;
      first = typeof block.last === 'number' ? block.last + 1 : block.last + 1n;
    }
  }
  return found;
}

test.each([
  ['10.1.0.0/27', ['10.1.0.0/29', '10.1.0.16/29'], ['10.1.0.0/30', '10.1.0.4/31', '10.1.0.7/32', '10.1.0.16/29']],
  ['0.0.0.0/29', ['0.0.0.0/30'], ['0.0.0.0/31']],
  [
    '2001:db8::/123',
    ['2001:db8::/125', '2001:db8::10/125'],
    ['2001:db8::/126', '2001:db8::4/127', '2001:db8::7/128', '2001:db8::10/125'],
  ],
])(
  'of all routes in %s those are loose that lie in a block of the peer, are none, and hold more than its subnets',
  (all, blocks, subnets) => {
    const routes = blocksIn(readCidr(all)!.prefix);
    const facts = factsOf(
      [
        'vpc V us-east-1 172.16.0.0/16 2001:db9::/56',
        `vpc W us-east-1 ${blocks.join(' ')} 192.168.0.0/16 2001:dba::/56`,
        ...subnets.map((block, at) => `subnet w${at} W ${block}`),
        'peering p V W',
        ...routes.map((route, at) => `route r${String(at).padStart(3, '0')} rt-V ${formatPrefix(route)} peering:p`),
      ].join('\n'),
    );
    const peer = facts.vpc('W')!;
    const [table] = facts.tables(facts.vpc('V')!);
    const held = prefixesOfTexts(blocks);
    const inhabited = spaceOfPrefixes(prefixesOfTexts(subnets));
    const expected = routes.filter(
      (route) =>
        held.some((block) => prefixContains(block, route)) &&
        !held.some((block) => prefixContains(route, block)) &&
        !includesSet(inhabited[route.family], [route.first, route.last]),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(routes.filter((_, at) => isLoose(table!, at, peer)).map(formatPrefix)).toEqual(expected.map(formatPrefix));
  },
);

test('the wide ones are over the peering, on, serve something, and could be narrower or are mostly empty', () => {
  const facts = factsOf(`
    vpc V us-east-1 10.0.0.0/16
    vpc W us-east-1 10.1.0.0/16
    vpc X us-east-1 10.2.0.0/16
    subnet w1 W 10.1.0.0/24
    subnet w2 W 10.1.1.0/24
    subnet w3 W 10.1.3.0/24
    subnet w4 W 10.1.9.0/24
    subnet w5 W 10.1.34.0/24
    subnet w6 W 10.1.35.0/24
    subnet w7 W 10.1.41.0/24
    subnet w8 W 10.1.42.0/24
    subnet w9 W 10.1.50.0/24
    peering p V W
    peering q V X
    route r1 rt-V 10.1.0.0/22 peering:p
    route r2 rt-V 10.1.4.0/22 peering:p
    route r3 rt-V 10.1.8.0/22 peering:p
    route r4 rt-V 10.1.8.0/24 peering:q
    route r5 rt-V 10.1.0.0/21 peering:p off
    route r6 rt-V 10.1.0.0/20 peering:p
    route r7 rt-V 10.1.0.0/16 peering:p
    route r8 rt-V 10.1.3.0/25 peering:p
    route r9 rt-V 10.1.32.0/22 peering:p
    route s1 rt-V 10.1.40.0/22 peering:p
    route s2 rt-V 10.1.8.0/21 peering:p off
    route s3 rt-V 10.1.9.0/25 peering:q
    route s4 rt-V 10.1.50.0/23 peering:q`);
  const vpc = facts.vpc('V')!;
  const wide = wideRoutes(facts.tables(vpc)[0]!, facts.hopOf(facts.peering('p')!, vpc), facts.vpc('W')!);
  expect(
    wide.map(({ route, destination, served }) => [route.id, formatPrefix(destination), formatSet(served)]),
  ).toEqual([
    ['r3', '10.1.8.0/22', ['10.1.9.128/25']],
    ['r9', '10.1.32.0/22', ['10.1.34.0/23']],
  ]);
});
