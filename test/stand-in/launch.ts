// What Electron's executable does from its start to 'ready', with a Chromium beside it in place of its own.
import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { app, isQuitting } from './api/app.ts';
import { startChromium } from './chromium/start.ts';
import { assumeElectronIdentity } from './process/electron-identity.ts';
import { launchContext } from './process/launch-context.ts';
import { installElectronModule } from './process/module-hook.ts';

assumeElectronIdentity();
installElectronModule();

const inspect = launchContext.flag('inspect');
if (inspect !== undefined) inspector.open(Number(inspect), '127.0.0.1');

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
process.on('uncaughtException', (error) => {
  if (process.listenerCount('uncaughtException') > 1) return; // the app has a handler of its own
  process.stderr.write(`Uncaught exception in the main process: ${error.stack ?? error.message}\n`);
  app.exit(1);
});

const require = createRequire(import.meta.url);
for (const preload of launchContext.preloads) require(preload);

// The entry point runs to its end before Chromium starts: a second instance quits in it and must not touch the profile.
await import(pathToFileURL(launchContext.entryPoint).href);
if (!isQuitting()) {
  await startChromium({ profile: app.getPath('sessionData'), onExit: () => app.exit(1) });
  app.becomeReady();
}
