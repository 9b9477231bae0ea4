import { describe, expect, test } from 'vitest';
import { checked, reached } from '../fixtures/command-line.ts';
import { happen, peeringTo, statusOf } from './peering-of-two-accounts.ts';

const now = '2026-11-01T08:00:00Z';

describe("row 9: either end may cut it at any time; the other end shows 'deleted by peer'; traffic stops at once", () => {
  test.each([
    ['accepter', 'p V W active'],
    ['requester', 'p W V active'],
  ])('cut by the peer as %s, it is shown as deleted by peer, and the routes at the peer are gone', (_, peering) => {
    const active = peeringTo('theirs', peering);
    expect(reached(active)).toEqual({ 'a -> b': 'reachable', 'b -> a': 'reachable' });
    const cut = happen(active, 'cut-by-peer', now);
    expect(statusOf(cut)).toBe('peer-deleted');
    expect([...cut.routes.keys()]).toEqual(['ra', 'rc']);
    expect(reached(cut)).toEqual({ 'a -> b': 'unreachable', 'b -> a': 'unreachable' });
    expect(checked(cut, 'route-blackhole')).toMatchObject([{ severity: 'error', subjects: [{ id: 'ra' }, {}, {}] }]);
    const removed = happen(cut, 'remove', now);
    expect([statusOf(removed), ...removed.routes.keys()]).toEqual(['gone', 'rc']);
  });

  test('cut by us, it is gone with all its routes, at any time', () => {
    for (const status of ['planned', 'pending', 'active', 'rejected', 'expired', 'peer-deleted']) {
      const removed = happen(peeringTo('theirs', `p V W ${status}`), 'remove', now);
      expect([statusOf(removed), ...removed.routes.keys()]).toEqual(['gone', 'rc']);
    }
  });

  test('both ends of one owner: nobody else can cut it', () => {
    expect(() => happen(peeringTo('ours', 'p V W active'), 'cut-by-peer', now)).toThrow('peering-one-owner');
  });
});
