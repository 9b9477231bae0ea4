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
