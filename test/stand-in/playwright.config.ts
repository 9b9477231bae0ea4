import { defineConfig } from '@playwright/test';
import { useDesktopRuntime } from '../e2e/support/electron-runtime.ts';

// The specs test the stand-in. PEERPLAN_STAND_IN=0 runs them on Electron instead, to see that it answers alike.
process.env['PEERPLAN_STAND_IN'] ??= '1';
const runtime = useDesktopRuntime();

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/stand-in',
  timeout: 30_000,
  workers: process.env['CI'] ? 1 : 2,
  fullyParallel: true,
  reporter: 'list',
  metadata: { runtime },
  projects: [{ name: runtime }],
});
