import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { readProject } from '../../../shared/formats/project/read.ts';
import { writeProject } from '../../../shared/formats/project/write.ts';
import { applyPatch, type Patch } from '../../../shared/model/patch.ts';
import { tencentTce } from '../../../shared/providers/tencent-tce.ts';
import { checkTopology } from '../../../shared/rules/engine/check.ts';
import { sketch } from '../../fixtures/sketch.ts';

const entry = path.resolve(import.meta.dirname, '../../../electron/cli/main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'peerplan-fix-'));
const at = (name: string): string => path.join(folder, name);

function run(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const broken = writeProject(twoRegions()).replace(/,\n\s*\{"id":"rt-2".*\}\n/, '\n');
/** An end without routes, and a dead route. */
const several = `
  vpc V ap-guangzhou 10.0.0.0/16
  vpc W ap-guangzhou 10.1.0.0/16
  subnet v V 10.0.1.0/24
  subnet w W 10.1.1.0/24
  peering p V W
  route r1 rt-V 10.1.0.0/16 peering:p
  route r2 rt-V 10.9.0.0/16 peering:p`;

beforeAll(() => {
  writeFileSync(at('broken.json'), broken);
  writeFileSync(at('several.json'), writeProject(sketch(several)));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface CheckReport {
  readonly findings: readonly { readonly id: string; readonly fixes: readonly { title: string; patch: Patch }[] }[];
}

test('check --json tells the fixes of a finding as patches that mend it', () => {
  const { findings } = JSON.parse(run(['check', at('broken.json'), '--json']).stdout) as CheckReport;
  expect(findings).toHaveLength(1);
  const [fix] = findings[0]!.fixes;
  expect(fix!.title).toBe('Add 192.168.1.0/24 → PeerConn to table default of VPC2');
  const read = readProject(broken);
  if (!read.ok) throw new Error(read.problem.message);
  expect(checkTopology(applyPatch(read.value.topology, fix!.patch), tencentTce).findings).toEqual([]);
});

test('writes the document as mended and tells what it did', () => {
  const { status, stdout, stderr } = run(['fix', at('broken.json'), '--out', at('mended.json')]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('Add 192.168.1.0/24 → PeerConn to table default of VPC2');
  expect(stdout).toContain('fixes applied: 1; left: 0 errors');
  expect(run(['check', at('mended.json')])).toMatchObject({ status: 0 });
  expect(readFileSync(at('broken.json'), 'utf8')).toBe(broken);
});

test('gives the same bytes again, and nothing to do the second time', () => {
  const first = run(['fix', at('several.json'), '--out', at('once.json')]);
  expect(first.status).toBe(0);
  run(['fix', at('several.json'), '--out', at('again.json')]);
  expect(readFileSync(at('again.json'), 'utf8')).toBe(readFileSync(at('once.json'), 'utf8'));
  expect(run(['fix', at('once.json'), '--out', at('twice.json')]).stdout).toContain('fixes applied: 0;');
  expect(readFileSync(at('twice.json'), 'utf8')).toBe(readFileSync(at('once.json'), 'utf8'));
});

test('mends one rule only when told so, and exits by what is left', () => {
  const args = ['fix', at('several.json'), '--rule', 'route-outside-peer', '--out', at('one.json')];
  const { status, stdout } = run([...args, '--json']);
  expect(status).toBe(1);
  const { applied, summary } = JSON.parse(stdout) as { applied: object[]; summary: object };
  expect(applied).toMatchObject([
    { finding: 'route-outside-peer:r2', title: expect.stringContaining('Remove') as string },
  ]);
  expect(summary).toMatchObject({ error: 1 });
  expect(run([...args, '--fail-on', 'never']).status).toBe(0);
});

test('overwrites the document only when --out names it', () => {
  expect(run(['fix', at('broken.json')])).toEqual({
    status: 2,
    stdout: '',
    stderr: `peerplan: --out: Name the file to write. ${at('broken.json')} itself is changed only when --out names it.\n`,
  });
  writeFileSync(at('own.json'), broken);
  expect(run(['fix', at('own.json'), '--out', at('own.json')]).status).toBe(0);
  expect(run(['check', at('own.json')]).status).toBe(0);
});

test('refuses a rule that there is not, and a place that cannot be written, in one line', () => {
  const rule = run(['fix', at('broken.json'), '--rule', 'no-rule', '--out', at('none.json')]);
  expect(rule).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('no-rule') as string });
  expect(existsSync(at('none.json'))).toBe(false);
  const place = run(['fix', at('broken.json'), '--out', at('nowhere/out.json')]);
  expect(place).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('nowhere/out.json') as string });
  expect(place.stderr.trimEnd()).not.toContain('\n');
});

test('says when it tells the fixes of the first findings only', () => {
  const vpcs = Array.from({ length: 1001 }, (_, at) => `vpc v${at} r 172.31.0.0/16\nno-table v${at}`);
  writeFileSync(at('many.json'), writeProject(sketch(`${several}\n${vpcs.join('\n')}`)));
  const { stdout, stderr } = run(['check', at('many.json'), '--json']);
  const { findings } = JSON.parse(stdout) as CheckReport;
  expect(stderr).toBe(`peerplan: fixes are told for the first 1000 of ${findings.length} findings.\n`);
  expect(findings.length).toBeGreaterThan(1001);
  expect(findings[0]!.fixes.length).toBeGreaterThan(0); // the most severe come first
});
