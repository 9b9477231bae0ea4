import { expect, test } from 'vitest';
import type { Gateway } from '../../../shared/model/topology.ts';
import { formatSet, spaceOfPrefixes } from '../../../shared/net/interval-set.ts';
import { prefixesOfTexts } from '../../../shared/reach/facts.ts';
import { lostThroughGateway } from '../../../shared/reach/unanswered.ts';

const gateway = (type: Gateway['type'], ...reaches: string[]): Gateway => ({
  id: 'g',
  vpc: 'V',
  name: 'g',
  type,
  ...(reaches.length > 0 && { reaches }),
});

test.each([
  ['the internet, of public addresses too', gateway('internet'), ['8.8.8.0/24', '10.0.0.0/24']],
  ['NAT, whatever it reaches', gateway('nat', '8.8.8.0/25'), ['8.8.8.0/24', '10.0.0.0/24']],
  ['a VPN that leads elsewhere', gateway('vpn', '8.8.8.0/25'), ['8.8.8.128/25', '10.0.0.0/24']],
  ['a VPN of which nothing is known', gateway('vpn'), []],
])('what is lost through %s', (_, through, lost) => {
  const answers = spaceOfPrefixes(prefixesOfTexts(['8.8.8.0/24', '10.0.0.0/24']));
  expect(formatSet(lostThroughGateway(through, 4, answers[4]))).toEqual(lost);
});
