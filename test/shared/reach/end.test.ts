import { expect, test } from 'vitest';
import { profileOf } from '../../../shared/providers/registry.ts';
import { locateEnd, parseEnd, placeOf, type End } from '../../../shared/reach/end.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { sketch } from '../../fixtures/sketch.ts';

const topology = sketch(`
  vpc V r 10.0.0.0/16 2001:db8::/56
  vpc W r 10.1.0.0/16
  vpc T r 10.1.0.0/17
  subnet v V 10.0.1.0/24 2001:db8::/64
  subnet host V 10.0.2.7/32
  subnet six V 2001:db8:0:1::/64
  subnet bare V
  subnet t1 T 10.1.1.0/24
  subnet w1 W 10.1.1.0/25
  subnet w2 W 10.1.1.0/26
  subnet w3 W 10.1.1.0/27
  subnet w4 W 10.1.1.0/28
  subnet w5 W 10.1.1.128/25`);
const profile = profileOf('aws');
if (!profile.ok) throw new Error(profile.problem.message);
const facts = buildFacts(topology, profile.value);

test.each<[string, End]>([
  ['10.0.1.9', { ip: '10.0.1.9' }],
  ['2001:db8::9', { ip: '2001:db8::9' }],
  ['v', { subnet: 'v', ip: '10.0.1.1' }],
  ['host', { subnet: 'host', ip: '10.0.2.7' }],
  ['six', { subnet: 'six', ip: '2001:db8:0:1::1' }],
  ['v/10.0.1.77', { subnet: 'v', ip: '10.0.1.77' }],
  ['v/2001:db8::77', { subnet: 'v', ip: '2001:db8::77' }],
])('reads %s', (text, end) => {
  expect(parseEnd(topology, text, 'from')).toEqual({ ok: true, value: end });
});

test.each([
  ['2001:db8:1::5', '2001:db8::1'],
  ['2001:db8:1::/64', '2001:db8::1'],
  ['t1/2001:db8:1::5', '2001:db8::1'],
  ['six', '2001:db8::1'],
  ['10.9.9.9', '10.0.1.1'],
  ['v', '10.0.1.1'],
  ['bare', '10.0.1.1'],
  ['gone', '10.0.1.1'],
])('takes the host of a subnet from a family that %s has', (other, ip) => {
  expect(parseEnd(topology, 'v', 'from', other)).toEqual({ ok: true, value: { subnet: 'v', ip } });
});

test.each([
  ['bare', 'subnet-without-cidr'],
  ['gone', 'unknown-end'],
  ['gone/10.0.1.1', 'unknown-end'],
  ['v/', 'unknown-end'],
  ['v/x', 'unknown-end'],
  ['/10.0.1.1', 'unknown-end'],
  ['10.0.1.0/24', 'unknown-end'],
  ['', 'unknown-end'],
])('refuses %s', (text, code) => {
  const read = parseEnd(topology, text, 'from');
  expect(read.ok ? null : read.problem).toMatchObject({ code, path: 'from', data: { text } });
});

const placed = (end: End) => {
  const place = locateEnd(facts, end, 'to');
  if (!place.ok) return place.problem;
  return place.value.kind === 'outside' ? 'outside' : placeOf(place.value);
};

test.each<[string, End, object | string]>([
  ['in a subnet that it names', { subnet: 'v', ip: '10.0.1.9' }, { type: 'subnet', id: 'v' }],
  ['in one that its address tells', { ip: '10.0.1.9' }, { type: 'subnet', id: 'v' }],
  ['of IPv6', { ip: '2001:db8:0:1::5' }, { type: 'subnet', id: 'six' }],
  ['in a VPC, but no subnet', { ip: '10.0.9.9' }, { type: 'vpc', id: 'V' }],
  ['in no VPC', { ip: '172.16.0.1' }, 'outside'],
  ['behind a block outside, though a VPC has it', { cidr: '10.0.0.0/8', ip: '10.0.1.9' }, 'outside'],
  ['in one of several by its name', { subnet: 'w1', ip: '10.1.1.3' }, { type: 'subnet', id: 'w1' }],
])('finds an end %s', (_, end, place) => {
  expect(placed(end)).toEqual(place);
});

test.each<[string, End, object]>([
  ['is no address', { ip: '10.0.1' }, { code: 'address-syntax', path: 'to.ip', data: { text: '10.0.1' } }],
  [
    'is not in its subnet',
    { subnet: 'v', ip: '10.0.2.1' },
    {
      code: 'address-outside-subnet',
      path: 'to.ip',
      message: '10.0.2.1 is not in subnet "v" (10.0.1.0/24, 2001:db8::/64).',
      data: { ip: '10.0.2.1', subnet: 'v' },
    },
  ],
  [
    'is in a subnet that is not there',
    { subnet: 'gone', ip: '10.0.2.1' },
    { code: 'unknown-subnet', path: 'to.subnet', message: 'There is no subnet "gone" in the document.' },
  ],
  [
    'is in two subnets',
    { ip: '10.1.1.200' },
    {
      code: 'ambiguous-address',
      path: 'to',
      message: '10.1.1.200 is in 2 places: t1, w5.',
      data: { ip: '10.1.1.200', places: 't1, w5' },
    },
  ],
  ['is in five subnets', { ip: '10.1.1.3' }, { message: '10.1.1.3 is in 5 places: t1, w1, w2, w3, ….' }],
  ['is in two VPCs', { ip: '10.1.9.9' }, { message: '10.1.9.9 is in 2 places: W, T.' }],
])('an end that %s is refused', (_, end, problem) => {
  expect(placed(end)).toMatchObject(problem);
});
