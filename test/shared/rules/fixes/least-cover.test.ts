import { expect, test } from 'vitest';
import { formatPrefix } from '../../../../shared/net/cidr.ts';
import type { IntervalSet } from '../../../../shared/net/interval-set.ts';
import { prefixesOfTexts } from '../../../../shared/reach/facts.ts';
import { leastCover } from '../../../../shared/rules/fixes/least-cover.ts';

test.each([
  {
    name: 'one block that holds both',
    inside: ['10.0.0.0/8'],
    wanted: ['10.1.0.0/24', '10.1.3.0/24'],
    cover: ['10.1.0.0/22'],
  },
  {
    name: 'a block that lies in another one is no room of its own, wherever it stands',
    inside: ['10.1.0.0/24', '10.0.0.0/8', '10.1.3.0/24'],
    wanted: ['10.1.0.0/24', '10.1.3.0/24'],
    cover: ['10.1.0.0/22'],
  },
  {
    name: 'nor is the same block twice',
    inside: ['10.0.0.0/8', '10.0.0.0/8'],
    wanted: ['10.1.0.0/24'],
    cover: ['10.1.0.0/24'],
  },
])('$name', ({ inside, wanted, cover }) => {
  const set = prefixesOfTexts(wanted).flatMap(({ first, last }): IntervalSet => [first, last]);
  expect(leastCover(set, prefixesOfTexts(inside), []).map(formatPrefix)).toEqual(cover);
});
