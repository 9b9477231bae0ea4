import { expect, test } from 'vitest';
import { profileOf } from '../../../shared/providers/registry.ts';
import { type End } from '../../../shared/reach/end.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { enterBy, enterFromOutside } from '../../../shared/reach/outside.ts';
import { traceEnds } from '../../../shared/reach/trace.ts';
import { sketch } from '../../fixtures/sketch.ts';

// Hops whole, as the contract of the command line has them; what becomes of packets stands in providers/.

const aws = profileOf('aws');
if (!aws.ok) throw new Error(aws.problem.message);
const facts = buildFacts(
  sketch(
    `
    vpc A us-east-1 172.16.0.0/16
    vpc B us-east-1 10.0.0.0/16
    subnet a A 172.16.0.0/24
    subnet b B 10.0.0.0/24
    gateway vgw A vpn 192.168.0.0/16
    peering p A B active
    route ab rt-A 10.0.0.0/16 peering:p
    route ba rt-B 172.16.0.0/16 peering:p
    route site rt-A 192.168.0.0/16 vpn:vgw
    route hope rt-B 192.168.0.0/16 peering:p`,
    'aws',
  ),
  aws.value,
);

function waysOf(from: End, to: End) {
  const traced = traceEnds(facts, from, to);
  if (!traced.ok) throw new Error(traced.problem.message);
  const { verdict, reason, forward, return: back } = traced.value;
  return { verdict, reason, forward, back };
}

const outside = { at: { type: 'outside', id: '' }, lost: [] };
const peering = { at: { type: 'peering', id: 'p' }, lost: [], result: 'forwarded' };

test('from a site to a subnet and back', () => {
  expect(waysOf({ ip: '192.168.0.10' }, { subnet: 'a', ip: '172.16.0.5' })).toEqual({
    verdict: 'reachable',
    forward: [
      { ...outside, result: 'forwarded' },
      { at: { type: 'gateway', id: 'vgw' }, lost: [], result: 'forwarded' },
      { at: { type: 'subnet', id: 'a' }, lost: [], result: 'delivered' },
    ],
    back: [
      {
        at: { type: 'subnet', id: 'a' },
        routeTable: 'rt-A',
        won: { route: 'site', destination: '192.168.0.0/16', nextHop: { type: 'vpn', id: 'vgw' } },
        lost: [],
        result: 'forwarded',
      },
      { at: { type: 'gateway', id: 'vgw' }, lost: [], result: 'delivered' },
    ],
  });
});

test('from a subnet over a peering to the site behind the peer', () => {
  expect(waysOf({ subnet: 'b', ip: '10.0.0.5' }, { cidr: '192.168.0.0/16', ip: '192.168.0.10' })).toEqual({
    verdict: 'unreachable',
    reason: 'edge-to-edge',
    forward: [
      {
        at: { type: 'subnet', id: 'b' },
        routeTable: 'rt-B',
        won: { route: 'hope', destination: '192.168.0.0/16', nextHop: { type: 'peering', id: 'p' } },
        lost: [],
        result: 'forwarded',
      },
      peering,
      { at: { type: 'vpc', id: 'A' }, lost: [], result: 'stopped', reason: 'edge-to-edge', names: ['A'] },
    ],
    back: [
      { ...outside, result: 'forwarded' },
      {
        at: { type: 'gateway', id: 'vgw' },
        lost: [],
        result: 'stopped',
        reason: 'edge-to-edge',
        names: ['A', 'B'],
      },
    ],
  });
});

test('a stop that names nobody names nobody', () => {
  expect(waysOf({ subnet: 'b', ip: '10.0.0.5' }, { ip: '9.9.9.9' }).forward).toEqual([
    { at: { type: 'subnet', id: 'b' }, routeTable: 'rt-B', lost: [], result: 'stopped', reason: 'no-route' },
  ]);
});

test('an end that is said to lie outside stays where its address is Local', () => {
  const local = { route: null, destination: '172.16.0.0/16', nextHop: { type: 'local' } };
  const asked = waysOf({ subnet: 'a', ip: '172.16.0.5' }, { cidr: '172.0.0.0/8', ip: '172.16.9.9' });
  expect(asked).toMatchObject({
    verdict: 'unreachable',
    reason: 'local-only',
    forward: [{ at: { type: 'subnet', id: 'a' }, won: local, result: 'stopped', reason: 'local-only' }],
  });
});

test('packets from outside never go outside', () => {
  const place = { kind: 'outside', address: 1 } as const;
  const both = 'both ends are outside the drawing';
  expect(() => enterFromOutside(facts, 2, place, 'request')).toThrow(both);
  expect(() => enterBy(place, { gateway: facts.gateway('vgw')!, over: null })).toThrow(both);
});

test.each([
  [{ ip: 'x' }, { ip: '10.0.0.5' }, { code: 'address-syntax', path: 'from.ip' }],
  [{ ip: '10.0.0.5' }, { ip: 'x' }, { code: 'address-syntax', path: 'to.ip' }],
  [
    { ip: '10.0.0.5' },
    { ip: '2001:db8::1' },
    { code: 'family-mismatch', path: 'to', data: { from: '10.0.0.5', to: '2001:db8::1' } },
  ],
  [
    { ip: '8.8.8.8' },
    { ip: '9.9.9.9' },
    { code: 'outside-the-drawing', path: 'to', data: { from: '8.8.8.8', to: '9.9.9.9' } },
  ],
])('ends that cannot be traced are refused: %j to %j', (from, to, problem) => {
  const traced = traceEnds(facts, from, to);
  expect(traced.ok ? null : traced.problem).toMatchObject(problem);
});
