import { expect, test } from 'vitest';
import { routeState, routeWords } from '../../../../renderer/panels/routes/route-state.ts';
import { nextHopTypes, trustLevels, type Peering, type Route } from '../../../../shared/model/topology.ts';
import type { Finding, Severity } from '../../../../shared/rules/engine/finding.ts';
import { windowTexts, type Texts } from '../../../fixtures/window-texts.ts';

const { routes: routeTexts, trust } = windowTexts('en') as Record<string, Record<string, Texts>>;

const route: Route = { id: 'r', routeTable: 't', destination: '10.0.1.0/24', nextHop: { type: 'peering', id: 'p' } };
const peering: Peering = { id: 'p', name: 'P', requester: 'v', accepter: 'w', status: 'active' };
const fine = { route, findings: [], peering, peeringFindings: [], used: true };

function found(rule: string, severity: Severity): Finding {
  return { id: rule, rule, severity, subjects: [], message: '', data: {}, details: {}, fixes: [] };
}

test.each([
  ['a route over an active peering', fine, 'in-use', 'good'],
  ['over a planned one', { ...fine, peering: { ...peering, status: 'planned' } }, 'planned', 'quiet'],
  ['over one that waits', { ...fine, peering: { ...peering, status: 'pending' } }, 'pending', 'quiet'],
  ['over one that was cut', { ...fine, peering: { ...peering, status: 'peer-deleted' } }, 'inactive', 'quiet'],
  ['of a table that no subnet uses', { ...fine, used: false }, 'unused', 'quiet'],
  ['switched off', { ...fine, route: { ...route, enabled: false } }, 'off', 'quiet'],
  [
    'a blackhole on purpose',
    { ...fine, route: { ...route, nextHop: { type: 'blackhole' } }, peering: undefined },
    'dropped',
    'quiet',
  ],
  ['in transit', { ...fine, findings: [found('route-transit', 'error')] }, 'transit', 'error'],
  ['outside the peer', { ...fine, findings: [found('route-outside-peer', 'error')] }, 'outside', 'error'],
  ['partly outside the peer', { ...fine, findings: [found('route-outside-peer', 'warning')] }, 'wide', 'warning'],
  ['without a next hop', { ...fine, findings: [found('route-next-hop-missing', 'error')] }, 'no-hop', 'error'],
  [
    'running into a request',
    { ...fine, peering: { ...peering, status: 'pending' }, findings: [found('route-blackhole', 'error')] },
    'pending',
    'error',
  ],
  ['running into nothing', { ...fine, findings: [found('route-blackhole', 'error')] }, 'dropped', 'error'],
  ['with host bits', { ...fine, findings: [found('cidr-not-canonical', 'error')] }, 'unaligned', 'error'],
  [
    'over ends that overlap',
    { ...fine, peeringFindings: [found('peering-cidr-overlap', 'error')] },
    'refused',
    'error',
  ],
  [
    'over ends that may overlap',
    { ...fine, peeringFindings: [found('peering-cidr-overlap', 'warning')] },
    'in-use',
    'good',
  ],
  ['with a finding that has no word yet', { ...fine, findings: [found('route-new', 'warning')] }, 'fault', 'warning'],
] as const)('%s', (_, given, word, tone) => {
  expect(routeState(given as Parameters<typeof routeState>[0])).toEqual({ word, tone });
});

test('a route that is off is off, whatever is found about it', () => {
  const off = { ...fine, route: { ...route, enabled: false }, findings: [found('route-transit', 'error')] };
  expect(routeState(off).word).toBe('off');
});

test('every word, next-hop type and trust level has a text', () => {
  expect(Object.keys(routeTexts!['states']!).sort()).toEqual([...routeWords].sort());
  expect(Object.keys(routeTexts!['types']!).sort()).toEqual(['local', ...nextHopTypes].sort());
  expect(Object.keys(trust!).sort()).toEqual([...trustLevels].sort());
});
