import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from './chromium.ts';
import { useDesktopRuntime } from './electron-runtime.ts';

/** Runs once before all specs: says on what they run, and stops where there is nothing to run. */
export default async function announceHost(): Promise<void> {
  const built = fileURLToPath(new URL('../../../out/main/main.js', import.meta.url));
  if (!existsSync(built)) throw new Error('The app is not built: out/main/main.js is missing. Run `npm run build`.');
  const host = useDesktopRuntime() === 'electron' ? 'Electron' : 'the stand-in (no Electron binary here)';
  process.stdout.write(`Desktop host: ${host}\nPage host: ${await chromiumPath()}\n`);
}
