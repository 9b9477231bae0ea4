import { expect, test } from 'vitest';
import { trafficPeak, utilisation } from '../../../renderer/store/traffic-peaks.ts';

const day = (at: number, into: number, out: number, loss: number | null) => ({
  at,
  in: into,
  out,
  inPackets: null,
  outPackets: null,
  loss,
});

test('row 15: the peak of a peering has each figure with the first day that had it', () => {
  expect(trafficPeak([])).toBeNull();
  expect(trafficPeak([day(1, 5, 9, null), day(2, 8, 9, 0.5), day(3, 8, 1, 0.2)])).toEqual({
    mbps: 9,
    in: 8,
    inAt: 2,
    out: 9,
    outAt: 1,
    loss: 0.5,
    lossAt: 2,
    days: 3,
  });
  expect(trafficPeak([day(1, 0, 0, null)])).toMatchObject({ mbps: 0, loss: null });
});

test('utilisation warns from 80 % of the cap on and is full from 100 %, by the percent that is shown', () => {
  const at = (mbps: number) => utilisation(10, mbps);
  expect(at(7.94)).toEqual({ percent: 79, level: 'calm' });
  expect(at(7.96)).toEqual({ percent: 80, level: 'near' });
  expect(at(9.94)).toEqual({ percent: 99, level: 'near' });
  expect(at(10)).toEqual({ percent: 100, level: 'full' });
  expect(utilisation(undefined, 5)).toBeNull();
  expect(utilisation(10, undefined)).toBeNull();
});
