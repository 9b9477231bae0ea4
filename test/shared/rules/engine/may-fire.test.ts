import { expect, test } from 'vitest';
import { profileOf } from '../../../../shared/providers/registry.ts';
import { buildFacts } from '../../../../shared/reach/live-facts.ts';
import type { Rule, RuleContext } from '../../../../shared/rules/engine/rule.ts';
import { rules } from '../../../../shared/rules/registry.ts';
import { sketch } from '../../../fixtures/sketch.ts';

/** Two peered VPCs with subnets of both families, gateways, and routes that all of it needs. */
const ends = `
  vpc V r1 10.0.0.0/16 2001:db8::/56
  vpc W r1 10.1.0.0/16 2001:db8:1::/56
  table t W
  subnet v V 10.0.0.0/24 2001:db8:0:1::/64
  subnet w W 10.1.0.0/24 2001:db8:1:1::/64
  subnet x W 10.1.1.0/24 2001:db8:1:2::/64 table=t
  gateway g V vpn 192.168.0.0/16 192.169.0.0/16
  gateway i V internet
  route r1 rt-V 192.168.0.0/16 vpn:g
  route r2 rt-V 192.169.0.0/16 vpn:g
  route r3 rt-V 0.0.0.0/0 internet:i
  peering p V W`;
const routes = `
  route r4 rt-V 10.1.0.0/16 peering:p
  route r5 rt-V 2001:db8:1::/56 peering:p
  route r6 rt-W 10.0.0.0/16 peering:p
  route r7 rt-W 2001:db8::/56 peering:p
  route r8 t 10.0.0.0/16 peering:p
  route r9 t 2001:db8::/56 peering:p`;
const hub = `
  vpc H r 10.0.0.0/16
  vpc A r 10.1.0.0/16
  vpc B r 10.2.0.0/16
  peering p H A
  peering q B H
  route r1 rt-H 10.1.0.0/16 peering:p
  route r2 rt-H 10.2.0.0/16 peering:q
  route r3 rt-A 10.0.0.0/16 peering:p
  route r4 rt-B 10.0.0.0/16 peering:q`;
const refused = `
  vpc V r 10.0.0.0/16
  vpc W r 10.1.0.0/16
  peering p V W rejected`;
const endless = `
  vpc V r 10.0.0.0/16
  peering p V X
  peering q Y V`;
const doubled = `
  vpc V r 10.0.0.0/16 2001:db8::/56
  peering p V V
  route r1 rt-V 192.168.0.0/16 internet off`;
const blocks = 'vpc V r 10.0.0.0/16 10.1.0.0/16 2001:db8::/56';

/** What rules look closer at, as their `mayFire` does not rule it out. */
const cases: readonly (readonly [provider: string, name: string, design: string, looks: readonly string[]])[] = [
  ['tencent-tce', 'routes both ways', ends + routes, ['subnet-implicit-table']],
  ['huaweicloud', 'routes both ways', ends + routes, ['route-coverage-gap', 'subnet-implicit-table']],
  [
    'tencent-tce',
    'peered without routes',
    ends,
    [
      'route-missing-return',
      'route-missing-both',
      'route-asymmetric',
      'route-family-gap',
      'route-coverage-gap',
      'subnet-implicit-table',
    ],
  ],
  ['azure', 'peered without routes', ends, ['peering-options']],
  ['gcp', 'peered without routes', ends, ['peering-options']],
  ['tencent-tce', 'a hub', hub, []],
  ['tencent-tce', 'a refused peering', refused, ['peering-inactive']],
  ['azure', 'a refused peering', refused, ['peering-inactive', 'peering-options']],
  ['gcp', 'a refused peering', refused, ['peering-inactive', 'peering-options']],
  ['tencent-tce', 'peerings without an end', endless, ['peering-end-missing']],
  ['azure', 'peerings without an end', endless, ['peering-end-missing', 'peering-options']],
  ['gcp', 'peerings without an end', endless, ['peering-end-missing', 'peering-options']],
  ['tencent-tce', 'a VPC that peers with itself', doubled, ['peering-self']],
  ['gcp', 'two equal blocks', 'vpc V r 10.0.0.0/16 10.0.0.0/16', []],
  ['tencent-tce', 'two blocks side by side', blocks, []],
  ['gcp', 'two blocks side by side', blocks, []],
];

test.each(cases)('on %s, %s: only the rules that may fire look closer', (provider, _, design, looks) => {
  expect(lookingCloser(design, provider)).toEqual(['vpc-cidr-size', ...looks]);
});

/** The rules of which some `mayFire` does not rule a subject out, in the order of the catalogue. */
function lookingCloser(design: string, provider: string): string[] {
  const topology = sketch(design, provider);
  const profile = profileOf(provider);
  if (!profile.ok) throw new Error(profile.problem.message);
  const facts = buildFacts(topology, profile.value);
  const context: RuleContext = { facts, project: facts, profile: profile.value, today: '2026-01-07' };
  const looks = (rule: Rule): boolean => {
    if (rule.scope === 'vpc' && rule.mayFire) {
      return [...facts.vpcs.keys()].some((id) => rule.mayFire!(facts.vpc(id)!, context) !== false);
    }
    if (rule.scope !== 'peering' || !rule.mayFire) return false;
    return [...facts.peerings.keys()].some((id) => rule.mayFire!(facts.peering(id)!, context) !== false);
  };
  return rules.filter(looks).map(({ meta }) => meta.id);
}
