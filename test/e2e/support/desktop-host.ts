import { expect } from '@playwright/test';
import { readFile, rm } from 'node:fs/promises';
import { launchDesktop, type DesktopLaunch, type DesktopProgram } from './launch-desktop.ts';
import type { StartedPeerplan } from './peerplan.ts';

export interface DesktopHostOptions extends DesktopLaunch {
  /** Told of each start and of each orderly end, for traces. */
  readonly onStart: (program: DesktopProgram) => Promise<void>;
  readonly onEnd: (program: DesktopProgram) => Promise<void>;
}

/** The built app in Electron, or in its stand-in. */
export async function startDesktopHost(options: DesktopHostOptions): Promise<StartedPeerplan> {
  const start = async (): Promise<DesktopProgram> => {
    const program = await launchDesktop(options);
    await options.onStart(program);
    return program;
  };
  let program = await start();
  let running = true;
  let savePath: string | undefined;

  const end = async (): Promise<void> => {
    if (!running) return;
    running = false;
    await options.onEnd(program);
    await program.electronApp.close();
  };

  return {
    host: 'desktop',
    dataDir: options.dataDir,
    get page() {
      return program.page;
    },
    get electronApp() {
      return program.electronApp;
    },
    close: end,

    async restart() {
      await end();
      program = await start();
      running = true;
      return program.page;
    },

    async kill() {
      running = false;
      const closed = program.electronApp.waitForEvent('close');
      program.electronApp.process().kill('SIGKILL');
      await closed;
    },

    async saveNextFileTo(path) {
      savePath = path;
      await rm(path, { force: true }); // else savedFile would read what an earlier save left
      await program.electronApp.evaluate(({ dialog }, filePath) => {
        const original = dialog.showSaveDialog.bind(dialog);
        dialog.showSaveDialog = () => {
          dialog.showSaveDialog = original;
          return Promise.resolve({ canceled: false, filePath });
        };
      }, path);
    },

    async savedFile() {
      const path = savePath;
      if (path === undefined) throw new Error('saveNextFileTo was not called before savedFile');
      let content = '';
      const read = async (): Promise<void> => {
        content = await readFile(path, 'utf8');
      };
      await expect(read, `${path} is saved`).toPass();
      return content;
    },
  };
}
