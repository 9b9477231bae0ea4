import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { EventParameters } from '../chromium/protocol.ts';
import { chromium } from '../chromium/running.ts';
import type { Session } from '../chromium/session.ts';
import { createCodec } from '../page/codec.ts';
import type { FromPage, ToPage } from '../page/isolated-world.ts';
import { isolatedWorldScript, mainWorldScript } from '../page/scripts.ts';
import { launchContext } from '../process/launch-context.ts';

const worldName = 'Electron Isolated Context';

export type PausedRequest = EventParameters<'Fetch.requestPaused'>;

export interface PageEvents {
  /** `reply` reaches the very document that sent the message, or nobody when it is gone. */
  message(message: FromPage, reply: (message: ToPage) => void): void;
  request(request: PausedRequest): void;
  navigated(url: string): void;
  navigatedInPage(url: string): void;
  domReady(): void;
  loaded(): void;
  crashed(): void;
}

export interface PageOptions {
  readonly width: number;
  readonly height: number;
  /** Path of the preload script. */
  readonly preload: string | undefined;
  readonly additionalArguments: readonly string[];
}

/** A page of Chromium with a preload in an isolated world: what a window shows. */
export class PageTarget {
  readonly targetId: string;
  readonly session: Session;
  private readonly codec = createCodec();
  private readonly options: PageOptions;
  private readonly events: PageEvents;
  private isolatedWorld: number | undefined;
  private expectedUrl: string | undefined;

  static async open(options: PageOptions, events: PageEvents): Promise<PageTarget> {
    const { browser } = chromium();
    const { width, height } = options;
    const { targetId } = await browser.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    const target = new PageTarget(targetId, chromium().session(sessionId), options, events);
    await target.prepare();
    return target;
  }

  private constructor(targetId: string, session: Session, options: PageOptions, events: PageEvents) {
    this.targetId = targetId;
    this.session = session;
    this.options = options;
    this.events = events;
  }

  send(message: ToPage): void {
    if (this.isolatedWorld !== undefined) this.sendTo(this.isolatedWorld, message);
  }

  isMainFrame(frameId: string): boolean {
    return frameId === this.targetId; // Chromium gives a page and its main frame one id
  }

  /** Whether the main process, not the page, asked for this address. */
  isExpected(url: string): boolean {
    return url === this.expectedUrl;
  }

  /** Returns the network error where there is one. */
  async navigate(url: string): Promise<string | undefined> {
    this.expectedUrl = new URL(url).href;
    const { errorText } = await this.session.send('Page.navigate', { url });
    return errorText || undefined;
  }

  async reload(): Promise<void> {
    await this.session.send('Page.reload');
  }

  /** Page zoom as the page sees it: fewer, larger CSS pixels. */
  setMetrics({ width, height }: { width: number; height: number }, zoom: number): void {
    this.session.trySend('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / zoom),
      height: Math.round(height / zoom),
      deviceScaleFactor: zoom,
      mobile: false,
    });
  }

  close(): void {
    chromium().browser.trySend('Target.closeTarget', { targetId: this.targetId });
  }

  private async prepare(): Promise<void> {
    const { session } = this;
    this.listen();
    const preload = this.options.preload === undefined ? '' : await readFile(this.options.preload, 'utf8');
    const key = randomBytes(12).toString('hex');
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Runtime.addBinding', { name: 'standInSend', executionContextName: worldName }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(key) }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: isolatedWorldScript(key, this.preloadProcess(), preload),
        worldName,
      }),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    ]);
  }

  private listen(): void {
    const { session, events } = this;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId: string };
      if (context.name === worldName && this.isMainFrame(frameId)) this.isolatedWorld = context.id;
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (this.isolatedWorld === executionContextId) this.isolatedWorld = undefined;
    });
    session.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      const message = this.codec.parse(payload) as FromPage;
      events.message(message, (answer) => this.sendTo(executionContextId, answer));
    });
    session.on('Fetch.requestPaused', (request) => events.request(request));
    session.on('Page.frameNavigated', ({ frame }) => {
      if (!this.isMainFrame(frame.id)) return;
      this.expectedUrl = undefined;
      events.navigated(frame.url + (frame.urlFragment ?? ''));
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (this.isMainFrame(frameId)) events.navigatedInPage(url);
    });
    session.on('Page.domContentEventFired', () => events.domReady());
    session.on('Page.loadEventFired', () => events.loaded());
    session.on('Inspector.targetCrashed', () => {
      this.isolatedWorld = undefined;
      events.crashed();
    });
  }

  private sendTo(contextId: number, message: ToPage): void {
    const text = JSON.stringify(this.codec.stringify(message));
    this.session.trySend('Runtime.evaluate', { contextId, expression: `standInReceive(${text})` });
  }

  /** What `process` is to a sandboxed preload. */
  private preloadProcess(): object {
    const { platform, arch, versions, env } = process;
    const argv = [launchContext.executable, ...this.options.additionalArguments];
    return { type: 'renderer', platform, arch, versions, env, argv, sandboxed: true, contextIsolated: true };
  }
}
