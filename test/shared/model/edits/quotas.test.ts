import { expect, test } from 'vitest';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { setQuota } from '../../../../shared/model/edits/quotas.ts';
import { applyPatch } from '../../../../shared/model/patch.ts';
import type { Topology } from '../../../../shared/model/topology.ts';
import { tencentTce } from '../../../../shared/providers/tencent-tce.ts';
import { quotaOf } from '../../../../shared/providers/quota.ts';

function after(topology: Topology, limit: number | undefined): Topology {
  const set = setQuota(topology, 'peerings-per-vpc', limit);
  if (!set.ok) throw new Error(set.problem.code);
  return applyPatch(topology, set.value);
}

test('a limit of the project’s own stands in place of the provider’s, until it is taken out again', () => {
  const own = after(twoRegions(), 25);
  expect(quotaOf(tencentTce, own.meta, 'peerings-per-vpc')).toMatchObject({ limit: 25, from: 'project' });
  const back = after(own, undefined);
  expect(back.meta).toEqual(twoRegions().meta);
  expect(quotaOf(tencentTce, back.meta, 'peerings-per-vpc')).toMatchObject({ limit: 10, from: 'provider' });
});

test.each([0, -1, 2.5, Number.NaN, 1e10])('%d is no limit', (limit) => {
  expect(() => after(twoRegions(), limit)).toThrow('quota');
});
