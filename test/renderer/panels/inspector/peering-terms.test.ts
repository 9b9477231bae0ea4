import { expect, test } from 'vitest';
import { peeringTerms } from '../../../../renderer/panels/inspector/peering-terms.ts';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import type { Peering } from '../../../../shared/model/topology.ts';
import { tencentTce } from '../../../../shared/providers/tencent-tce.ts';

const design = twoRegions();
const peering = design.peerings.values().next().value as Peering;

test('between regions the daily peak is billed, within one nothing', () => {
  expect(peeringTerms(design, tencentTce, peering)).toEqual({
    crossRegion: true,
    billing: tencentTce.billing.crossRegion,
  });
  const vpcs = new Map([...design.vpcs].map(([id, vpc]) => [id, { ...vpc, region: 'ap-beijing' }]));
  expect(peeringTerms({ ...design, vpcs }, tencentTce, peering).billing).toBe(tencentTce.billing.sameRegion);
});

test('a request that waits expires after the days that the provider gives', () => {
  const pending: Peering = { ...peering, status: 'pending', requestedAt: '2026-12-28T23:30:00Z' };
  expect(peeringTerms(design, tencentTce, pending).expires).toBe('2027-01-04');
  expect(peeringTerms(design, tencentTce, { ...pending, status: 'active' }).expires).toBeUndefined();
  const { requestedAt: _, ...undated } = pending;
  expect(peeringTerms(design, tencentTce, undated).expires).toBeUndefined();
  expect(peeringTerms(design, { ...tencentTce, pendingExpiryDays: null }, pending).expires).toBeUndefined();
});
