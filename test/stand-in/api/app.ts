import type { App as ElectronApp } from 'electron';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeChromium } from '../chromium/running.ts';
import { launchContext } from '../process/launch-context.ts';
import { commandLine } from './command-line.ts';
import { preventableEvent } from './event.ts';
import { SingleInstanceLock, type SecondInstance } from './single-instance.ts';
import { StrictEmitter } from './strict-emitter.ts';
import { openWindows } from './window-registry.ts';

const emitted = [
  'ready',
  'second-instance',
  'web-contents-created',
  'browser-window-created',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'render-process-gone',
];
const neverHere = ['activate', 'open-file', 'open-url', 'child-process-gone', 'certificate-error', 'login'];

type Emulated = Pick<
  ElectronApp,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getVersion'
  | 'getName'
  | 'setName'
  | 'getLocale'
  | 'isPackaged'
  | 'setAppUserModelId'
  | 'enableSandbox'
>;

type PathName = Parameters<ElectronApp['getPath']>[0];

let quitting = false;
let exiting = false;
const readiness = Promise.withResolvers<void>();

class App extends StrictEmitter implements Emulated {
  name = launchContext.manifest.productName ?? launchContext.manifest.name;
  readonly isPackaged = false;
  readonly dock = undefined; // macOS only
  readonly commandLine = commandLine;
  private ready = false;
  private lock: SingleInstanceLock | undefined;
  private readonly paths = new Map<PathName, string>([
    ['home', homedir()],
    ['temp', tmpdir()],
    ['appData', launchContext.appData],
    ['userData', launchContext.userData],
    ['logs', join(launchContext.userData, 'logs')],
    ['crashDumps', join(launchContext.userData, 'crashes')],
    ['documents', join(homedir(), 'Documents')],
    ['downloads', join(homedir(), 'Downloads')],
    ['desktop', join(homedir(), 'Desktop')],
    ['exe', launchContext.executable],
  ]);

  constructor() {
    super('app', [...emitted, ...neverHere]);
  }

  whenReady(): Promise<void> {
    return readiness.promise;
  }

  isReady(): boolean {
    return this.ready;
  }

  /** Called once Chromium runs and the entry point has run to its end, as Electron does it. */
  becomeReady(): void {
    this.ready = true;
    this.emit('ready', preventableEvent(), {});
    readiness.resolve();
  }

  quit(): void {
    if (exiting || this.isPrevented('before-quit')) return;
    quitting = true;
    for (const window of openWindows()) window.close();
    // A window that kept itself open, or a listener, calls the quitting off.
    if (openWindows().length > 0 || this.isPrevented('will-quit')) quitting = false;
    else this.exit(0);
  }

  exit(exitCode = 0): void {
    if (exiting) return;
    quitting = exiting = true;
    for (const window of openWindows()) window.destroy();
    this.emit('quit', preventableEvent(), exitCode);
    const farewell = Promise.all([this.lock?.handedOver, closeChromium()]);
    const patience = new Promise((resolve) => setTimeout(resolve, 3000));
    void Promise.race([farewell, patience]).finally(() => {
      this.lock?.release();
      process.exit(exitCode);
    });
  }

  requestSingleInstanceLock(additionalData: object = {}): boolean {
    this.lock ??= new SingleInstanceLock(this.getPath('userData'));
    const message = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    return this.lock.request(message, ({ argv, workingDirectory, additionalData: data }: SecondInstance) => {
      this.emit('second-instance', preventableEvent(), argv, workingDirectory, data);
    });
  }

  hasSingleInstanceLock(): boolean {
    return this.lock?.isHeld ?? false;
  }

  releaseSingleInstanceLock(): void {
    this.lock?.release();
  }

  getPath(name: PathName): string {
    const path = this.paths.get(name) ?? (name === 'sessionData' ? this.paths.get('userData') : undefined);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  setPath(name: PathName, path: string): void {
    this.paths.set(name, path);
  }

  getAppPath(): string {
    return launchContext.appPath;
  }

  getVersion(): string {
    return launchContext.manifest.version;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getLocale(): string {
    return launchContext.flag('lang') ?? 'en-US';
  }

  setAppUserModelId(): void {
    // Windows only
  }

  enableSandbox(): void {
    // every window of the stand-in is sandboxed
  }

  private isPrevented(name: 'before-quit' | 'will-quit'): boolean {
    const event = preventableEvent();
    this.emit(name, event);
    return event.defaultPrevented;
  }
}

export const app = new App();

export function isQuitting(): boolean {
  return quitting;
}
