import { expect, test } from 'vitest';
import { peeringStatuses, type Peering, type PeeringStatus } from '../../../shared/model/topology.ts';
import { providerProfiles } from '../../../shared/providers/registry.ts';
import { isStanding, isWanted } from '../../../shared/reach/facts.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { isOneSided, missingEnd, optionsAt } from '../../../shared/reach/peering-state.ts';
import { sketch } from '../../fixtures/sketch.ts';

const vpcs = `
  vpc V r 10.0.0.0/16 2001:db8::/56
  vpc W r 10.1.0.0/16 2001:db8:1::/56
  vpc four r 10.0.128.0/17
  vpc six s 10.9.0.0/16 2001:db8:0:80::/64
  subnet v V 10.0.128.0/24 2001:db8:0:80::/64
  subnet w W 10.1.0.0/24
  subnet f four 10.0.128.0/24
  subnet s six 10.9.0.0/24 2001:db8:0:80::/64
`;
/** Peerings, and what each carries where a peering is one object or one per end. */
const peerings: readonly (readonly [line: string, one: string, perEnd: string])[] = [
  ['V W active', 'live', 'live'],
  ['V W planned', 'live', 'live'],
  ...peeringStatuses
    .filter((status) => status !== 'active' && status !== 'planned')
    .map((status) => [`V W ${status}`, 'inactive', 'inactive'] as const),
  ['V V active', 'broken', 'broken'],
  ['V gone active', 'broken', 'broken'],
  ['gone V active', 'broken', 'broken'],
  ['gone other active', 'broken', 'broken'],
  ['V W active requester=useRemoteGateways accepter=-', 'live', 'inactive'],
  ['V W active requester=- accepter=useRemoteGateways', 'live', 'inactive'],
  ['V W active requester=useRemoteGateways accepter=allowGatewayTransit', 'live', 'live'],
  ['V W active requester=allowVirtualNetworkAccess accepter=allowVirtualNetworkAccess', 'live', 'live'],
  ['V W active requester=!allowVirtualNetworkAccess accepter=allowVirtualNetworkAccess', 'live', 'inactive'],
  ['V W active requester=allowVirtualNetworkAccess accepter=!allowVirtualNetworkAccess', 'live', 'inactive'],
  ['V four active', 'refused', 'refused'],
  ['V six active', 'refused', 'refused'],
  ['four six active', 'live', 'live'],
  ['V four rejected', 'inactive', 'inactive'],
];

test.each(providerProfiles)('$id: what a peering carries', (profile) => {
  const refused = profile.overlap.ends === 'refused';
  for (const [line, one, perEnd] of peerings) {
    const facts = buildFacts(sketch(`${vpcs}\npeering p ${line}`, profile.id), profile);
    const expected = profile.peeringObjects === 'one' ? one : perEnd;
    const told = { line, state: facts.peering('p')!.state };
    expect(told).toEqual({ line, state: !refused && expected === 'refused' ? 'live' : expected });
  }
});

const peering = (status: PeeringStatus, options?: Peering['options']): Peering => ({
  id: 'p',
  name: 'p',
  requester: 'V',
  accepter: 'W',
  status,
  ...(options && { options }),
});
const end = { allowForwardedTraffic: true };

test.each(providerProfiles)('$id: which end of a peering is missing', (profile) => {
  const perEnd = profile.peeringObjects === 'one-per-end';
  const told = (tested: Peering): unknown => [missingEnd(tested, profile), isOneSided(tested, profile)];
  const when = (missing: string): unknown => (perEnd ? [missing, true] : [undefined, false]);
  expect(told(peering('active'))).toEqual([undefined, false]);
  expect(told(peering('active', { requester: end, accepter: end }))).toEqual([undefined, false]);
  expect(told(peering('active', { accepter: end }))).toEqual(when('V'));
  expect(told(peering('active', { requester: end }))).toEqual(when('W'));
  expect(told(peering('active', {}))).toEqual(when('V'));
  expect(told(peering('peer-deleted'))).toEqual([undefined, perEnd]);
});

test('the switches of an end are its own; without any, both ends have an empty list', () => {
  const tested = peering('active', { requester: end });
  expect([optionsAt(tested, 'V'), optionsAt(tested, 'W')]).toEqual([end, undefined]);
  expect([optionsAt(peering('active'), 'V'), optionsAt(peering('active'), 'W')]).toEqual([{}, {}]);
});

test('a peering stands while it exists or is asked for, and is wanted when creating it failed too', () => {
  const standing = peeringStatuses.filter((status) => isStanding(peering(status)));
  expect(standing).toEqual(['planned', 'pending', 'provisioning', 'active']);
  const wanted = peeringStatuses.filter((status) => isWanted(peering(status)));
  expect(wanted.filter((status) => !standing.includes(status))).toEqual(['failed']);
});
