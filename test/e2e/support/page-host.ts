import type { Browser, BrowserContext, Download, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { PageHostProcess } from './page-host-process.ts';
import type { StartedPeerplan } from './peerplan.ts';

/** The program that serves a page on 127.0.0.1, and a browser that shows it. */
export async function startPageHost(browser: Browser, dataDir: string): Promise<StartedPeerplan> {
  const context = await browser.newContext();
  let process = await PageHostProcess.start(dataDir, '0');
  let page = await open(context, process).catch(async (error: unknown) => {
    await process.end('SIGKILL');
    throw error;
  });
  let save: { readonly path: string; readonly download: Promise<Download> } | undefined;

  return {
    host: 'page',
    dataDir,
    get page() {
      return page;
    },

    async restart() {
      await page.close();
      await process.end('SIGTERM');
      // On the same port the page keeps its origin, and with it what the browser keeps for it: as on the desktop.
      process = await PageHostProcess.start(dataDir, process.port);
      page = await open(context, process);
      return page;
    },

    kill: () => process.end('SIGKILL'),

    async close() {
      await context.close();
      await process.end('SIGTERM');
    },

    saveNextFileTo(path) {
      const download = page.waitForEvent('download');
      download.catch(() => undefined); // reported by savedFile
      save = { path, download };
      return Promise.resolve();
    },

    async savedFile() {
      if (!save) throw new Error('saveNextFileTo was not called before savedFile');
      await (await save.download).saveAs(save.path);
      return readFile(save.path, 'utf8');
    },
  };
}

async function open(context: BrowserContext, { address }: PageHostProcess): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}
