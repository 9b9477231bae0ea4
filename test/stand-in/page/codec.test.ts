import { expect, test } from 'vitest';
import { createCodec } from './codec.ts';

const codec = createCodec();
const stringify = (value: unknown): string => codec.stringify(value);
const parse = (text: string): unknown => codec.parse(text);

test.each([
  ['nothing', undefined],
  ['null', null],
  ['numbers that JSON lacks', [NaN, Infinity, -Infinity, 0.1]],
  ['a bigint', 340282366920938463463374607431768211455n],
  ['a date', new Date(0)],
  ['a map of sets', new Map([['a', new Set([1, { b: undefined }])]])],
  ['bytes', new Uint8Array([0, 127, 128, 255])],
  ['a view of other elements', new Float64Array([1.5, -2])],
  ['more bytes than one call can spread', new Uint8Array(100_000).fill(7)],
  ['an object that has our own tag', { $type: 'Date', value: 'not a date' }],
  ['text', '10.0.0.0/16 ✓ 网络'],
])('%s comes back as it was', (_name, value) => {
  expect(parse(stringify({ value }))).toEqual({ value });
});

test('an error keeps its name and message', () => {
  expect(parse(stringify(new RangeError('too far')))).toMatchObject({ name: 'RangeError', message: 'too far' });
});

test.each([
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a promise', Promise.resolve()],
])('%s is refused, as Electron refuses it', (_name, value) => {
  expect(() => stringify({ value })).toThrow('could not be cloned');
});

test('a cycle is refused, which Electron would clone', () => {
  const loop: { self?: unknown } = {};
  loop.self = loop;
  expect(() => stringify(loop)).toThrow('does not emulate');
});
