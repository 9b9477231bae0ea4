import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { happenToPeering, possibleEvents } from '../../../shared/model/edits/lifecycle.ts';
import { applyPatch, invertPatch } from '../../../shared/model/patch.ts';
import { peeringEvents, peeringLifecycle, requestEnds } from '../../../shared/model/peering-lifecycle.ts';
import { emptyTopology, peeringStatuses, type Peering, type Topology } from '../../../shared/model/topology.ts';
import { providerProfiles } from '../../../shared/providers/registry.ts';

const start = Date.parse('2026-11-01T08:00:00Z');
const day = 86_400_000;
const after = (days: number): string => new Date(start + days * day).toISOString();

function design(otherAccount: boolean, peering: Partial<Peering> = {}): Topology {
  const accounts = [
    { id: 'acc-own', name: 'Mine', trust: 'own' as const },
    { id: 'acc-b', name: 'Theirs', trust: 'trusted' as const },
  ];
  const vpcs = [
    { id: 'vpc-a', name: 'A', account: 'acc-own', region: 'r', cidrs: ['10.0.0.0/16'] },
    { id: 'vpc-b', name: 'B', account: otherAccount ? 'acc-b' : 'acc-own', region: 's', cidrs: ['10.1.0.0/16'] },
  ];
  const tables = ['a', 'b'].map((end) => ({ id: `rtb-${end}`, vpc: `vpc-${end}`, name: 'default', default: true }));
  const hop = { type: 'peering' as const, id: 'pcx' };
  const routes = [
    { id: 'rt-a', routeTable: 'rtb-a', destination: '10.1.0.0/16', nextHop: hop },
    { id: 'rt-b', routeTable: 'rtb-b', destination: '10.0.0.0/16', nextHop: hop },
    { id: 'rt-c', routeTable: 'rtb-a', destination: '0.0.0.0/0', nextHop: { type: 'nat' as const, id: 'nat' } },
  ];
  const pcx: Peering = { id: 'pcx', name: 'P', requester: 'vpc-a', accepter: 'vpc-b', status: 'planned', ...peering };
  const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((item) => [item.id, item]));
  return {
    ...emptyTopology({ name: 'x', provider: 'tencent-tce' }),
    accounts: byId(accounts),
    vpcs: byId(vpcs),
    routeTables: byId(tables),
    routes: byId(routes),
    peerings: byId([pcx]),
  };
}

const statusOf = (topology: Topology): string => topology.peerings.get('pcx')?.status ?? 'gone';

test('no sequence of events leaves the diagram, whatever the provider, the owners and the clock', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...providerProfiles),
      fc.boolean(),
      fc.constantFrom(...peeringStatuses),
      fc.array(fc.tuple(fc.constantFrom(...peeringEvents), fc.integer({ min: 0, max: 12 })), { maxLength: 12 }),
      (profile, otherAccount, status, events) => {
        let topology = design(otherAccount, { status, requestedAt: after(0) });
        let days = 0;
        for (const [event, later] of events) {
          days += later;
          const peering = topology.peerings.get('pcx');
          if (!peering) return;
          const now = after(days);
          const result = happenToPeering(topology, 'pcx', event, profile, now);
          expect(possibleEvents(topology, peering, profile, now).includes(event)).toBe(result.ok);
          if (!result.ok) continue;
          const next = applyPatch(topology, result.value);
          expect(statusOf(next)).toBe(peeringLifecycle[peering.status][event]);
          expect(applyPatch(next, invertPatch(result.value))).toEqual(topology);
          topology = next;
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

test('the diagram in docs shows the same events', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/peering-lifecycle.md'), 'utf8');
  const shown = [...page.matchAll(/^ {4}(\S+) --> (\S+): (\S+)$/gm)].map(
    ([, from, to, event]) => `${from} ${event} ${to}`,
  );
  const plain = (status: string): string => (status === 'gone' ? '[*]' : status.replace('-', '_'));
  const told = Object.entries(peeringLifecycle).flatMap(([from, events]) =>
    Object.entries(events).map(([event, to]) => `${plain(from)} ${event} ${plain(to)}`),
  );
  expect(shown).toEqual(['[*] draw planned', ...told]);
});

test('a request ends so many days after it was made, in any zone; never where nobody says when', () => {
  const ends = requestEnds('2026-12-28T23:30:00+08:00', 7);
  expect(ends === null ? null : new Date(ends).toISOString()).toBe('2027-01-04T15:30:00.000Z');
  expect(requestEnds(undefined, 7)).toBeNull();
  expect(requestEnds('2026-12-28', null)).toBeNull();
});
