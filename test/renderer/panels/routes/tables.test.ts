import { expect, test } from 'vitest';
import {
  nextHopChoices,
  nextHopOfValue,
  nextHopValue,
  withCurrent,
} from '../../../../renderer/panels/routes/next-hops.ts';
import { tableLines, tableOfSubject, usersOfTable } from '../../../../renderer/panels/routes/table-list.ts';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { addRouteTable } from '../../../../shared/model/edits/route-tables.ts';
import { applyPatch } from '../../../../shared/model/patch.ts';

const design = twoRegions();
const [near, far] = [...design.vpcs.values()];
const [peering] = design.peerings.values();
const [subnet] = design.subnets.values();

test('a route may point at the peerings of its VPC by name, told with the far VPC and its block, and at nothing', () => {
  expect(nextHopChoices(design, near!, 'Blackhole')).toEqual([
    { value: `peering:${peering!.id}`, label: 'PeerConn', far: far!.name, farCidr: far!.cidrs[0] },
    { value: 'blackhole', label: 'Blackhole' },
  ]);
});

test('a next hop survives its way through the list', () => {
  for (const nextHop of [
    { type: 'peering', id: 'pcx-1' },
    { type: 'nat', id: 'a:b' },
    { type: 'blackhole' },
  ] as const) {
    expect(nextHopOfValue(nextHopValue(nextHop))).toEqual(nextHop);
  }
});

test('what stands is among the choices, though it leads to nothing', () => {
  const choices = nextHopChoices(design, near!, 'Blackhole');
  expect(withCurrent(choices, { type: 'blackhole' })).toBe(choices);
  expect(withCurrent(choices, { type: 'peering', id: 'gone' }).at(-1)).toEqual({
    value: 'peering:gone',
    label: 'gone',
  });
});

test('tables stand under their VPC, and a filter finds them by either name', () => {
  const names = (filter?: string): string[] =>
    tableLines(design, filter).map((line) => (line.type === 'vpc' ? line.vpc.name : `- ${line.table.name}`));
  expect(names()).toEqual([near!.name, '- default', far!.name, '- default']);
  expect(names(far!.name)).toEqual([far!.name, '- default']);
  expect(names('nowhere')).toEqual([]);
});

test('a subnet without a table of its own uses the default one', () => {
  const added = addRouteTable(design, () => 'rtb-new', { vpc: near!.id, name: 'app' });
  if (!added.ok) throw new Error(added.problem.message);
  const grown = applyPatch(design, added.value.patch);
  const [standard] = [...grown.routeTables.values()].filter((table) => table.vpc === near!.id && table.default);
  expect(usersOfTable(grown, standard!).map(({ name }) => name)).toEqual([subnet!.name]);
  expect(usersOfTable(grown, grown.routeTables.get('rtb-new')!)).toEqual([]);
});

test('whatever is selected leads to its table', () => {
  const [route] = design.routes.values();
  const of = (type: Parameters<typeof tableOfSubject>[1]['type'], id: string) =>
    tableOfSubject(design, { type, id })?.id;
  expect(of('routes', route!.id)).toBe(route!.routeTable);
  expect(of('routeTables', route!.routeTable)).toBe(route!.routeTable);
  expect(of('subnets', subnet!.id)).toBe(of('vpcs', subnet!.vpc));
  expect(of('vpcs', 'gone')).toBeUndefined();
  expect(of('peerings', peering!.id)).toBeUndefined();
});
