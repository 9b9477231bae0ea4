import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { useDesktopRuntime } from './electron-runtime.ts';

export interface DesktopLaunch {
  /** Folder of the app: the one with its package.json. */
  readonly app: string;
  readonly dataDir: string;
  readonly args?: readonly string[];
  readonly colorScheme?: 'light' | 'dark' | 'no-preference' | null | undefined;
  readonly locale?: string | undefined;
  /** The size of the window's content. */
  readonly viewport?: { readonly width: number; readonly height: number } | null | undefined;
}

export interface DesktopProgram {
  readonly electronApp: ElectronApplication;
  readonly page: Page;
}

/** Starts an Electron app on whichever Electron this machine has, and waits for its first window. */
export async function launchDesktop(launch: DesktopLaunch): Promise<DesktopProgram> {
  useDesktopRuntime();
  const { app, dataDir, args = [], colorScheme = null, locale, viewport } = launch;
  const electronApp = await _electron.launch({
    args: [app, `--user-data-dir=${dataDir}`, ...args],
    colorScheme,
    ...(locale !== undefined && { locale }),
  });
  const page = await electronApp.firstWindow();
  await page.waitForURL((url) => url.protocol !== 'about:');
  if (viewport) await resizeContent(electronApp, page, viewport);
  return { electronApp, page };
}

async function resizeContent(
  electronApp: ElectronApplication,
  page: Page,
  viewport: { readonly width: number; readonly height: number },
): Promise<void> {
  const window = await electronApp.browserWindow(page);
  await window.evaluate(
    (browserWindow: BrowserWindow, { width, height }) => browserWindow.setContentSize(width, height),
    viewport,
  );
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, viewport);
}
