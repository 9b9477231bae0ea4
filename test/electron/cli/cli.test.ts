import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { writeProject } from '../../../shared/formats/project/write.ts';

const entry = path.resolve(import.meta.dirname, '../../../electron/cli/main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'peerplan-cli-'));
const at = (name: string): string => path.join(folder, name);

function run(args: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
    encoding: 'utf8',
    input: input ?? '',
  });
  return { status, stdout, stderr };
}

type Json = Record<string, unknown>;

const walkThrough = writeProject(twoRegions());
const broken = walkThrough.replace(/,\n\s*\{"id":"rt-2".*\}\n/, '\n');

beforeAll(() => {
  writeFileSync(at('good.json'), walkThrough);
  writeFileSync(at('bom.json'), `\ufeff${walkThrough}`);
  writeFileSync(at('broken.json'), broken);
  writeFileSync(at('cidr.json'), walkThrough.replace('10.0.0.0/16', '10.0.0.0/99'));
  writeFileSync(at('text.json'), 'hello');
  writeFileSync(at('utf16.json'), Buffer.from(`\ufeff${walkThrough}`, 'utf16le'));
  writeFileSync(
    at('waived.json'),
    broken.replace('"waivers": []', '"waivers": [{"finding":"route-missing-forward:pcx-1+vpc-bj","reason":"<later>"}]'),
  );
  writeFileSync(at('newer.json'), walkThrough.replace('"version": 1', '"version": 9'));
  writeFileSync(at('pairs.json'), JSON.stringify([{ from: 'subnet-a', to: { subnet: 'subnet-b', ip: '10.0.1.9' } }]));
  writeFileSync(at('bad-pairs.json'), JSON.stringify([{ from: 'subnet-a' }]));
  mkdirSync(at('folder'), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const checkContract = z.strictObject({
  tool: z.literal('peerplan'),
  version: z.string(),
  provider: z.string(),
  counts: z.record(z.string(), z.number()),
  findings: z.array(
    z.strictObject({
      id: z.string(),
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      subjects: z.array(z.strictObject({ type: z.string(), id: z.string() })).min(1),
      message: z.string(),
      details: z.record(z.string(), z.unknown()),
      fixes: z.array(z.strictObject({ title: z.string(), patch: z.unknown() })),
      waived: z.unknown().optional(),
    }),
  ),
  summary: z.strictObject({ error: z.number(), warning: z.number(), info: z.number() }),
});

describe('check', () => {
  test('is clean on the walk-through', () => {
    expect(run(['check', at('good.json')])).toMatchObject({ status: 0, stderr: '' });
    expect(run(['check', at('bom.json')]).status).toBe(0);
    expect(run(['check', '-'], walkThrough).status).toBe(0);
  });

  test('exits with 1 on an error, and not when told so', () => {
    expect(run(['check', at('broken.json')])).toMatchObject({ status: 1, stderr: '' });
    expect(run(['check', at('broken.json'), '--fail-on', 'never']).status).toBe(0);
  });

  test('keeps the contract of its JSON', () => {
    const { stdout, status } = run(['check', at('broken.json'), '--json']);
    expect(status).toBe(1);
    const parsed = checkContract.parse(JSON.parse(stdout));
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual([
      'tool',
      'version',
      'provider',
      'counts',
      'findings',
      'summary',
    ]);
    expect(parsed.summary.error).toBe(1);
    expect(parsed.findings[0]!.message).toContain('192.168.1.0/24');
  });

  test('a waived finding fails nothing, and says so', () => {
    expect(run(['check', at('waived.json')])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('waived: <later>') as string,
    });
    const parsed = checkContract.parse(JSON.parse(run(['check', at('waived.json'), '--json']).stdout));
    expect(parsed).toMatchObject({ findings: [{ waived: { reason: '<later>' } }], summary: { error: 0 } });
    expect(run(['check', at('waived.json'), '--format', 'junit']).stdout).toContain(
      '<skipped message="&lt;later&gt;"/>',
    );
  });

  test('SARIF: a result lies on the line of its record, with a fingerprint that outlives edits elsewhere', () => {
    const { status, stdout } = run(['check', at('broken.json'), '--format', 'sarif']);
    expect(status).toBe(1);
    const log = JSON.parse(stdout) as { runs: [{ tool: { driver: { rules: { id: string }[] } }; results: Json[] }] };
    const [{ tool, results }] = log.runs;
    const line = 1 + broken.split('\n').findIndex((row) => row.includes('"id":"pcx-1","name"'));
    expect(log).toMatchObject({ version: '2.1.0' });
    expect(results).toMatchObject([
      {
        ruleId: 'route-missing-forward',
        level: 'error',
        locations: [{ physicalLocation: { region: { startLine: line } } }],
        partialFingerprints: { 'peerplanFinding/v1': 'route-missing-forward:pcx-1+vpc-bj' },
      },
    ]);
    expect(tool.driver.rules[results[0]!['ruleIndex'] as number]!.id).toBe('route-missing-forward');
    expect(run(['check', '-', '--format', 'sarif'], broken).stdout).not.toContain('physicalLocation');
  });

  test('JUnit: every rule is a test, and what fails is what --fail-on says', () => {
    const { stdout } = run(['check', at('broken.json'), '--format', 'junit']);
    expect(stdout).toMatch(/<testsuites name="peerplan" tests="\d+" failures="1" errors="0" skipped="0">/);
    expect(stdout).toContain('<failure type="error" message="VPC2 has no route to VPC1 over PeerConn">');
    const lenient = run(['check', at('broken.json'), '--format', 'junit', '--fail-on', 'never']);
    expect(lenient).toMatchObject({ status: 0, stdout: expect.stringContaining('failures="0"') as string });
  });

  test('Markdown and text name the finding; text has no colour in a pipe', () => {
    expect(run(['check', at('broken.json'), '--format', 'markdown']).stdout).toContain(
      '## error: VPC2 has no route to VPC1 over PeerConn',
    );
    expect(run(['check', at('broken.json')]).stdout).toMatch(/^error {4}VPC2 has no route/);
  });

  test('a reader that goes away early changes nothing about the exit code, and nothing is said', () => {
    const command = '"$0" "$1" check "$2" --json | true; echo "${PIPESTATUS[0]}"';
    const { stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath, entry, at('broken.json')], {
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: '1\n', stderr: '' });
  });

  test('writes to a file', () => {
    expect(run(['check', at('good.json'), '--json', '--out', at('out.json')]).stdout).toBe('');
    expect(checkContract.parse(JSON.parse(readFileSync(at('out.json'), 'utf8'))).findings).toEqual([]);
  });
});

test('reach tells every ordered pair', () => {
  const { stdout } = run(['reach', at('broken.json'), '--json']);
  expect(JSON.parse(stdout)).toEqual({
    pairs: [
      {
        from: 'subnet-a',
        to: 'subnet-b',
        family: 4,
        verdict: 'one-way',
        reason: 'no-return-route',
        forward: ['10.0.1.0/24'],
        return: [],
      },
      {
        from: 'subnet-b',
        to: 'subnet-a',
        family: 4,
        verdict: 'unreachable',
        reason: 'no-route',
        forward: [],
        return: ['10.0.1.0/24'],
      },
    ],
  });
  expect(JSON.parse(run(['reach', at('good.json'), '--family', '6', '--json']).stdout)).toEqual({ pairs: [] });
});

test('trace follows the packet, from arguments and from a file', () => {
  const { stdout } = run(['trace', at('good.json'), '--from', '192.168.1.5', '--to', 'subnet-b/10.0.1.9', '--json']);
  const { traces } = JSON.parse(stdout) as { traces: { verdict: string; forward: { won?: { route: string } }[] }[] };
  expect(Object.keys(traces[0]!)).toEqual(['from', 'to', 'verdict', 'forward', 'return']);
  expect(traces).toMatchObject([{ verdict: 'reachable', forward: [{ won: { route: 'rt-1' }, lost: [] }, {}, {}] }]);
  expect(run(['trace', at('good.json'), '--pairs', at('pairs.json')]).stdout).toContain(
    'reachable  subnet-a 192.168.1.1 -> subnet-b 10.0.1.9',
  );
});

test('plan, rules and providers answer', () => {
  expect(
    run(['plan', at('good.json'), '--format', 'csv'])
      .stdout.trimEnd()
      .split('\r\n'),
  ).toHaveLength(3);
  expect(run(['plan', at('good.json'), '--baseline', at('good.json')]).stdout).toContain('Nothing to do.');
  expect(run(['plan', at('good.json'), '--language', 'zh-CN']).stdout).toContain(
    '| 目的端 | 下一跳类型 | 下一跳 | 备注 |',
  );
  const aws = run(['providers', 'aws']).stdout;
  for (const line of [
    /^acceptance, same account +needed \[AWS-BASICS\]$/m,
    /^routes-per-table +500, raised to 1000 on request, IPv4 and IPv6 apart \[AWS-QUOTA\]$/m,
    /^through the peer: vpn +no \[AWS-UNSUP\]$/m,
    /^bandwidth cap across regions +not documented$/m,
    /^VPC blocks refused in +169\.254\.0\.0\/16: link-local/m,
    /^Sources disagree: Routes per table: 500/m,
    /^Source AWS-QUOTA: Amazon VPC quotas, 2026-09-26, https:/m,
  ]) {
    expect(aws).toMatch(line);
  }
  expect(run(['providers', 'tencent-tce']).stdout).toMatch(/^routes-per-table +not documented$/m);
  expect(run(['rules', 'route-transit']).stdout).toContain('Condition: ');
  const { rules } = JSON.parse(run(['rules', '--json']).stdout) as { rules: { id: string }[] };
  expect(rules.map(({ id }) => id)).toContain('route-transit');
  const { providers } = JSON.parse(run(['providers', '--json']).stdout) as { providers: { id: string }[] };
  expect(providers.map(({ id }) => id)).toEqual([
    'tencent-tce',
    'tencent',
    'aws',
    'azure',
    'gcp',
    'alicloud',
    'huaweicloud',
  ]);
});

test.each([
  ['a file that is not there', ['check', at('none.json')], /none\.json: There is no such file\./],
  ['a folder', ['check', at('folder')], /folder: That is a folder\./],
  ['text', ['check', at('text.json')], /text\.json: The text is not JSON/],
  ['a bad CIDR', ['reach', at('cidr.json')], /cidr\.json: vpcs\[0\]\.cidrs\[0\]: .*is not a CIDR block/],
  ['a newer document', ['plan', at('newer.json')], /newer\.json: version: The document has version 9/],
  [
    'an unknown provider',
    ['check', at('good.json'), '--provider', 'nebula'],
    /--provider: provider: There is no provider profile "nebula"/,
  ],
  [
    'an unknown format',
    ['check', at('good.json'), '--format', 'pdf'],
    /--format: "pdf" is not one of text, json, sarif, junit, markdown/,
  ],
  ['an unknown language', ['plan', at('good.json'), '--language', 'fr'], /--language: "fr" is not one of en, zh-CN/],
  ['a file that is not UTF-8', ['check', at('utf16.json')], /utf16\.json: The file is not UTF-8 text\./],
  ['no command', [], /Name a command: check, reach/],
  ['an unknown provider to tell of', ['providers', 'nebula'], /There is no provider profile "nebula"/],
  [
    'pairs that are no JSON',
    ['trace', at('good.json'), '--pairs', at('text.json')],
    /text\.json: The text is not JSON/,
  ],
  [
    'a stream that cannot be written',
    ['reach', at('good.json'), '--out', at('folder')],
    /folder: The file could not be written/,
  ],
  ['an unknown family', ['reach', at('good.json'), '--family', '5'], /--family: "5" is not one of 4, 6/],
  [
    'an unknown end',
    ['trace', at('good.json'), '--from', 'nowhere', '--to', 'subnet-b'],
    /from: "nowhere" is neither an IP address nor a subnet/,
  ],
  ['one end', ['trace', at('good.json'), '--from', 'subnet-a'], /Give --from and --to, or --pairs/],
  ['bad pairs', ['trace', at('good.json'), '--pairs', at('bad-pairs.json')], /bad-pairs\.json: \[0\]\.to:/],
  [
    'an address outside its subnet',
    ['trace', at('good.json'), '--from', 'subnet-a/10.9.9.9', '--to', 'subnet-b'],
    /from\.ip: 10\.9\.9\.9 is not in subnet/,
  ],
  ['an unknown rule', ['rules', 'route-nowhere'], /There is no rule "route-nowhere"/],
  ['an unknown command', ['chek', at('good.json')], /unknown command 'chek'/],
  ['an unknown option', ['check', at('good.json'), '--loud'], /unknown option '--loud'/],
  ['a missing argument', ['check'], /missing required argument 'file'/],
  [
    'an output that cannot be written',
    ['plan', at('good.json'), '--out', at('folder/none/plan.md')],
    /The file could not be written/,
  ],
])('%s: one line on stderr, exit 2', (_, args, line) => {
  const { status, stdout, stderr } = run(args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^peerplan: [^\n]+\n$/);
  expect(stderr).toMatch(line);
});

test('a design of 50 VPCs is checked well within a second', () => {
  const document = JSON.parse(walkThrough) as Record<string, object[]>;
  for (let i = 0; i < 48; i++) {
    document['vpcs']!.push({
      id: `v${i}`,
      name: `v${i}`,
      region: 'ap-beijing',
      cidrs: [`172.${16 + (i >> 4)}.${(i % 16) * 16}.0/20`],
    });
    document['routeTables']!.push({ id: `t${i}`, vpc: `v${i}`, name: 'default', default: true });
    for (let s = 0; s < 5; s++) {
      document['subnets']!.push({
        id: `s${i}-${s}`,
        vpc: `v${i}`,
        name: `s${s}`,
        cidr: `172.${16 + (i >> 4)}.${(i % 16) * 16 + s}.0/24`,
      });
    }
  }
  writeFileSync(at('fifty.json'), JSON.stringify(document));
  const before = performance.now();
  expect(run(['check', at('fifty.json')]).status).toBe(0);
  process.stdout.write(`check of 50 VPCs, start included: ${Math.round(performance.now() - before)} ms\n`);
});
