import { describe, expect, test } from 'vitest';
import { relatedRoutes } from '../../shared/plan/related-routes.ts';
import { checked } from '../fixtures/command-line.ts';
import { sketch } from '../fixtures/sketch.ts';

const topology = sketch(`
  vpc V ap-guangzhou 10.0.0.0/16
  vpc W ap-beijing 10.1.0.0/16
  table other V
  subnet a V 10.0.1.0/24
  subnet b V 10.0.2.0/24 table=other
  subnet c W 10.1.1.0/24
  peering p V W active
  peering q V W planned
  route r1 rt-V 10.1.1.0/24 peering:p
  route r2 other 10.1.0.0/16 peering:p
  route r3 rt-W 10.0.0.0/16 peering:p off`);

describe('row 13: related route policies: destinations, subnets and tables that use a peering', () => {
  const expected = [
    { route: 'r2', vpc: 'V', routeTable: 'other', destination: '10.1.0.0/16', enabled: true, subnets: ['b'] },
    { route: 'r1', vpc: 'V', routeTable: 'rt-V', destination: '10.1.1.0/24', enabled: true, subnets: ['a'] },
    { route: 'r3', vpc: 'W', routeTable: 'rt-W', destination: '10.0.0.0/16', enabled: false, subnets: ['c'] },
  ];

  test('of both ends, routes that are off among them; none of a peering that no route names', () => {
    const related = relatedRoutes(topology);
    expect(related.get('p')).toEqual(expected);
    expect(related.has('q')).toBe(false);
  });

  test('the command line tells them with each finding about the peering', () => {
    const [bandwidth] = checked(topology, 'peering-bandwidth');
    expect(bandwidth).toMatchObject({ subjects: [{ id: 'p' }], details: { relatedRoutes: expected } });
  });
});
