import { expect, test } from 'vitest';
import { expectationsOf } from '../../../shared/reach/expectations.ts';
import { sketch } from '../../fixtures/sketch.ts';

const design = `
  vpc V r 10.0.0.0/16 2001:db8::/56
  vpc W r 10.1.0.0/16
  subnet v1 V 10.0.1.0/24
  subnet v2 V 10.0.2.0/24 2001:db8::/64
  subnet w1 W 10.1.1.0/24
  subnet w2 W 10.1.2.0/25`;
const stated = (...requirements: string[]) => expectationsOf(sketch([design, ...requirements].join('\n')));
const pairs = (...requirements: string[]): string[] =>
  [...stated(...requirements).pairs()].map((pair) => pair.join(' ')).sort();

test('a subnet stands for itself, a VPC for its subnets, one with itself for none', () => {
  expect(pairs('require q v1 w1 connected')).toEqual(['v1 w1']);
  expect(pairs('require q V W isolated')).toEqual(['v1 w1', 'v1 w2', 'v2 w1', 'v2 w2']);
  expect(pairs('require q V V connected')).toEqual(['v1 v2', 'v2 v1']);
});

test.each([
  ['10.0.0.0/16', ['v1', 'v2']],
  ['10.0.1.255/32', ['v1']],
  ['10.0.2.0/32', ['v2']],
  ['10.1.2.127/32', ['w2']],
  ['10.1.2.128/25', []],
  ['10.0.3.0/24', []],
  ['10.0.0.0/24', []],
  ['2001:db8::/128', ['v2']],
  ['2001:db8:0:1::/64', []],
  ['::/0', ['v2']],
])('the block %s stands for the subnets that share an address with it', (block, subnets) => {
  const expected = subnets.filter((id) => id !== 'w1').map((id) => `${id} w1`);
  expect(pairs(`require q ${block} w1 connected`)).toEqual(expected);
});

test('what is expected of a pair, the stricter of two that contradict each other', () => {
  const both = stated('require a V w1 connected', 'require b v1 W isolated', 'require c v1 v2 connected');
  expect(both.of('v1', 'w1')).toBe('isolated');
  expect(both.of('v1', 'w2')).toBe('isolated');
  expect(both.of('v2', 'w1')).toBe('connected');
  expect(both.of('v1', 'v2')).toBe('connected');
  expect(both.of('w1', 'v1')).toBeUndefined();
  expect(both.of('v2', 'w2')).toBeUndefined();
  expect(stated('require a V V isolated').of('v1', 'v1')).toBeUndefined();
});

test('a subnet that is not there is the end of nothing', () => {
  const topology = sketch(`${design}\nrequire q v1 w1 connected`);
  const without = { ...topology, subnets: new Map([...topology.subnets].filter(([id]) => id !== 'v1')) };
  expect([...expectationsOf(without).pairs()]).toEqual([]);
});
