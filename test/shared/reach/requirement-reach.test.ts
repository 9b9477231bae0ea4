import { expect, test } from 'vitest';
import { formatSet } from '../../../shared/net/interval-set.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { requiredPairs } from '../../../shared/reach/requirement-reach.ts';
import { sketch } from '../../fixtures/sketch.ts';

const design = `
  vpc V us-east-1 10.0.0.0/16 2001:db8::/56
  vpc W us-east-1 10.1.0.0/16 2001:db8:1::/56
  vpc X us-east-1 10.2.0.0/16
  subnet v1 V 10.0.1.0/24 2001:db8::/64
  subnet v2 V 10.0.2.0/24
  subnet w1 W 10.1.1.0/24 2001:db8:1::/64
  subnet x1 X 10.2.1.0/24
  gateway igw V internet
  gateway vgw V vpn 192.168.0.0/17
  gateway silent V vpn 203.0.113.0/24
  gateway late V vpn 198.51.128.0/17
  peering p V W
  peering q W X
  route r1 rt-V 10.1.1.0/25 peering:p
  route r2 rt-W 10.0.0.0/16 peering:p
  route r3 rt-V 192.168.0.0/16 vpn:vgw
  route r4 rt-V 8.0.0.0/8 internet:igw
  route r5 rt-V 9.0.0.0/8 vpn:none
  route r7 rt-V 198.51.0.0/16 vpn:late
  route r6 rt-V 2001:4860::/32 internet:igw`;

function pairs(from: string, to: string): string[] {
  const profile = profileOf('aws');
  if (!profile.ok) throw new Error(profile.problem.message);
  const topology = sketch(`${design}\nrequire q ${from} ${to} connected`, 'aws');
  const found = requiredPairs(buildFacts(topology, profile.value), topology.requirements.get('q')!);
  return [...found].map(({ from: source, to: target, family, verdict, reason, arrives }) =>
    [`${source} -> ${target} ${family}:`, verdict, reason, `[${formatSet(arrives).join(' ')}]`]
      .filter(Boolean)
      .join(' '),
  );
}

test.each([
  [
    'subnets of one VPC, none with itself',
    'V',
    'V',
    ['v1 -> v2 4: reachable [10.0.2.0/24]', 'v2 -> v1 4: reachable [10.0.1.0/24]'],
  ],
  [
    'a half that is reached, and a family without a route',
    'v1',
    'W',
    ['v1 -> w1 4: partial no-route [10.1.1.0/25]', 'v1 -> w1 6: unreachable no-route []'],
  ],
  ['VPCs that a third lies between', 'v2', 'X', ['v2 -> x1 4: unreachable transit []']],
  ['packets that come back only', 'W', 'v2', ['w1 -> v2 4: partial no-return-route [10.0.2.0/24]']],
  ['a block of a subnet and one that no subnet has', 'v2', '10.1.1.64/26', ['v2 -> w1 4: reachable [10.1.1.64/26]']],
  ['a block that a VPC owns and no subnet has', 'v2', '10.1.9.0/24', []],
  ['a site, there', 'v2', '192.168.1.0/24', ['v2 -> 192.168.1.0/24 4: reachable [192.168.1.0/24]']],
  ['a site, from there', '192.168.1.0/24', 'v2', ['192.168.1.0/24 -> v2 4: reachable [10.0.2.0/24]']],
  [
    'a site that gets no answer',
    '203.0.113.0/24',
    'v2',
    ['203.0.113.0/24 -> v2 4: one-way no-return-route [10.0.2.0/24]'],
  ],
  ['half a site', 'v2', '192.168.0.0/16', ['v2 -> 192.168.0.0/16 4: partial no-route [192.168.0.0/16]']],
  [
    'a site whose first half is not reached',
    'v2',
    '192.168.128.0/17',
    ['v2 -> 192.168.128.0/17 4: unreachable no-route []'],
  ],
  ['the last half of a site', 'v2', '198.51.0.0/16', ['v2 -> 198.51.0.0/16 4: partial no-route [198.51.0.0/16]']],
  ['one gateway, then one that is not there', 'v2', '8.0.0.0/7', ['v2 -> 8.0.0.0/7 4: partial blackhole [8.0.0.0/7]']],
  ['a gateway that is not there', 'v2', '9.9.9.0/24', ['v2 -> 9.9.9.0/24 4: unreachable blackhole []']],
  ['the family of the block alone', 'v1', '2001:4860::/48', ['v1 -> 2001:4860::/48 6: reachable [2001:4860::/48]']],
  ['a family that the subnet does not have', 'v2', '2001:4860::/48', []],
  ['two blocks outside', '8.8.8.0/24', '9.9.9.0/24', []],
] as const)('judges %s', (_, from, to, expected) => {
  expect(pairs(from, to)).toEqual(expected);
});
