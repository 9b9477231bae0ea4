import { expect, test } from 'vitest';
import { gatewayTypes, type Gateway } from '../../../shared/model/topology.ts';
import { parseAddress } from '../../../shared/net/address.ts';
import { formatSet, includesAddress } from '../../../shared/net/interval-set.ts';
import { isPublic, spaceBehind } from '../../../shared/reach/gateway-space.ts';

const gateway = (type: Gateway['type'], reaches?: readonly string[]): Gateway => ({
  id: 'g',
  vpc: 'V',
  name: 'g',
  type,
  ...(reaches && { reaches }),
});

/** The last address before each private range, its first, its last and the one after it. */
const edges = [
  ['9.255.255.255', '10.0.0.0', '10.255.255.255', '11.0.0.0'],
  ['100.63.255.255', '100.64.0.0', '100.127.255.255', '100.128.0.0'],
  ['126.255.255.255', '127.0.0.0', '127.255.255.255', '128.0.0.0'],
  ['169.253.255.255', '169.254.0.0', '169.254.255.255', '169.255.0.0'],
  ['172.15.255.255', '172.16.0.0', '172.31.255.255', '172.32.0.0'],
  ['192.167.255.255', '192.168.0.0', '192.168.255.255', '192.169.0.0'],
  ['::', '::1', '::1', '::2'],
  ['fbff:ffff::', 'fc00::', 'fdff:ffff::', 'fe00::'],
  ['fe7f:ffff::', 'fe80::', 'febf:ffff::', 'fec0::'],
] as const;

test.each(edges)('%s is public, %s to %s are not, %s is', (before, first, last, after) => {
  expect([before, first, last, after].map((text) => isPublic(parseAddress(text)!))).toEqual([true, false, false, true]);
});

test('the first and the last address of each family are public', () => {
  const ends = ['0.0.0.0', '255.255.255.255', '::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'];
  expect(ends.map((text) => isPublic(parseAddress(text)!))).toEqual([true, true, true, true]);
});

test.each(gatewayTypes)(
  'behind a gateway of type %s lies what it says, else the internet if it leads there',
  (type) => {
    const said = spaceBehind(gateway(type, ['10.9.0.0/16', '2001:db8::/32']))!;
    expect([formatSet(said[4]), formatSet(said[6])]).toEqual([['10.9.0.0/16'], ['2001:db8::/32']]);
    for (const silent of [spaceBehind(gateway(type)), spaceBehind(gateway(type, []))]) {
      if (type !== 'internet' && type !== 'nat') {
        expect(silent).toBe(null);
        continue;
      }
      const reached = ['8.8.8.8', '10.0.0.1', '2606:4700::1', 'fd00::1'].map((text) => parseAddress(text)!);
      expect(reached.map((address) => includesAddress(silent![typeof address === 'bigint' ? 6 : 4], address))).toEqual([
        true,
        false,
        true,
        false,
      ]);
    }
  },
);
