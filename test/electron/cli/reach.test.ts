import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeProject } from '../../../shared/formats/project/write.ts';
import { sketch } from '../../fixtures/sketch.ts';

const entry = path.resolve(import.meta.dirname, '../../../electron/cli/main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'peerplan-reach-'));
const [design, whole] = [path.join(folder, 'hub.json'), path.join(folder, 'pairs.json')];
const [vpcs, subnetsEach] = [30, 20];

/** A hub with spokes: more pairs than the heap of these tests could hold. */
function hub(): string {
  const lines: string[] = [];
  for (let vpc = 0; vpc < vpcs; vpc++) {
    lines.push(`vpc v${vpc} r 10.${vpc}.0.0/16`);
    for (let at = 0; at < subnetsEach; at++) lines.push(`subnet s${vpc}-${at} v${vpc} 10.${vpc}.${at}.0/24`);
    if (vpc === 0) continue;
    lines.push(`peering p${vpc} v0 v${vpc} active`);
    lines.push(`route there${vpc} rt-v0 10.${vpc}.0.0/16 peering:p${vpc}`);
    lines.push(`route back${vpc} rt-v${vpc} 10.0.0.0/16 peering:p${vpc}`);
  }
  return lines.join('\n');
}

/** Runs a shell line in which `reach` stands for the command on the design, with a heap smaller than its answer. */
function shell(line: string): { readonly stdout: string; readonly stderr: string } {
  const reach = '"$0" --max-old-space-size=32 "$1" reach "$2" --json';
  const { stdout, stderr } = spawnSync(
    'bash',
    ['-c', line.replace('reach', reach), process.execPath, entry, design, whole],
    { encoding: 'utf8' },
  );
  return { stdout, stderr };
}

beforeAll(() => writeFileSync(design, writeProject(sketch(hub(), 'aws'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('reach writes an answer larger than its heap, to a file and to a reader that takes its time', () => {
  const answer = 'reach --out "$3"; echo "$?"';
  expect(shell(answer)).toEqual({ stdout: '0\n', stderr: '' });
  const { pairs } = JSON.parse(readFileSync(whole, 'utf8')) as { pairs: { verdict: string }[] };
  const count = vpcs * subnetsEach;
  expect(pairs.length).toBe(count * (count - 1));
  const reachable = pairs.filter(({ verdict }) => verdict === 'reachable').length;
  // within each VPC, and between the hub and each spoke both ways
  expect(reachable).toBe(vpcs * subnetsEach * (subnetsEach - 1) + 2 * (vpcs - 1) * subnetsEach ** 2);
  const { size } = statSync(whole);
  expect(size).toBeGreaterThan(32 * 2 ** 20);
  expect(shell('reach | (sleep 1; cmp - "$3"; wc -c < "$3")')).toEqual({ stdout: `${size}\n`, stderr: '' });
}, 60_000);

test('reach stops in silence when its reader has had enough', () => {
  const { stdout, stderr } = shell('reach | head -c 11; echo " ${PIPESTATUS[0]}"');
  expect({ stdout, stderr }).toEqual({ stdout: '{"pairs": [ 0\n', stderr: '' });
});
