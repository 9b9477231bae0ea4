import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmpty } from '../../../shared/net/interval-set.ts';
import { profileOf, providerProfiles } from '../../../shared/providers/registry.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { unselectedRoutes } from '../../../shared/reach/unselected.ts';
import { sketch } from '../../fixtures/sketch.ts';

const blocks = ['10.0.0.0/15', '10.0.1.0/24', '10.1.0.0/16', '10.1.0.0/17', '10.1.128.0/17', '::/0', '2001:db8::/57'];

test.each(providerProfiles.map(({ id }) => id))('%s: the enabled routes that win no address, table by table', (id) => {
  const profile = profileOf(id);
  if (!profile.ok) throw new Error(profile.problem.message);
  const tables = fc.array(fc.array(fc.tuple(fc.constantFrom(...blocks), fc.boolean()), { maxLength: 8 }), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(tables, (drawn) => {
      const design = [
        'vpc V r 10.0.0.0/16 2001:db8::/56',
        'subnet v1 V 10.0.1.0/24',
        ...drawn.flatMap((routes, t) => [
          `table t${t} V`,
          ...routes.map(([block, on], i) => `route r${t}-${i} t${t} ${block} vpn${on ? '' : ' off'}`),
        ]),
      ].join('\n');
      const facts = buildFacts(sketch(design, id), profile.value);
      for (const table of facts.tables(facts.vpc('V')!)) {
        const losing = table.routes.filter((route) => route.enabled !== false && isEmpty(table.won(route)));
        expect(unselectedRoutes(table).map((index) => table.routes[index])).toEqual(losing);
      }
    }),
    { numRuns: 60 },
  );
});
