import { expect, test } from 'vitest';
import { profileOf } from '../../../shared/providers/registry.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { sketch } from '../../fixtures/sketch.ts';

const design = `
  vpc V r 10.0.0.0/16 2001:db8::/56
  vpc W r 10.1.0.0/16 10.2.0.0/16 2001:db8:1::/56
  vpc X r 10.3.0.0/16
  vpc O r 10.0.0.0/17 10.4.0.0/16
  vpc Z r 10.5.0.0/16
  peering dead V Z pending
  peering gone V Y
  peering over V O
  peering p V W
  gateway vgw V vpn`;

test.each([
  ['10.1.0.0/16 peering:p', undefined],
  ['10.2.7.0/24 peering:p', undefined],
  ['10.1.0.0/32 peering:p', undefined],
  ['10.1.255.255/32 peering:p', undefined],
  ['2001:db8:1::/56 peering:p', undefined],
  ['10.9.0.0/16 vpn:vgw', undefined],
  ['10.5.0.0/16 peering:gone', undefined],
  ['10.1.0.0/16 peering:p off', undefined],
  ['10.9.0.0/16 peering:p', 'outside-peer'],
  ['10.0.255.0/24 peering:p', 'inside-local'],
  ['10.0.255.255/32 peering:p', 'inside-local'],
  ['10.0.0.0/14 peering:p', 'partly-outside'],
  ['10.3.0.0/16 peering:p', 'outside-peer'],
  ['2001:db8:1::/48 peering:p', 'partly-outside'],
  ['2001:db8:2::/56 peering:p', 'outside-peer'],
  ['2001:db8::/64 peering:p', 'inside-local'],
  ['0.0.0.0/0 peering:p', 'default-route'],
  ['10.4.0.0/16 peering:over', 'refused'],
  ['10.5.0.0/16 peering:dead', 'blackhole'],
  ['10.5.0.0/16 peering:none', 'next-hop-missing'],
  ['10.1.0.0/16 blackhole', 'blackhole'],
])('judges a route %s', (route, kind) => {
  const profile = profileOf('tencent');
  if (!profile.ok) throw new Error(profile.problem.message);
  const facts = buildFacts(sketch(`${design}\nroute r rt-V ${route}`), profile.value);
  expect(facts.judged('rt-V').map(({ judgement }) => judgement.kind)).toEqual(kind === undefined ? [] : [kind]);
});
