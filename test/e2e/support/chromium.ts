import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { bundledChromium } from './bundled-chromium.ts';
import { isExecutable } from './executable.ts';

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const systemPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The Chromium that the tests use. Where the npm package carries one (Linux x64) it wins, so that every such machine
 * tests on the same browser; PEERPLAN_CHROMIUM overrides.
 */
export async function chromiumPath(): Promise<string> {
  const named = process.env['PEERPLAN_CHROMIUM'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`PEERPLAN_CHROMIUM names ${named}, which is not an executable file. Correct it, or unset it.`);
  }
  const found = (await bundledChromium()) ?? (await playwrightChromium()) ?? systemChromium();
  if (found) return found;
  throw new Error(
    'The window tests found no Chromium: none from npm for this platform, none installed by Playwright, and none of ' +
      `${systemNames.join(', ')} on PATH. Run \`npx playwright install chromium\`, or set PEERPLAN_CHROMIUM to an executable.`,
  );
}

async function playwrightChromium(): Promise<string | undefined> {
  // Loaded only here: it costs more than the rest of the stand-in's start.
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function systemChromium(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((directory) =>
      systemNames.map((name) => join(directory, process.platform === 'win32' ? `${name}.exe` : name)),
    );
  return [...onPath, ...systemPlaces].find(isExecutable);
}
