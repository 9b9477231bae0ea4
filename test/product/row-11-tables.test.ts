import { describe, expect, test } from 'vitest';
import { readProject } from '../../shared/formats/project/read.ts';
import { writeProject } from '../../shared/formats/project/write.ts';
import { checked, peerplan, peerplanJson } from '../fixtures/command-line.ts';
import { sketch } from '../fixtures/sketch.ts';

const design = (more = '') =>
  sketch(`
    vpc V ap-guangzhou 192.168.0.0/16
    vpc W ap-beijing 10.0.0.0/16
    table own V
    subnet a V 192.168.1.0/24
    subnet c V 192.168.2.0/24 table=own
    subnet b W 10.0.1.0/24
    peering p V W active bandwidthMbps=10
    route r1 rt-V 10.0.1.0/24 peering:p
    route r2 rt-W 192.168.1.0/24 peering:p
    ${more}`);

describe('row 11: subnet, its route table, routes: destination, next-hop type, next hop, remark; a Local route is always there', () => {
  test('a subnet follows its own table: beside a routed one, one whose table has no route gets nowhere', () => {
    const { pairs } = peerplanJson<{ pairs: readonly { from: string; to: string; verdict: string }[] }>(
      ['reach', '-', '--family', '4'],
      design(),
    );
    const verdict = (from: string): string | undefined =>
      pairs.find((pair) => pair.from === from && pair.to === 'b')?.verdict;
    expect([verdict('a'), verdict('c')]).toEqual(['reachable', 'unreachable']);
  });

  test('the Local route is in no document and always there', () => {
    const topology = design();
    expect(writeProject(topology)).not.toContain('"local"');
    const { stdout } = peerplan(['trace', '-', '--from', 'a/192.168.1.5', '--to', '192.168.2.9'], topology);
    expect(stdout).toMatch(/local/i);
    const written = writeProject(topology).replace('{"type":"peering","id":"p"}', '{"type":"local"}');
    expect(readProject(written)).toMatchObject({ ok: false, problem: { path: 'routes[0].nextHop.type' } });
    expect(peerplan(['check', '-'], written)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('routes[0].nextHop.type') as string,
    });
  });

  test('a route inside Local does not beat it, and is told', () => {
    const inside = design('route r3 rt-V 192.168.2.0/24 peering:p');
    expect(checked(inside, 'route-inside-local')).toMatchObject([{ subjects: [{ id: 'r3' }, { id: 'rt-V' }] }]);
  });

  test('the plan names destination, next-hop type, next hop and remark of each route in its table', () => {
    const topology = design();
    const routes = new Map(topology.routes).set('r1', { ...topology.routes.get('r1')!, description: 'to Beijing' });
    const plan = peerplanJson<{ routes: readonly object[] }>(['plan', '-'], { ...topology, routes });
    expect(plan.routes).toContainEqual(
      expect.objectContaining({
        destination: '10.0.1.0/24',
        nextHopType: 'peering',
        nextHop: { name: 'p', id: 'p' },
        remark: 'to Beijing',
        subnets: ['a'],
      }),
    );
  });
});
