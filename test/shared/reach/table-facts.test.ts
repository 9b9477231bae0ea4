import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Route } from '../../../shared/model/topology.ts';
import { familyOf, lastAddress, next, previous, type Address } from '../../../shared/net/address.ts';
import { prefixContains, readCidr, type Prefix } from '../../../shared/net/cidr.ts';
import { includesAddress } from '../../../shared/net/interval-set.ts';
import { lookup } from '../../../shared/net/prefix-table.ts';
import type { ProviderProfile } from '../../../shared/providers/profile.ts';
import { providerProfiles } from '../../../shared/providers/registry.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { systemRowsOf } from '../../../shared/reach/system-rows.ts';
import type { TableFacts, TableRow } from '../../../shared/reach/table-facts.ts';
import { sketch } from '../../fixtures/sketch.ts';

/** Blocks that equal, hold, touch and lie in those of the VPC, its subnets and its peers; two with host bits set. */
const blocks = [
  '0.0.0.0/0',
  '10.0.0.0/8',
  '10.0.0.0/15',
  '10.0.0.0/16',
  '10.0.1.0/24',
  '10.0.1.0/25',
  '10.0.1.9/24',
  '10.1.0.0/16',
  '10.1.128.0/17',
  '10.2.0.0/16',
  '192.168.0.0/16',
  '192.168.7.0/24',
  '255.255.255.255/32',
  '::/0',
  '2001:db8::/56',
  '2001:db8:0:1::/64',
  '2001:db8:0:1::7/64',
  '2001:db8:1::/56',
  '2001:db8:1:8::/64',
];
const hops = [
  'peering:p',
  'peering:q',
  'peering:gone',
  'vpn',
  'internet',
  'instance:10.0.1.4',
  'nat',
  'blackhole',
  'transit',
];

const tables = fc.array(fc.tuple(fc.constantFrom(...blocks), fc.constantFrom(...hops), fc.boolean()), { maxLength: 9 });

const design = (routes: readonly (readonly [string, string, boolean])[]): string => `
  vpc V r 10.0.0.0/16 2001:db8::/56
  vpc W r 10.1.0.0/16 2001:db8:1::/56
  vpc X r 10.2.0.0/16
  no-table V
  table t V default
  subnet v1 V 10.0.1.0/24 2001:db8:0:1::/64 table=t
  subnet v2 V 10.0.2.0/24 table=t
  subnet w1 W 10.1.1.0/24 2001:db8:1:8::/64
  subnet x1 X 10.2.1.0/24
  gateway site V vpn 192.168.0.0/16
  peering p V W
  peering q X V
  ${routes.map(([block, hop, on], i) => `route r${i} t ${block} ${hop}${on ? '' : ' off'}`).join('\n')}
`;

const canonical = (text: string): boolean => !['10.0.1.9/24', '2001:db8:0:1::7/64'].includes(text);
const prefixOf = (text: string): Prefix => readCidr(text)!.prefix;

/** Both sides of every edge of a block. */
function edges({ first, last, family }: Prefix): Address[] {
  const inner = [first, last];
  if (first > 0) inner.push(previous(first));
  if (last < lastAddress[family]) inner.push(next(last));
  return inner;
}

/** The rows that count, by their place in the table: a look at one row after the other. */
function counting(rows: readonly TableRow[], { routes }: ProviderProfile): [number, TableRow][] {
  const held = rows.filter(({ system }) => system?.type === 'local' || system?.type === 'peering');
  return [...rows.entries()].filter(([, { route, prefix }]) => {
    if (!route) return true;
    if (route.enabled === false) return false;
    return routes.mayBeatLocal.includes(route.nextHop.type) || !held.some((row) => prefixContains(row.prefix, prefix));
  });
}

/** The longest prefix that holds an address; of equal ones a written route, and the first of those or of the system's. */
function winnerAt(rows: readonly [number, TableRow][], address: Address): number {
  let best: [number, TableRow] | undefined;
  for (const row of rows) {
    const { family, first, last, length } = row[1].prefix;
    if (family !== familyOf(address) || address < first || last < address) continue;
    const ahead = best ? length - best[1].prefix.length || Number(!best[1].route) - Number(!row[1].route) : 1;
    if (ahead > 0) best = row;
  }
  return best ? best[0] : -1;
}

function rowsOf(system: readonly TableRow[], routes: readonly Route[], profile: ProviderProfile): TableRow[] {
  const replaced = routes.some(({ destination, enabled }) => destination === '0.0.0.0/0' && enabled !== false);
  const dropping = profile.routes.model !== 'system' || !replaced;
  return [
    ...system.filter((row) => dropping || row.system?.type !== 'drop'),
    ...routes.map((route): TableRow => ({ prefix: prefixOf(route.destination), route, system: null })),
  ];
}

test.each(providerProfiles)('$id: rows, columns and longest prefix match are those of a naive table', (profile) => {
  fc.assert(
    fc.property(tables, (drawn) => {
      const facts = buildFacts(sketch(design(drawn), profile.id), profile);
      const vpc = facts.vpc('V')!;
      const table: TableFacts = facts.tables(vpc)[0]!;
      const { routes, systemCount } = table;
      expect(routes.map(({ id }) => id)).toEqual(drawn.map((_, i) => `r${i}`));
      const rows = rowsOf(systemRowsOf(facts, vpc), routes, profile);
      expect(table.rows).toEqual(rows);
      expect(systemCount).toBe(rows.length - routes.length);
      expect(table.unaligned).toBe(!drawn.every(([block]) => canonical(block)));
      expect(table.blocks.map((block) => block < 0)).toEqual(drawn.map(([block]) => block.includes(':')));
      expect(table.hops).toEqual(drawn.map(([, hop]) => ['peering:p', 'peering:q'].indexOf(hop)));
      routes.forEach(({ destination }, i) => expect(table.prefixOf(i)).toEqual(prefixOf(destination)));
      const count = counting(rows, profile);
      for (const [at, row] of rows.entries()) {
        const inside = row.route !== null && row.route.enabled !== false && !count.some(([value]) => value === at);
        if (row.route?.enabled !== false) expect(table.isInsideLocal(row)).toBe(inside);
      }
      for (const address of rows.flatMap(({ prefix }) => edges(prefix))) {
        const winner = winnerAt(count, address);
        const family = familyOf(address);
        expect(lookup(table.lpm[family], address)).toBe(winner);
        routes.forEach((route, i) => {
          const set = table.won(route);
          const ofFamily = set.length > 0 && familyOf(set[0]!) === family;
          expect(ofFamily && includesAddress(set, address)).toBe(winner === systemCount + i);
        });
      }
    }),
    { numRuns: 60 },
  );
});
