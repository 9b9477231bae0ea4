import type { Connection } from './connection.ts';

interface RunningChromium {
  readonly connection: Connection;
  readonly exited: Promise<void>;
}

let running: RunningChromium | undefined;

export function setRunning(chromium: RunningChromium): void {
  running = chromium;
}

export function chromium(): Connection {
  if (!running) throw new Error('Cannot create BrowserWindow before app is ready');
  return running.connection;
}

export async function closeChromium(): Promise<void> {
  running?.connection.browser.trySend('Browser.close');
  await running?.exited;
}
