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
