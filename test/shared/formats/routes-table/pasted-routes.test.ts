import { expect, test } from 'vitest';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { pastedRoutes } from '../../../../shared/formats/routes-table/pasted-routes.ts';
import { applyPatch } from '../../../../shared/model/patch.ts';

let next = 0;
const read = (text: string) => {
  const cells = text.split('\n').map((line) => line.split('|'));
  const topology = twoRegions();
  const { rows, patch, count } = pastedRoutes(topology, (prefix) => `${prefix}-new-${next++}`, 'rtb-a', cells);
  const made = [...applyPatch(topology, patch).routes.values()].filter(({ id }) => id.startsWith('rt-new'));
  return {
    count,
    problems: rows.filter(({ problem }) => problem).map(({ line, problem }) => `${line} ${problem!.code}`),
    made: made.map(({ destination, nextHop, description }) => [destination, nextHop.type, nextHop.id, description]),
  };
};

test('rows of the console, with their Chinese head and their Local row', () => {
  expect(
    read('目的端|下一跳类型|下一跳|备注\nLocal|Local|Local|系统默认下发\n10.0.2.0/24|对等连接|pcx-1 PeerConn|数据库'),
  ).toEqual({
    count: 1,
    problems: [],
    made: [['10.0.2.0/24', 'peering', 'pcx-1', '数据库']],
  });
});

test('columns in another order, and none named at all', () => {
  expect(read('next hop|destination\npeerconn|10.0.2.0/24').made).toEqual([
    ['10.0.2.0/24', 'peering', 'pcx-1', undefined],
  ]);
  expect(read('10.0.2.0/24|peering|PeerConn\n\n10.0.3.0/24|blackhole|').made).toEqual([
    ['10.0.2.0/24', 'peering', 'pcx-1', undefined],
    ['10.0.3.0/24', 'blackhole', undefined, undefined],
  ]);
});

test('rows that stand for no route are told by line and reason, and the others still come', () => {
  expect(
    read(
      '10.0.2.0/24|peering|nobody\n10.0.2.5/24|peering|PeerConn\nten|peering|PeerConn\n10.0.4.0/24|peering|PeerConn',
    ),
  ).toEqual({
    count: 1,
    problems: ['1 pasted-hop', '2 cidr-not-canonical', '3 cidr-syntax'],
    made: [['10.0.4.0/24', 'peering', 'pcx-1', undefined]],
  });
});
