import { describe, expect, test } from 'vitest';
import { checked, peerplanJson, reached } from '../fixtures/command-line.ts';
import { sketch } from '../fixtures/sketch.ts';

type Hops = readonly { readonly at: { readonly id: string }; readonly won?: { readonly route?: string } }[];

const there = 'route r1 rt-V 10.0.1.0/24 peering:p';
const back = 'route r2 rt-W 192.168.1.0/24 peering:p';
const design = (...routes: string[]) =>
  sketch(`
    vpc V ap-guangzhou 192.168.0.0/16
    vpc W ap-beijing 10.0.0.0/16
    subnet a V 192.168.1.0/24
    subnet b W 10.0.1.0/24
    peering p V W active bandwidthMbps=10
    ${routes.join('\n')}`);

describe('row 3: without routes at both ends nothing flows', () => {
  test.each([
    ['no route', [], ['unreachable', 'unreachable'], ['route-missing-both']],
    ['the way there only', [there], ['one-way', 'unreachable'], ['route-missing-forward']],
    ['the way back only', [back], ['unreachable', 'one-way'], ['route-missing-forward']],
    ['both', [there, back], ['reachable', 'reachable'], []],
  ])('%s', (_, routes, [forward, answer], rules) => {
    const topology = design(...routes);
    expect(reached(topology)).toEqual({ 'a -> b': forward, 'b -> a': answer });
    const errors = checked(topology).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule }) => rule)).toEqual(rules);
    expect(errors.every(({ fixes }) => fixes.length > 0)).toBe(true);
  });

  test('forward and return are proven hop by hop: what arrives finds no way back', () => {
    const trace = (...routes: string[]) =>
      peerplanJson<{ traces: readonly [{ verdict: string; forward: Hops; return: Hops }] }>(
        ['trace', '-', '--from', 'a/192.168.1.5', '--to', '10.0.1.9'],
        design(...routes),
      ).traces[0];
    expect(trace(there)).toMatchObject({ verdict: 'one-way', return: [{ at: { id: 'b' }, result: 'stopped' }] });
    const both = trace(there, back);
    expect(both.verdict).toBe('reachable');
    const hops = (way: Hops) => way.map(({ at, won }) => [at.id, won?.route]);
    expect(hops(both.forward)).toEqual([
      ['a', 'r1'],
      ['p', undefined],
      ['b', undefined],
    ]);
    expect(hops(both.return)).toEqual([
      ['b', 'r2'],
      ['p', undefined],
      ['a', undefined],
    ]);
  });
});
