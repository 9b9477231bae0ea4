import { describe, expect, test } from 'vitest';
import { readProject } from '../../shared/formats/project/read.ts';
import { writeProject } from '../../shared/formats/project/write.ts';
import { peerplan, reached } from '../fixtures/command-line.ts';
import { sketch } from '../fixtures/sketch.ts';

const design = (region: string, account: string) =>
  sketch(`
    account ours own
    account theirs trusted
    vpc V ap-guangzhou 192.168.0.0/16 account=ours
    vpc W ${region} 10.0.0.0/16 account=${account}
    subnet a V 192.168.1.0/24
    subnet b W 10.0.1.0/24
    peering p V W active bandwidthMbps=10
    route r1 rt-V 10.0.1.0/24 peering:p
    route r2 rt-W 192.168.1.0/24 peering:p`);

describe('row 1: peering connects two VPCs of one or two regions, one or two accounts', () => {
  test.each([
    ['one region, one account', 'ap-guangzhou', 'ours'],
    ['two regions, one account', 'ap-beijing', 'ours'],
    ['one region, two accounts', 'ap-guangzhou', 'theirs'],
    ['two regions, two accounts', 'ap-beijing', 'theirs'],
  ])('%s', (_, region, account) => {
    const topology = design(region, account);
    expect(readProject(writeProject(topology))).toMatchObject({ ok: true, value: { topology, ignored: [] } });
    expect(peerplan(['check', '-', '--fail-on', 'warning'], topology)).toMatchObject({ status: 0, stderr: '' });
    expect(reached(topology)).toEqual({ 'a -> b': 'reachable', 'b -> a': 'reachable' });
  });

  test('an account that is not in the document is told with its path', () => {
    const topology = design('ap-beijing', 'ours');
    const text = writeProject(topology)
      .replace('"account":"theirs"', '')
      .replaceAll('"account":"ours"', '"account":"gone"');
    expect(peerplan(['check', '-'], text)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('vpcs[0].account') as string,
    });
  });
});
