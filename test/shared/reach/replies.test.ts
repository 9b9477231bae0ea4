import { expect, test } from 'vitest';
import { parseAddress } from '../../../shared/net/address.ts';
import { formatSet, type IntervalSet } from '../../../shared/net/interval-set.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { repliesTo } from '../../../shared/reach/replies.ts';
import { sketch } from '../../fixtures/sketch.ts';

const range = (first: string, last: string): IntervalSet => [parseAddress(first)!, parseAddress(last)!];

test('each answering table sends its addresses to the peers of its routes; Local, gateways and nothing are left out', () => {
  const profile = profileOf('aws');
  if (!profile.ok) throw new Error(profile.problem.message);
  const facts = buildFacts(
    sketch(
      `
      vpc V us-east-1 10.0.0.0/16
      vpc W us-east-1 10.1.0.0/16
      vpc X us-east-1 10.2.0.0/16
      table other V
      subnet a V 10.0.1.0/24
      subnet b V 10.0.2.0/24 table=other
      gateway vgw V vpn
      peering p V W
      peering q X V
      route r1 rt-V 10.1.0.0/16 peering:p
      route r2 rt-V 10.2.0.0/16 peering:q
      route r3 rt-V 10.1.9.0/24 vpn:vgw
      route r4 other 10.1.0.0/17 peering:q`,
      'aws',
    ),
    profile.value,
  );
  const asked = [
    ...range('10.0.1.0', '10.0.1.9'),
    ...range('10.1.8.0', '10.1.10.255'),
    ...range('10.2.0.0', '10.2.0.255'),
    ...range('10.7.0.0', '10.7.0.255'),
  ] as IntervalSet;
  const replies = repliesTo(facts, facts.vpc('V')!, 4, asked);
  expect(replies.map(({ table, addresses, to }) => [table.id, to.id, formatSet(addresses)])).toEqual([
    ['other', 'X', ['10.1.8.0/23', '10.1.10.0/24']],
    ['rt-V', 'W', ['10.1.8.0/24', '10.1.10.0/24']],
    ['rt-V', 'X', ['10.2.0.0/24']],
  ]);
});
