import { defineConfig } from '@playwright/test';
import { useDesktopRuntime } from './support/electron-runtime.ts';
import type { HostOptions } from './support/fixtures.ts';

const runtime = useDesktopRuntime();

export default defineConfig<object, HostOptions>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/e2e',
  globalSetup: './support/announce-host.ts',
  timeout: 60_000,
  workers: process.env['CI'] ? 1 : 2,
  retries: 0,
  snapshotPathTemplate: '{testDir}/visual/{arg}{ext}',
  expect: { toHaveScreenshot: { animations: 'disabled', caret: 'hide', maxDiffPixelRatio: 0.001 } },
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  metadata: { desktopRuntime: runtime },
  use: {
    viewport: { width: 1440, height: 900 },
    colorScheme: null, // as the system has it, unless a spec says otherwise
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop', metadata: { runtime }, use: { host: 'desktop' } },
    { name: 'page', metadata: { runtime: 'chromium' }, use: { host: 'page' } },
  ],
});
