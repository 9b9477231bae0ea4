import { describe, expect, test } from 'vitest';
import { readProject } from '../../shared/formats/project/read.ts';
import { checked, peerplan, reached } from '../fixtures/command-line.ts';
import { sketch } from '../fixtures/sketch.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../electron/temporary-folder.ts';

const chain = sketch(`
  vpc VPC1 ap-guangzhou 192.168.0.0/16
  vpc VPC2 ap-beijing 10.0.0.0/16
  vpc VPC3 ap-shanghai 172.16.0.0/16
  subnet one VPC1 192.168.1.0/24
  subnet two VPC2 10.0.1.0/24
  subnet three VPC3 172.16.1.0/24
  peering p12 VPC1 VPC2 active bandwidthMbps=10
  peering p13 VPC1 VPC3 active bandwidthMbps=10
  route r12 rt-VPC1 10.0.0.0/16 peering:p12
  route r13 rt-VPC1 172.16.0.0/16 peering:p13
  route r21 rt-VPC2 192.168.0.0/16 peering:p12
  route r31 rt-VPC3 192.168.0.0/16 peering:p13
  route r23 rt-VPC2 172.16.0.0/16 peering:p12
  route r32 rt-VPC3 10.0.0.0/16 peering:p13`);

describe('row 2: peering is not transitive (VPC2-VPC1-VPC3)', () => {
  test('the pairs with the middle get through, the pair across it does not, whatever its routes', () => {
    expect(reached(chain)).toMatchObject({
      'one -> two': 'reachable',
      'one -> three': 'reachable',
      'two -> three': 'unreachable',
      'three -> two': 'unreachable',
    });
    expect(peerplan(['trace', '-', '--from', 'two/10.0.1.9', '--to', '172.16.1.9'], chain).stdout).toContain('VPC1');
  });

  test('it is diagnosed by name, with the direct peering offered as the fix', () => {
    const [first, ...others] = checked(chain, 'route-transit');
    expect(first).toMatchObject({
      severity: 'error',
      message: expect.stringContaining('VPC2 cannot reach VPC3 through VPC1') as string,
      details: { from: 'VPC2', via: 'VPC1', beyond: ['VPC3'] },
    });
    expect(others).toHaveLength(1);
    expect(first!.fixes.map(({ title }) => title).join('\n')).toMatch(/VPC2.*VPC3|VPC3.*VPC2/);
  });

  test('fixed by the command line, the pair gets through', () => {
    const out = path.join(temporaryFolder(), 'fixed.json');
    peerplan(['fix', '-', '--out', out, '--fail-on', 'never'], chain);
    const fixed = readProject(readFileSync(out, 'utf8'));
    if (!fixed.ok) throw new Error(fixed.problem.message);
    const direct = [...fixed.value.topology.peerings.values()].filter(({ id }) => !chain.peerings.has(id));
    expect(direct.map(({ requester, accepter }) => [requester, accepter].sort())).toEqual([['VPC2', 'VPC3']]);
    const built = { ...fixed.value.topology, peerings: new Map(fixed.value.topology.peerings) };
    for (const peering of direct) built.peerings.set(peering.id, { ...peering, status: 'active' });
    expect(reached(built)).toMatchObject({ 'two -> three': 'reachable', 'three -> two': 'reachable' });
  });
});
