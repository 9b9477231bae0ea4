import type { ElectronApplication } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, sampleApp, test } from './sample-fixture.ts';

const address = 'app://sample/index.html';

test('a click goes through the preload to the main process and back, with what structured clone carries', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Echo' }).click();
  await expect(page.locator('output')).toHaveText('echo: hi 1970-01-01T00:00:00.000Z 10 1 2 true');
});

test('the main process pushes events in order until the page unsubscribes', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Ticks' }).click();
  await expect(page.locator('li')).toHaveText(['tick 1 true', 'tick 2 true', 'tick 3 true']);
  await page.evaluate(() => window.stopTicks());
  await page.getByRole('button', { name: 'Ticks' }).click();
  await page.evaluate(() => window.sample.invoke('echo', 'after the ticks'));
  await expect(page.locator('li')).toHaveCount(3);
});

test('a message names its sender by the address that Electron would name', async ({ launch }) => {
  const { page } = await launch();
  expect(await page.evaluate(() => window.sample.invoke('whoami'))).toEqual([address, 'app://sample', 1]);
});

test('a scripted dialog saves; one that no spec scripted says so', async ({ launch, dataDir }) => {
  const { electronApp, page } = await launch();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('output')).toContainText('dialog.showSaveDialog was shown, but the spec did not script it');

  const filePath = join(dataDir, 'plan.json');
  await electronApp.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('output')).toHaveText(`saved ${filePath}`);
  expect(await readFile(filePath, 'utf8')).toBe('{"a":1}');
});

test('menu items are found by id and clicked', async ({ launch }) => {
  const { electronApp, page } = await launch();
  const accelerator = await electronApp.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('file.save')?.accelerator,
  );
  expect(accelerator).toBe('CmdOrCtrl+Shift+S');
  await clickMenu(electronApp, 'file.off');
  await clickMenu(electronApp, 'file.save');
  await expect(page.locator('li')).toHaveText(['menu save']);
});

test('the theme reaches the page, and stays after a reload', async ({ launch }) => {
  const { electronApp, page } = await launch();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await clickMenu(electronApp, 'view.dark');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(17, 17, 17)');
  expect(await electronApp.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
  await page.reload();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(17, 17, 17)');
});

test('the worlds are apart, and contextBridge copies, freezes and passes errors on', async ({ launch }) => {
  const { page } = await launch();
  const seen = await page.evaluate(() => [
    typeof (globalThis as { require?: unknown }).require,
    typeof (globalThis as { process?: unknown }).process,
    typeof (globalThis as { leak?: unknown }).leak,
    Object.isFrozen(window.sample),
    isSecureContext,
    window.sample.platform,
    window.sample.sandboxed,
  ]);
  expect(seen).toEqual(['undefined', 'undefined', 'undefined', true, true, process.platform, true]);
  expect(await page.evaluate(() => window.sample.electronVersion())).toMatch(/^\d+\./);

  const messageOf = (source: string): Promise<unknown> =>
    page.evaluate(`(async () => { try { return await (${source}); } catch (error) { return error.message; } })()`);
  expect(await messageOf(`sample.invoke('fail')`)).toBe("Error invoking remote method 'fail': TypeError: bad input");
  expect(await messageOf(`sample.invoke('nowhere')`)).toContain("No handler registered for 'nowhere'");
  expect(await messageOf(`sample.throwNow()`)).toBe('thrown at once');
  expect(await messageOf(`sample.onEvent('evil', () => {})`)).toBe('channel not allowed');
  expect(await messageOf(`sample.invoke('echo', () => {})`)).toContain('could not be cloned');

  await page.reload();
  expect(await messageOf(`sample.invoke('echo', 'after a reload')`)).toBe('after a reload');
});

test('a close is held while there is something to lose', async ({ launch }) => {
  const { electronApp, page } = await launch();
  await page.evaluate(() => {
    window.sample.setDirty(true);
    return window.sample.invoke('echo', 'the message before has arrived');
  });
  await closeAnswering(electronApp, 0);
  expect(await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const closed = electronApp.waitForEvent('close');
  await closeAnswering(electronApp, 1).catch(() => undefined); // the program may end before it answers
  await closed;
});

test('quitting can be held by before-quit, and by a menu role is final', async ({ launch }) => {
  const { electronApp } = await launch();
  const held = await electronApp.evaluate(({ app, BrowserWindow }) => {
    app.once('before-quit', (event) => event.preventDefault());
    app.quit();
    return BrowserWindow.getAllWindows().length;
  });
  expect(held).toBe(1);
  const closed = electronApp.waitForEvent('close');
  await clickMenu(electronApp, 'file.quit').catch(() => undefined);
  await closed;
});

test('a second start hands its command line to the first and ends', async ({ launch, dataDir }) => {
  const { page } = await launch();
  const executable = createRequire(import.meta.url)('electron') as string;
  const args = ['--no-sandbox', sampleApp, `--user-data-dir=${dataDir}`, 'design.peerplan'];
  await promisify(execFile)(executable, args, { timeout: 15_000 });
  await expect(page.locator('li')).toHaveText(['second design.peerplan']);
});

test('local storage and the database survive an orderly restart', async ({ launch }) => {
  const first = await launch();
  await first.page.evaluate(() => localStorage.setItem('key', 'kept'));
  await first.page.evaluate(() => window.sample.invoke('execute', 'CREATE TABLE note AS SELECT 42 AS answer'));
  expect(await first.electronApp.evaluate(({ app }) => [app.getName(), app.getVersion()])).toEqual(['Sample', '1.2.3']);
  await first.electronApp.close();

  const { page } = await launch();
  expect(await page.evaluate(() => localStorage.getItem('key'))).toBe('kept');
  expect(await page.evaluate(() => window.sample.invoke('query', 'SELECT answer FROM note'))).toEqual([{ answer: 42 }]);
});

test('a killed program leaves neither lock nor browser behind', async ({ launch }) => {
  const { electronApp } = await launch();
  const closed = electronApp.waitForEvent('close');
  electronApp.process().kill('SIGKILL');
  await closed;
  const { page } = await launch();
  expect(await page.evaluate(() => window.sample.invoke('echo', 'alive'))).toBe('alive');
});

test('a page and its window know each other, and closing the page ends the program', async ({ launch }) => {
  const { electronApp, page } = await launch();
  const window = await electronApp.browserWindow(page);
  expect(await window.evaluate((it: Electron.BrowserWindow) => it.webContents.getURL())).toBe(address);
  expect(await window.evaluate((it: Electron.BrowserWindow) => it.isVisible())).toBe(true);

  await window.evaluate((it: Electron.BrowserWindow) => it.setContentSize(1000, 500));
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1000, 500]);
  await window.evaluate((it: Electron.BrowserWindow) => it.webContents.setZoomFactor(2));
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([500, 250]);

  const closed = electronApp.waitForEvent('close');
  await page.close();
  await closed;
});

test('what is not emulated throws when it is touched, and says what it was', async ({ launch }) => {
  const { electronApp, page } = await launch();
  const messages = await electronApp.evaluate((electron) => {
    const { app, BrowserWindow } = electron;
    const attempts = [
      () => app.relaunch(),
      () => app.on('accessibility-support-changed', () => undefined),
      () => BrowserWindow.getAllWindows()[0]!.setProgressBar(0.5),
      () => electron.globalShortcut,
      () => new BrowserWindow({ webPreferences: { sandbox: false } }),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'nothing was thrown';
      } catch (error) {
        return (error as Error).message;
      }
    });
  });
  expect(messages.map((message) => /does not emulate (.*)\. Add it/.exec(message)?.[1] ?? message)).toEqual([
    'app.relaunch',
    "the event 'accessibility-support-changed' of app",
    'BrowserWindow.setProgressBar',
    'electron.globalShortcut',
    'a window without context isolation and sandbox, or with Node or webviews',
  ]);
  await expect(page.evaluate(() => window.sample.invoke('show-tray'))).rejects.toThrow('does not emulate Tray');
  await expect(page.evaluate(() => window.sample.sendSync())).rejects.toThrow('does not emulate ipcRenderer.sendSync');
});

function clickMenu(electronApp: ElectronApplication, id: string): Promise<void> {
  return electronApp.evaluate(({ Menu }, wanted) => {
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
  }, id);
}

/** Closes the window, choosing the button with this number in the question that follows. */
function closeAnswering(electronApp: ElectronApplication, response: number): Promise<void> {
  return electronApp.evaluate(({ BrowserWindow, dialog }, chosen) => {
    dialog.showMessageBox = () => Promise.resolve({ response: chosen, checkboxChecked: false });
    BrowserWindow.getAllWindows()[0]?.close();
  }, response);
}
