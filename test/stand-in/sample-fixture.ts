import { test as base } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchDesktop, type DesktopProgram } from '../e2e/support/launch-desktop.ts';

export const sampleApp = fileURLToPath(new URL('./sample-app', import.meta.url));

interface SampleFixtures {
  /** User data of the sample app: new for each spec. */
  readonly dataDir: string;
  /** Starts the sample app and waits until its window is ready; what still runs at the end is closed. */
  readonly launch: () => Promise<DesktopProgram>;
}

export const test = base.extend<SampleFixtures>({
  dataDir: async ({}, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'peerplan-sample-'));
    await use(dataDir);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  },

  launch: async ({ dataDir }, use) => {
    const programs: DesktopProgram[] = [];
    await use(async () => {
      const program = await launchDesktop({ app: sampleApp, dataDir });
      programs.push(program);
      await program.page.locator('body[data-ready]').waitFor();
      return program;
    });
    for (const { electronApp } of programs) await electronApp.close().catch(() => undefined); // closed by the spec
  },
});

export { expect } from '@playwright/test';
