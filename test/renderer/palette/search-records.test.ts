import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchRecords } from '../../../renderer/palette/search-records.ts';
import { exampleWithMistakes } from '../../../shared/examples/registry.ts';
import { parseAddress } from '../../../shared/net/address.ts';
import { prefixAt, prefixContains, readCidr } from '../../../shared/net/cidr.ts';
import { emptyTopology, type Subnet, type Topology } from '../../../shared/model/topology.ts';

const topology = exampleWithMistakes.topology();

function found(query: string, most = 40): string[] {
  return searchRecords(topology, query, most).found.map(({ entry, block }) =>
    [entry.type, entry.name, block?.relation].filter(Boolean).join(' '),
  );
}

test.each([
  ['a whole name before names that hold it', 'a', 'subnets A'],
  ['a name whatever its case', 'vpc3', 'vpcs VPC3'],
  ['an id', 'pcx-gz-dr', 'peerings GZ-SZDR'],
  ['a word inside a name', 'szdr', 'peerings GZ-SZDR'],
  ['an account', 'finance', 'accounts Finance'],
  ['a block as it is written', '10.30.1.0/24', 'subnets M around'],
])('%s is found first', (_, query, first) => {
  expect(found(query)[0]).toBe(first);
});

test('an address is found in what contains it, the closest first', () => {
  expect(found('10.0.128.9')).toEqual(['subnets L around', 'vpcs bj-lab around', 'vpcs VPC2 around']);
  expect(found(' 172.16.2.200 ')).toEqual(['subnets F around', 'vpcs VPC3 around']);
  expect(found('203.0.113.1')).toEqual([]);
});

test('a block is found in what contains it, then what lies inside it', () => {
  expect(found('192.168.0.0/17')).toEqual(['vpcs VPC1 around', 'subnets A inside', 'subnets C inside']);
});

test('nothing typed finds nothing; more than is asked for is counted', () => {
  expect(searchRecords(topology, '  ', 10)).toEqual({ found: [], more: 0 });
  const all = searchRecords(topology, '10.', 100).found.length;
  expect(all).toBeGreaterThan(3);
  const { found: some, more } = searchRecords(topology, '10.', 3);
  expect([some.length, more]).toEqual([3, all - 3]);
});

test('an edit is found at once, and only the kind that it touched is indexed again', () => {
  const vpc = topology.vpcs.get('vpc-sh')!;
  const edited = { ...topology, vpcs: new Map(topology.vpcs).set(vpc.id, { ...vpc, name: 'Shanghai office' }) };
  expect(searchRecords(edited, 'office', 5).found[0]?.entry.id).toBe('vpc-sh');
  const [before, after] = [topology, edited].map((state) => searchRecords(state, 'PeerConn', 1).found[0]!.entry);
  expect(after).toBe(before);
});

test('whatever the subnets, an address is in those that a naive look finds', () => {
  const block = fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 8, max: 32 }))
    .map(([b, c, length]) => `10.${b}.${c}.7/${length}`);
  const address = fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 255 }))
    .map(([b, c]) => `10.${b}.${c}.7`);
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), address, (blocks, wanted) => {
      const subnets = new Map(
        blocks.map((cidr, index): [string, Subnet] => [`s${index}`, { id: `s${index}`, vpc: 'v', name: '', cidr }]),
      );
      const design: Topology = { ...emptyTopology({ name: 'x', provider: 'aws' }), subnets };
      const at = prefixAt(parseAddress(wanted)!, 32);
      const expected = [...subnets.values()].filter(({ cidr }) => prefixContains(readCidr(cidr!)!.prefix, at));
      const around = searchRecords(design, wanted, 100).found.filter(({ block: hit }) => hit?.relation === 'around');
      expect(around.map(({ entry }) => entry.id).sort()).toEqual(expected.map(({ id }) => id).sort());
      const lengths = around.map(({ block: hit }) => readCidr(hit!.cidr)!.prefix.length);
      expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    }),
  );
});
