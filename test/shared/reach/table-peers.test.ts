import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profileOf } from '../../../shared/providers/registry.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { routeOverTheSame } from '../../../shared/reach/table-peers.ts';
import { sketch } from '../../fixtures/sketch.ts';

const letters = ['a', 'b', 'c'];

test('agrees with comparing the sets of peerings, whatever was asked before', () => {
  const profile = profileOf('tencent-tce');
  if (!profile.ok) throw new Error(profile.problem.message);
  const tables = fc.array(fc.array(fc.tuple(fc.constantFrom(...letters), fc.boolean()), { maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(tables, (drawn) => {
      const design = [
        'vpc V r 10.0.0.0/16',
        'no-table V',
        ...letters.map((letter, at) => `vpc ${letter} r 10.${at + 1}.0.0/16\npeering p${letter} V ${letter}`),
        ...drawn.flatMap((routes, t) => [
          `table t${t} V`,
          ...routes.map(([to, on], i) => `route r${t}-${i} t${t} 10.9.${i}.0/24 peering:p${to}${on ? '' : ' off'}`),
        ]),
      ].join('\n');
      const facts = buildFacts(sketch(design), profile.value);
      const vpc = facts.vpc('V')!;
      const sets = drawn.map((routes) => [...new Set(routes.flatMap(([to, on]) => (on ? [to] : [])))].sort().join());
      expect(routeOverTheSame(facts.tables(vpc), facts.links(vpc).peerings.length)).toBe(new Set(sets).size === 1);
    }),
  );
});

test('of many peerings each is told, and routes elsewhere do not count', () => {
  const profile = profileOf('tencent-tce');
  if (!profile.ok) throw new Error(profile.problem.message);
  const many = 150;
  const vpcs = Array.from(
    { length: many },
    (_, at) => `vpc W${at} r 10.${at + 1}.0.0/16\npeering p${at + 100} V W${at}`,
  );
  const over = (table: string, ...at: number[]): string[] =>
    at.map((peering) => `route ${table}-${peering} ${table} 192.168.${peering}.0/24 peering:p${peering + 100}`);
  const asked = (...lines: string[]): boolean => {
    const facts = buildFacts(
      sketch(['vpc V r 10.0.0.0/16', 'no-table V', 'table a V', 'table b V', ...vpcs, ...lines].join('\n')),
      profile.value,
    );
    const vpc = facts.vpc('V')!;
    return routeOverTheSame(facts.tables(vpc), facts.links(vpc).peerings.length);
  };
  expect(asked(...over('a', 1, 70, 149), ...over('b', 1, 70, 149))).toBe(true);
  expect(asked(...over('a', 1, 70, 149), ...over('b', 1, 70, 148))).toBe(false);
  expect(asked(...over('a', 1, 70), ...over('b', 1, 70, 149))).toBe(false);
  expect(asked(...over('a', 1, 70), ...over('b', 1))).toBe(false);
  expect(asked(...over('a', 1), ...over('b', 1), 'route x a 172.16.0.0/16 vpn')).toBe(true);
  expect(asked('route x a 172.16.0.0/16 vpn', 'route y b 172.17.0.0/16 vpn')).toBe(true);
});
