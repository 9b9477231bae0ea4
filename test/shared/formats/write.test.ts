import { expect, test } from 'vitest';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { readProject } from '../../../shared/formats/project/read.ts';
import { writeProject } from '../../../shared/formats/project/write.ts';

test('one record is one line, so a change of one record is a change of one line', () => {
  const seed = twoRegions();
  const route = { description: 'to Beijing', ...seed.routes.get('rt-1')! };
  const changed = { ...seed, routes: new Map(seed.routes).set('rt-1', route) };
  const [before, after] = [seed, changed].map((topology) => writeProject(topology).split('\n'));
  expect(after!.filter((line, index) => line !== before![index])).toEqual([
    '    {"id":"rt-1","routeTable":"rtb-a","destination":"10.0.1.0/24","nextHop":{"type":"peering","id":"pcx-1"},"description":"to Beijing"},',
  ]);
});

test('quotas of the project are read and written in the order of their keys', () => {
  const seed = twoRegions();
  const quotas = { 'routes-per-table': 100, 'peerings-per-vpc': 50 };
  const written = writeProject({ ...seed, meta: { ...seed.meta, quotas } });
  expect(written).toContain('\n  "quotas": {"peerings-per-vpc":50,"routes-per-table":100},\n');
  expect(readProject(written)).toMatchObject({ ok: true, value: { topology: { meta: { quotas } }, ignored: [] } });
});
