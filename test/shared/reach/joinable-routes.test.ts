import { expect, test } from 'vitest';
import { profileOf } from '../../../shared/providers/registry.ts';
import { joinableRoutes } from '../../../shared/reach/joinable-routes.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { sketch } from '../../fixtures/sketch.ts';

function joined(routes: string, status = 'active'): string[] {
  const profile = profileOf('tencent-tce');
  if (!profile.ok) throw new Error(profile.problem.message);
  const design = `
    vpc V r 10.0.0.0/16
    vpc W r 10.1.0.0/16 10.2.0.0/16
    vpc X r 10.9.0.0/16
    peering p V W ${status}
    peering q V X
    ${routes}`;
  const facts = buildFacts(sketch(design), profile.value);
  const vpc = facts.vpc('V')!;
  return joinableRoutes(facts, vpc, facts.tables(vpc)[0]!).map(
    ({ peering, routes: found, destination: { first, length } }) =>
      `${peering}: ${found.map(({ id }) => id).join(' ')} -> ${String(first)}/${length}`,
  );
}
const at = (a: number, b: number, c: number): number => ((a * 256 + b) * 256 + c) * 256;

test.each([
  [
    'two',
    'route r1 rt-V 10.1.0.0/24 peering:p\nroute r2 rt-V 10.1.1.0/24 peering:p',
    [`p: r1 r2 -> ${at(10, 1, 0)}/23`],
  ],
  [
    'those of each block of the peer',
    `route r1 rt-V 10.1.0.0/24 peering:p
     route r2 rt-V 10.1.3.0/24 peering:p
     route r3 rt-V 10.2.6.0/24 peering:p
     route r4 rt-V 10.2.7.0/24 peering:p`,
    [`p: r1 r2 -> ${at(10, 1, 0)}/22`, `p: r3 r4 -> ${at(10, 2, 6)}/23`],
  ],
  ['one alone', 'route r1 rt-V 10.1.0.0/24 peering:p', []],
  ['one that is off takes no part', 'route r1 rt-V 10.1.0.0/24 peering:p\nroute r2 rt-V 10.1.1.0/24 peering:p off', []],
  [
    'nor does it stand in the way',
    `route r1 rt-V 10.1.0.0/24 peering:p
     route r2 rt-V 10.1.1.0/24 peering:p
     route r3 rt-V 10.1.1.128/25 vpn off`,
    [`p: r1 r2 -> ${at(10, 1, 0)}/23`],
  ],
  [
    'one over another peering stands in the way',
    `route r1 rt-V 10.1.0.0/24 peering:p
     route r2 rt-V 10.1.1.0/24 peering:p
     route r3 rt-V 10.1.1.128/25 peering:q`,
    [],
  ],
])('joins %s', (_, routes, expected) => {
  expect(joined(routes)).toEqual(expected);
});

test('joins nothing over a peering that carries nothing', () => {
  expect(joined('route r1 rt-V 10.1.0.0/24 peering:p\nroute r2 rt-V 10.1.1.0/24 peering:p', 'pending')).toEqual([]);
});
