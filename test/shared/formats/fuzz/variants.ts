import fc from 'fast-check';

const long = (text: string, times: number): string => JSON.stringify(text.repeat(times));

/** JSON texts that break readers. */
const texts: readonly string[] = [
  ...['null', 'true', 'false', '0', '-0', '-1', '1', '1.5', '1e999', '-1e999', '1e-400', '1e308', '9007199254740993'],
  ...['""', '" "', '"NaN"', '"Infinity"', '"null"', '"0"', '"true"', '"[object Object]"', '"undefined"'],
  ...['[]', '{}', '[[]]', '[{}]', '[null]', '{"0":"a","length":1}', '[1,2,3]', '["10.0.0.0/16"]', '["10.0.0.0/16",5]'],
  ...['"__proto__"', '"constructor"', '"toString"', '"hasOwnProperty"', '"valueOf"', '"prototype"', '"length"'],
  ...['{"__proto__":{"polluted":1}}', '{"__proto__":null}', '{"constructor":{"prototype":{"polluted":1}}}'],
  ...['{"toString":1}', '{"":1}', '{"a.b":1,"c[0]":2}', '{"\\ud800":1}', '{"__proto__":5,"peerings-per-vpc":5}'],
  ...['"\\ud800"', '"\\udfff\\ud800"', '"\\u0000"', '"a\\nb"', '"\\u2028"', '"\\u202eabc"', '"私有网络"', '"🙂"'],
  ...[long('a', 8), long('a', 9), long('a', 200), long('a', 201), long('a', 10_000), long('a', 10_001)],
  ...[long('a', 200_000), long('私', 200), long('🙂', 100), long('🙂', 101), long('\ud800', 500), long('\\', 5_000)],
  ...['[', '{"a":'].map((open) => open.repeat(60) + '1' + (open === '[' ? ']' : '}').repeat(60)),
  '['.repeat(99_999) + ']'.repeat(99_999),
  `[${'"10.0.0.0/16",'.repeat(999)}"10.1.0.0/16"]`,
  `[${'"10.0.0.0/16",'.repeat(1000)}"10.1.0.0/16"]`,
  `[${'"x",'.repeat(20_000)}"x"]`,
  ...[
    '{"vpc":5}',
    '{"vpc":null}',
    '{"vpc":"vpc-a"}',
    '{"vpc":"vpc-a","subnet":"sn-a"}',
    '{"subnet":""}',
    '{"cidr":"x"}',
  ],
  ...[
    '{"vpc":"vpc-a","colour":1}',
    '{"x":0,"y":0}',
    '{"x":"0","y":0}',
    '{"x":0}',
    '{"x":1e999,"y":0}',
    '{"type":"vpcs","id":"x"}',
  ],
  ...[
    '{"type":"peering","id":"nowhere"}',
    '{"type":"peering","id":5}',
    '{"type":"local"}',
    '{"type":"blackhole","__proto__":1}',
  ],
  ...['{"requester":{"allowDnsResolution":1}}', '{"requester":{}}', '{"requester":{"colour":1},"accepter":null}'],
  ...['{"peerings-per-vpc":1}', '{"peerings-per-vpc":0}', '{"peerings-per-vpc":1e10}', '{"constructor":3}'],
];

/** Strings that break readers, and beside them what is right in one branch or another. */
const strings: readonly string[] = [
  ...[
    '10.0.0.0/8',
    '10.0.0.0/33',
    '10.0.0.0',
    '10.0.0/16',
    '010.0.0.0/8',
    '10.0.0.0/08',
    '10.0.0.0/',
    '/8',
    '0.0.0.0/0',
  ],
  ...[
    '10.0.0.0 /8',
    ' 10.0.0.0/8',
    '10.0.0.0/8\n',
    '10.0.0.0/-1',
    '10.0.0.0/1e1',
    '10.0.0.0/8/8',
    '256.0.0.0/8',
    '1.2.3.4/32',
  ],
  ...[
    '::/0',
    '::/129',
    '::1/128',
    ':::/0',
    '::1::/64',
    '1::2::3/64',
    '2001:db8::/56',
    '2001:DB8::/56',
    'fe80::1%eth0/64',
  ],
  ...['::ffff:10.0.0.0/104', '::10.0.0.256/120', '1:2:3:4:5:6:7::/112', '1:2:3:4:5:6:7:8/128', '1:2:3:4:5:6:7:8::/128'],
  ...['1:2:3:4:5:6:7:8:9/64', '12345::/16', 'g::/16', '::1.2.3.4.5/128', '1.2.3.4::/64', ':1:2/64', '1:/64', '[::]/0'],
  ...[
    '0'.repeat(60) + ':/0',
    ':'.repeat(60) + '/0',
    '1:'.repeat(50_000) + '/64',
    '1.'.repeat(50_000) + '/8',
    '٠.٠.٠.٠/٨',
  ],
  ...[
    '2026-03-31',
    '2026-13-01',
    '2026-02-30',
    '2026-3-1',
    '0000-00-00',
    '2026-03-31T08:00:00Z',
    '2026-03-31 08:00:00',
  ],
  ...[
    '2026-03-31T08:00:00+08:00',
    '2026-03-31T25:00:00Z',
    '2026-03-31T08:00:00Z (comment)',
    '20260331T080000Z',
    'soon',
  ],
  ...['2026-03-31T08:00:00.123456789Z', '2026-03-31' + '('.repeat(100_000), '+275760-09-13', '2026-03-31T08:00'],
  ...[
    'own',
    'Own',
    'trusted',
    'active',
    'ACTIVE',
    'planned',
    'peering',
    'blackhole',
    'local',
    'nat',
    'vpn',
    'connected',
    'isolated',
  ],
  ...[
    'peerplan.project',
    'aws',
    'azure',
    'gcp',
    'acc-a',
    'acc-b',
    'vpc-a',
    'vpc-b',
    'vpc-c',
    'sn-a',
    'sn-c',
    'rtb-a',
    'rtb-c',
  ],
  ...['rt-a', 'rt-c', 'gw-a', 'gw-c', 'pcx-ac', 'pcx-ab', 'req-1', 'note-2', 'route-missing:vpc-a'],
];

/** A CIDR with some characters put in, taken out or doubled. */
const nearCidr = fc
  .tuple(
    fc.oneof(
      fc.tuple(fc.ipV4(), fc.nat(34)).map(([address, length]) => `${address}/${length}`),
      fc.tuple(fc.ipV6(), fc.nat(130)).map(([address, length]) => `${address}/${length}`),
    ),
    fc.array(fc.tuple(fc.nat(50), fc.constantFrom('', ':', '::', '.', '/', '0', 'f', 'g', ' ', '%', '-')), {
      maxLength: 2,
    }),
  )
  .map(([cidr, edits]) => edits.reduce((text, [at, put]) => text.slice(0, at) + put + text.slice(at + 1), cidr));

const random = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 250 }).map((text) => JSON.stringify(text)),
  fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => JSON.stringify(String.fromCharCode(...units))),
  nearCidr.map((text) => JSON.stringify(text)),
  fc.array(nearCidr, { maxLength: 4 }).map((list) => JSON.stringify(list)),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
  fc.date({ noInvalidDate: true }).map((date) => JSON.stringify(date.toISOString())),
  fc.date({ noInvalidDate: true }).map((date) => JSON.stringify(date.toISOString().slice(0, 10))),
  fc
    .dictionary(
      fc.constantFrom('id', 'vpc', 'subnet', 'cidr', 'type', 'x', 'y', '__proto__', 'ip'),
      fc.jsonValue({ maxDepth: 1 }),
    )
    .map((object) => JSON.stringify(object)),
);

/** What is put at every branch; `undefined`: the key is missing. */
export const chosen: readonly (string | undefined)[] = [
  undefined,
  ...texts,
  ...strings.map((text) => JSON.stringify(text)),
];

/** A thousand different JSON texts, the same for the same seed. */
export function thousand(seed: number): readonly string[] {
  return [...new Set(fc.sample(random, { seed, numRuns: 1500 }))].slice(0, 1000);
}
