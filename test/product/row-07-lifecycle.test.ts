import { describe, expect, test } from 'vitest';
import { needsAcceptance } from '../../shared/model/edits/lifecycle.ts';
import { tencentTce } from '../../shared/providers/tencent-tce.ts';
import { checked, peerplanJson, reached } from '../fixtures/command-line.ts';
import { happen, peeringTo, statusOf } from './peering-of-two-accounts.ts';

const day = 86_400_000;
const start = Date.parse('2026-11-01T08:00:00Z');
const after = (days: number): string => new Date(start + days * day).toISOString();
const fromToday = (days: number): string => new Date(Date.now() + days * day).toISOString();
const flows = { 'a -> b': 'reachable', 'b -> a': 'reachable' };
const stands = { 'a -> b': 'unreachable', 'b -> a': 'unreachable' };

describe('row 7: same account: effective at once; other account: pending, then accepted or rejected; expires after 7 days', () => {
  test('in one account it is active at once', () => {
    const planned = peeringTo('ours', 'p V W planned');
    expect(needsAcceptance(planned, planned.peerings.get('p')!, tencentTce)).toBe(false);
    expect(() => happen(planned, 'request', after(0))).toThrow('peering-needs-nobody');
    const created = happen(planned, 'create', after(0));
    expect(statusOf(created)).toBe('active');
    expect(reached(created)).toEqual(flows);
  });

  test('another account has to accept within 7 days, may reject, and can be asked again', () => {
    const planned = peeringTo('theirs', 'p V W planned');
    expect(() => happen(planned, 'create', after(0))).toThrow('peering-needs-acceptance');
    const asked = happen(planned, 'request', after(0));
    expect(asked.peerings.get('p')).toMatchObject({ status: 'pending', requestedAt: after(0) });
    expect(statusOf(happen(asked, 'accept', after(6.99)))).toBe('active');
    expect(statusOf(happen(asked, 'reject', after(1)))).toBe('rejected');
    expect(() => happen(asked, 'expire', after(6.99))).toThrow('peering-request-open');
    expect(() => happen(asked, 'accept', after(7))).toThrow('peering-request-over');
    const expired = happen(asked, 'expire', after(7));
    expect(statusOf(expired)).toBe('expired');
    expect(happen(expired, 'request', after(9)).peerings.get('p')!.requestedAt).toBe(after(9));
  });

  test('a pending peering carries nothing and says so; accepted, it does', () => {
    const asked = happen(peeringTo('theirs', 'p V W planned'), 'request', fromToday(-1));
    expect(reached(asked)).toEqual(stands);
    expect(checked(asked, 'peering-inactive')).toMatchObject([{ subjects: [{ id: 'p' }, {}, {}] }]);
    expect(reached(happen(asked, 'accept', fromToday(0)))).toEqual(flows);
    const { handOff } = peerplanJson<{ handOff: readonly { peerings: readonly object[] }[] }>(['plan', '-'], asked);
    expect(handOff.map(({ peerings }) => peerings)).toMatchObject([
      [{ role: 'requester', status: 'pending', acceptWithinDays: 7 }],
      [{ role: 'accepter', status: 'pending', acceptWithinDays: 7 }],
    ]);
  });

  test('a request near its end, and one past it, are told by the day', () => {
    const asked = (days: number) => happen(peeringTo('theirs', 'p V W planned'), 'request', fromToday(days));
    expect(checked(asked(0), 'peering-expiring')).toEqual([]);
    expect(checked(asked(-6), 'peering-expiring')).toHaveLength(1);
    expect(checked(asked(-9), 'peering-expiring')).toHaveLength(1);
  });
});
