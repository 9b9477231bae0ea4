import { describe, expect, test } from 'vitest';
import { setQuota } from '../../shared/model/edits/quotas.ts';
import { checked, peerplan } from '../fixtures/command-line.ts';
import { sketch } from '../fixtures/sketch.ts';

const hub = (spokes: number, own = '') =>
  sketch(
    [
      own,
      'vpc H ap-beijing 172.16.0.0/16',
      ...Array.from({ length: spokes }, (_, i) => `vpc W${i} ap-beijing 10.${i}.0.0/16`),
      ...Array.from({ length: spokes }, (_, i) => `peering p${i} H W${i}`),
    ].join('\n'),
  );
const quota = (spokes: number, own?: string) =>
  checked(hub(spokes, own), 'peering-quota').map(({ severity, message }) => [severity, message.split('.')[0]]);

describe('row 6: ten peerings per VPC', () => {
  test('nothing up to 7, a warning from 80 % on, an error above 10', () => {
    expect(quota(7)).toEqual([]);
    expect(quota(8)).toEqual([['warning', 'H has 8 of 10 peerings']]);
    expect(quota(10)).toEqual([['warning', 'H has 10 of 10 peerings']]);
    expect(quota(11)).toMatchObject([['error', expect.stringContaining('11') as string]]);
  });

  test('the limit is data, which a project may override', () => {
    expect(peerplan(['providers', 'tencent-tce'], '').stdout).toMatch(/peerings-per-vpc +10 \[/);
    expect(quota(11, 'quota peerings-per-vpc 20')).toEqual([]);
    expect(setQuota(hub(1), 'peerings-per-vpc', 20)).toMatchObject({
      ok: true,
      value: { changes: [{ after: { quotas: { 'peerings-per-vpc': 20 } } }] },
    });
  });
});
