import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromiumPath } from '../../e2e/support/chromium.ts';
import { setChromeVersion } from '../process/electron-identity.ts';
import { chromiumArguments } from './arguments.ts';
import { Connection } from './connection.ts';
import { setRunning } from './running.ts';

interface StartOptions {
  /** The app's folder for session data; Chromium's profile is put inside. */
  readonly profile: string;
  readonly onExit: () => void;
}

/** Starts Chromium, and tells a client such as Playwright where to attach once no page but the app's will be seen. */
export async function startChromium({ profile, onExit }: StartOptions): Promise<void> {
  const home = join(profile, 'chromium-profile');
  await mkdir(home, { recursive: true });
  const child = spawn(await chromiumPath(), chromiumArguments(home), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const output = readOutput(child);
  const connection = new Connection(child);
  const version = await connection.browser.send('Browser.getVersion').catch(() => undefined);
  if (!version) throw new Error(`Chromium did not start: ${child.spawnfile}\n${output.lines.join('\n')}`);
  setChromeVersion(version.product);
  child.once('exit', onExit);
  await closeStartupPages(connection);
  setRunning({ connection, exited });
  void output.listening.then((line) => process.stderr.write(`${line}\n`));
}

/** A headless shell opens a page at its start in spite of --no-startup-window. */
async function closeStartupPages({ browser }: Connection): Promise<void> {
  const { targetInfos } = await browser.send('Target.getTargets');
  const pages = targetInfos.filter(({ type }) => type === 'page');
  await Promise.all(pages.map(({ targetId }) => browser.send('Target.closeTarget', { targetId })));
}

interface Output {
  /** The first lines, where a failure to start is explained. */
  readonly lines: readonly string[];
  /** The line that a client waits for. */
  readonly listening: Promise<string>;
}

function readOutput(child: ChildProcess): Output {
  const lines: string[] = [];
  const listening = new Promise<string>((resolve) => {
    createInterface({ input: child.stderr! }).on('line', (line) => {
      if (lines.length < 20) lines.push(line);
      if (line.startsWith('DevTools listening on ')) resolve(line);
      else if (process.env['STAND_IN_DEBUG']) process.stderr.write(`${line}\n`);
    });
  });
  return { lines, listening };
}
