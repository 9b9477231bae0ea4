import type { HandlerDetails, WebContents as ElectronWebContents, WebPreferences } from 'electron';
import type { FromPage } from '../page/isolated-world.ts';
import { originOf, toChromium, toElectron } from './addresses.ts';
import { app } from './app.ts';
import { preventableEvent } from './event.ts';
import { nativeTheme } from './native-theme.ts';
import { answerMessage } from './page-messages.ts';
import { PageTarget } from './page-target.ts';
import { applyPermissions } from './permissions.ts';
import { guardRequest } from './request-guard.ts';
import { defaultSession } from './session.ts';
import { notEmulated, NotEmulatedError, strict } from './strict.ts';
import { StrictEmitter } from './strict-emitter.ts';
import { mainFrameOf } from './web-frame-main.ts';

const emitted = [
  'dom-ready',
  'did-finish-load',
  'did-fail-load',
  'did-navigate',
  'did-navigate-in-page',
  'will-navigate',
  'will-frame-navigate',
  'preload-error',
  'render-process-gone',
  'destroyed',
];
const neverHere = ['will-attach-webview', 'did-attach-webview', 'will-redirect', 'unresponsive', 'responsive'];

type WindowOpenHandler = Parameters<ElectronWebContents['setWindowOpenHandler']>[0];
type Size = { readonly width: number; readonly height: number };

const all = new Set<WebContents>();
let lastId = 0;

export class WebContents extends StrictEmitter {
  readonly id = ++lastId;
  readonly session = defaultSession;
  readonly mainFrame = mainFrameOf(this);
  private readonly preload: string | undefined;
  private readonly opening: Promise<PageTarget>;
  private page: PageTarget | undefined;
  private url = '';
  private size: Size;
  private zoomFactor = 1;
  private destroyed = false;
  private windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' });
  private readonly closeWindow: () => void;
  private readonly applyTheme = (): void => {
    const { themeSource } = nativeTheme;
    const features = themeSource === 'system' ? [] : [{ name: 'prefers-color-scheme', value: themeSource }];
    this.page?.session.trySend('Emulation.setEmulatedMedia', { features });
  };

  constructor(preferences: WebPreferences, size: Size, closeWindow: () => void) {
    super('webContents', [...emitted, ...neverHere]);
    refuseWeakIsolation(preferences);
    this.preload = preferences.preload;
    this.size = size;
    this.closeWindow = closeWindow;
    all.add(this);
    this.opening = this.open(preferences.additionalArguments ?? []);
    this.opening.catch((error: unknown) => {
      if (!this.destroyed) process.emitWarning(`A window of the stand-in did not open: ${String(error)}`);
    });
    nativeTheme.on('updated', this.applyTheme);
    app.emit('web-contents-created', preventableEvent(), this);
  }

  get targetId(): string | undefined {
    return this.page?.targetId;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.opening;
    await applyPermissions(this as unknown as ElectronWebContents, originOf(address));
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', resolve));
    const error = await page.navigate(toChromium(address));
    if (error === undefined) return loaded;
    this.emit('did-fail-load', preventableEvent(), -2, error, address, true);
    throw new Error(`${error} (-2) loading '${address}'`);
  }

  reload(): void {
    void this.opening.then((page) => page.reload()).catch(() => undefined);
  }

  send(channel: string, ...args: unknown[]): void {
    this.page?.send({ op: 'send', channel, args });
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler;
  }

  getURL(): string {
    return this.url;
  }

  close(): void {
    this.closeWindow();
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  getZoomFactor(): number {
    return this.zoomFactor;
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
    this.page?.setMetrics(this.size, factor);
  }

  getZoomLevel(): number {
    return Math.log(this.zoomFactor) / Math.log(1.2);
  }

  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level);
  }

  forcefullyCrashRenderer(): void {
    this.page?.session.trySend('Page.crash');
  }

  isDevToolsOpened(): boolean {
    return false;
  }

  toggleDevTools(): void {
    // a headless Chromium has no window for them
  }

  openDevTools(): void {
    // the same
  }

  focus(): void {
    // every page of the stand-in has the focus
  }

  /** The window's own doing: not Electron's. */
  resize(size: Size): void {
    this.size = size;
    this.page?.setMetrics(size, this.zoomFactor);
  }

  /** The window's own doing: not Electron's. */
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    all.delete(this);
    nativeTheme.off('updated', this.applyTheme);
    void this.opening.then((page) => page.close()).catch(() => undefined);
    this.emit('destroyed');
  }

  private async open(additionalArguments: readonly string[]): Promise<PageTarget> {
    const page = await PageTarget.open(
      { ...this.size, preload: this.preload, additionalArguments },
      {
        message: (message, reply) => {
          if (message.op === 'open') this.askToOpen(message);
          else if (message.op === 'preload-error') this.failPreload(message.message);
          else answerMessage(this, message, reply);
        },
        request: (request) => {
          guardRequest(this, page, request).catch((error: unknown) => {
            page.session.trySend('Fetch.failRequest', { requestId: request.requestId, errorReason: 'Failed' });
            if (error instanceof NotEmulatedError) throw error; // ends the program
            process.stderr.write(`The request for ${request.request.url} failed: ${String(error)}\n`);
          });
        },
        navigated: (url) => this.navigated(url),
        navigatedInPage: (url) => {
          this.url = toElectron(url);
          this.emit('did-navigate-in-page', preventableEvent(), this.url, true);
        },
        domReady: () => this.isBlank() || this.emit('dom-ready', preventableEvent()),
        loaded: () => this.isBlank() || this.emit('did-finish-load', preventableEvent()),
        crashed: () => {
          const details = { reason: 'crashed', exitCode: 1 };
          app.emit('render-process-gone', preventableEvent(), this, details);
          this.emit('render-process-gone', preventableEvent(), details);
        },
      },
    );
    this.page = page;
    page.setMetrics(this.size, this.zoomFactor);
    if (nativeTheme.themeSource !== 'system') this.applyTheme();
    return page;
  }

  private navigated(url: string): void {
    this.url = toElectron(url);
    if (this.isBlank()) return;
    // A client that attached meanwhile has cleared what was emulated before.
    if (nativeTheme.themeSource !== 'system') this.applyTheme();
    this.emit('did-navigate', preventableEvent(), this.url, 200, '');
  }

  private askToOpen({ url, frameName, features, disposition, referrer }: FromPage & { op: 'open' }): void {
    const details: HandlerDetails = {
      url: toElectron(url),
      frameName,
      features,
      disposition,
      referrer: { url: toElectron(referrer), policy: 'strict-origin-when-cross-origin' },
    };
    if (this.windowOpenHandler(details).action !== 'deny')
      throw notEmulated(`a window opened by the page (${details.url})`);
  }

  private failPreload(message: string): void {
    process.stderr.write(`Unable to load preload script: ${this.preload}\n${message}\n`);
    this.emit('preload-error', preventableEvent(), this.preload, new Error(message));
  }

  private isBlank(): boolean {
    return this.url === '' || this.url === 'about:blank';
  }
}

function refuseWeakIsolation({ contextIsolation, sandbox, nodeIntegration, webviewTag }: WebPreferences): void {
  if (contextIsolation === false || sandbox === false || nodeIntegration || webviewTag) {
    throw notEmulated('a window without context isolation and sandbox, or with Node or webviews');
  }
}

export const webContents = strict('webContents', {
  getAllWebContents: () => [...all],
  fromId: (id: number) => [...all].find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string) => [...all].find((contents) => contents.targetId === targetId),
});
