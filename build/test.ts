import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

// Runs every suite and says at the end, in one line, how many tests passed and failed.

const project = path.resolve(import.meta.dirname, '..');
const results = path.join(project, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const unitReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() });
const windowReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), skipped: z.number() }),
});

const playwright = ['test', '--reporter=list,json', '--config'];

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

// Built first: the page host's own tests ask it for the window.
const built = run('electron-vite', ['build', '--config', 'build/electron.vite.config.ts', '--logLevel', 'warn']);
const counts: Count[] = built
  ? [
      unit(
        run('vitest', [
          'run',
          '--config',
          'build/vitest.config.ts',
          '--reporter=default',
          '--reporter=json',
          '--outputFile.json=test-results/unit.json',
        ]),
      ),
      windows('stand-in', run('playwright', [...playwright, 'test/stand-in/playwright.config.ts'], 'stand-in')),
      windows('e2e', run('playwright', [...playwright, 'test/e2e/playwright.config.ts'], 'e2e')),
    ]
  : [{ passed: 0, failed: 1, skipped: 0 }];

const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
const skipped = sum('skipped');
process.stdout.write(
  `\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
);
process.exitCode = sum('failed') > 0 ? 1 : 0;

function run(tool: string, args: readonly string[], report?: string): boolean {
  const command = path.join(project, 'node_modules/.bin', tool);
  const { status } = spawnSync(command, args, {
    cwd: project,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...(report && { PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(results, `${report}.json`) }) },
  });
  return status === 0;
}

/** A run that ended badly counts as a failure even where no test of it did. */
function counted(ok: boolean, passed: number, failed: number, skippedTests: number): Count {
  return { passed, failed: ok ? failed : Math.max(1, failed), skipped: skippedTests };
}

function unit(ok: boolean): Count {
  const report = unitReport.safeParse(read('unit'));
  if (!report.success) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests } = report.data;
  return counted(ok, numPassedTests, numFailedTests, numPendingTests);
}

function windows(name: string, ok: boolean): Count {
  const report = windowReport.safeParse(read(name));
  if (!report.success) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, skipped: skippedTests } = report.data.stats;
  return counted(ok, expected, unexpected, skippedTests);
}

function read(name: string): unknown {
  try {
    return JSON.parse(readFileSync(path.join(results, `${name}.json`), 'utf8'));
  } catch {
    return null; // the run died before it wrote its report, which counts as a failure
  }
}
