import { test as base } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from './chromium.ts';
import { startDesktopHost } from './desktop-host.ts';
import { traceDesktop } from './desktop-trace.ts';
import { startPageHost } from './page-host.ts';
import type { HostKind, Peerplan } from './peerplan.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));

export interface HostOptions {
  /** Which host serves the specs of a project. */
  readonly host: HostKind;
}

interface PeerplanFixtures {
  /** A data folder of the spec's own, empty at its start. */
  readonly dataDir: string;
  readonly peerplan: Peerplan;
}

/** The same specs on both hosts: take `peerplan` and drive its page. */
export const test = base.extend<PeerplanFixtures, HostOptions>({
  host: ['desktop', { scope: 'worker', option: true }],

  dataDir: async ({}, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'peerplan-e2e-'));
    await use(dataDir);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  },

  peerplan: async ({ host, dataDir, playwright, viewport, colorScheme, locale }, use, testInfo) => {
    if (host === 'desktop') {
      const look = { viewport, colorScheme, locale };
      const desktop = await startDesktopHost({ app: project, dataDir, ...look, ...traceDesktop(testInfo) });
      await use(desktop);
      await desktop.close();
    } else {
      await using browser = await playwright.chromium.launch({ executablePath: await chromiumPath() });
      const page = await startPageHost(browser, dataDir);
      await use(page);
      await page.close();
    }
  },
});

export { expect } from '@playwright/test';
