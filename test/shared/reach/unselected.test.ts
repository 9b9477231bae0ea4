import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmpty } from '../../../shared/net/interval-set.ts';
import { profileOf, providerProfiles } from '../../../shared/providers/registry.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { sameNextHop, sharedDestinations, unselectedRoutes } from '../../../shared/reach/unselected.ts';
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

test('of many routes that overlap, the one that wins nothing is told', () => {
  const profile = profileOf('aws');
  if (!profile.ok) throw new Error(profile.problem.message);
  const routes = Array.from({ length: 200 }, (_, at) => `route r${at + 100} rt-V 10.1.${at}.0/24 vpn`);
  const facts = buildFacts(
    sketch(`vpc V us-east-1 10.0.0.0/16\n${routes.join('\n')}\nroute s rt-V 10.1.199.0/24 nat`, 'aws'),
    profile.value,
  );
  const [table] = facts.tables(facts.vpc('V')!);
  expect(unselectedRoutes(table!).map((index) => table!.routes[index]!.id)).toEqual(['s']);
  expect([...sharedDestinations(table!)].map(([block, all]) => [block, all.map(({ id }) => id)])).toEqual([
    ['10.1.199.0/24', ['r299', 's']],
  ]);
});

test('a route that is off shares its destination with none', () => {
  const profile = profileOf('aws');
  if (!profile.ok) throw new Error(profile.problem.message);
  const facts = buildFacts(
    sketch('vpc V us-east-1 10.0.0.0/16\nroute r rt-V 10.1.0.0/24 vpn\nroute s rt-V 10.1.0.0/24 nat off', 'aws'),
    profile.value,
  );
  expect([...sharedDestinations(facts.tables(facts.vpc('V')!)[0]!)]).toEqual([]);
});

test('two next hops are one when type, id and address are', () => {
  expect(sameNextHop({ type: 'vpn', id: 'g' }, { type: 'vpn', id: 'g' })).toBe(true);
  expect(sameNextHop({ type: 'vpn', id: 'g' }, { type: 'vpn', id: 'h' })).toBe(false);
  expect(sameNextHop({ type: 'vpn' }, { type: 'nat' })).toBe(false);
  expect(sameNextHop({ type: 'instance', ip: '10.0.0.4' }, { type: 'instance', ip: '10.0.0.5' })).toBe(false);
});
