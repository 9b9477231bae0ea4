import { expect, test } from 'vitest';
import { diffTopologies, type Patch } from '../../../shared/model/patch.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { affectedVpcs } from '../../../shared/reach/affected-vpcs.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { sketch } from '../../fixtures/sketch.ts';

/** V – W – X in a row and Y apart; Z sends to an appliance in W. */
const design = `
  account own own
  vpc V r 10.0.0.0/16 account=own
  vpc W r 10.1.0.0/16
  vpc X r 10.2.0.0/16
  vpc Y r 10.3.0.0/16
  vpc Z r 10.4.0.0/16
  table t V
  subnet v V 10.0.1.0/24
  gateway g X vpn
  peering p V W
  peering q X W
  route r t 10.1.0.0/16 peering:p`;

function affected(provider: string, patch: Patch, drawn = design): string {
  const profile = profileOf(provider);
  if (!profile.ok) throw new Error(profile.problem.message);
  return [...affectedVpcs(buildFacts(sketch(drawn, provider), profile.value), patch)].sort().join('');
}
const between = (from: string, to: string): Patch => diffTopologies(sketch(from), sketch(to));
const adding = (line: string): Patch => between(design, `${design}\n${line}`);
const replacing = (from: string, to: string): Patch => between(design, design.replace(from, to));

test.each<[string, Patch, string, string]>([
  ['a VPC that gets another block', replacing('V r 10.0.0.0/16', 'V r 10.0.0.0/17'), 'V', 'VW'],
  ['a new VPC', adding('vpc A r 10.9.0.0/16'), 'A', 'A'],
  ['a subnet', adding('subnet y Y 10.3.1.0/24'), 'Y', 'Y'],
  ['a subnet that changes its VPC', replacing('v V 10.0.1.0/24', 'v Y 10.3.1.0/24'), 'VY', 'VWY'],
  ['a gateway that goes', replacing('gateway g X vpn', ''), 'X', 'WX'],
  ['a gateway that changes its VPC', replacing('g X vpn', 'g Y vpn'), 'XY', 'WXY'],
  ['a table that becomes the default', replacing('table t V', 'table t V default'), 'V', 'VW'],
  ['a route', replacing('10.1.0.0/16 peering:p', '10.1.2.0/24 peering:p'), 'V', 'VW'],
  ['a route that goes', replacing('route r t 10.1.0.0/16 peering:p', ''), 'V', 'VW'],
  ['a new table with a route', adding('table n Y\nroute s n 10.0.0.0/8 vpn'), 'Y', 'Y'],
  ['a peering', adding('peering y Y Z'), 'YZ', 'YZ'],
  ['a peering that goes', replacing('peering p V W', ''), 'VW', 'VWX'],
  ['a peering that joins others', replacing('p V W', 'p V Y'), 'VWY', 'VWXY'],
  ['an account', adding('account own unknown'), '', ''],
  ['a requirement', adding('require n V W connected'), '', ''],
  ['a waiver', adding('waive x 2026-12-31 known'), '', ''],
  ['a quota', adding('quota peerings-per-vpc 3'), '', ''],
])('%s concerns the VPCs at hand, and where routes are derived their peers', (_, patch, manual, derived) => {
  expect(patch.changes).not.toEqual([]);
  expect(affected('tencent-tce', patch)).toBe(manual);
  expect(affected('gcp', patch)).toBe(derived);
  expect(affected('azure', patch)).toBe(derived);
});

test('a route of a table that is not there concerns the VPC that the table is said to be in', () => {
  const patch = diffTopologies(
    sketch('vpc Y r 10.3.0.0/16'),
    sketch('vpc Y r 10.3.0.0/16\ntable n Y\nroute s n 10.0.0.0/8 vpn'),
  );
  expect(affected('aws', { changes: patch.changes.filter(({ type }) => type === 'routes') })).toBe('');
  expect(affected('aws', patch)).toBe('Y');
});

test('another provider concerns all', () => {
  const { meta } = sketch(design);
  const patch: Patch = { changes: [{ type: 'project', before: meta, after: { ...meta, provider: 'aws' } }] };
  expect(affected('tencent-tce', patch)).toBe('VWXYZ');
});

test('on Azure those are concerned, too, who send through appliances of who is, however many lie between', () => {
  const row = `${design}
    peering yw W Y
    peering zy Z Y
    route s rt-Y 10.9.0.0/16 instance:10.1.0.4
    route u rt-Z 10.9.0.0/16 instance:10.3.0.4`;
  const patch = between(row, row.replace('V r 10.0.0.0/16', 'V r 10.0.0.0/17'));
  expect(affected('azure', patch, row)).toBe('VWYZ');
  expect(affected('gcp', patch, row)).toBe('VW');
  const off = row.replace('instance:10.1.0.4', 'instance:10.1.0.4 off');
  expect(affected('azure', patch, off)).toBe('VW');
});

test('an appliance that is reached by way of another concerns the VPCs on the way, in whatever order they stand', () => {
  const chain = `
    vpc A r 10.1.0.0/16
    vpc B r 10.2.0.0/16
    vpc C r 10.3.0.0/16
    vpc D r 10.4.0.0/16
    peering p A B
    peering q B C
    peering s C D
    route ra rt-A 10.9.0.0/16 instance:10.2.0.4
    route rb rt-B 10.9.0.0/16 instance:10.3.0.4`;
  const patch = between(chain, `${chain}\nsubnet d D 10.4.0.0/24`);
  expect(affected('azure', patch, chain)).toBe('ABCD');
  expect(affected('gcp', patch, chain)).toBe('CD');
});
