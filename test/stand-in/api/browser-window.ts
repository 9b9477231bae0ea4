import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { app, isQuitting } from './app.ts';
import { preventableEvent } from './event.ts';
import { StrictEmitter } from './strict-emitter.ts';
import { WebContents } from './web-contents.ts';
import { forgetWindow, registerWindow } from './window-registry.ts';

const events = [
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
  'enter-full-screen',
  'leave-full-screen',
  'resize',
  'move',
  'close',
  'closed',
];
const neverHere = ['resized', 'moved', 'will-resize', 'will-move', 'session-end', 'query-session-end', 'unresponsive'];

const all = new Set<BrowserWindow>();
let lastId = 0;

type WindowState = 'normal' | 'maximized' | 'minimized' | 'full-screen';

/** A window without a frame on a screen that nobody sees; its content is as large as it is. */
export class BrowserWindow extends StrictEmitter {
  readonly id = ++lastId;
  readonly webContents: WebContents;
  private bounds: Rectangle;
  private title: string;
  private visible: boolean;
  private state: WindowState = 'normal';
  private destroyed = false;

  static getAllWindows(): BrowserWindow[] {
    return [...all];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...all].findLast((window) => window.isVisible()) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...all].find((window) => window.webContents.id === contents.id) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return [...all].find((window) => window.id === id) ?? null;
  }

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', [...events, ...neverHere]);
    const { x = 0, y = 0, width = 800, height = 600, title = app.name, show = true } = options;
    this.bounds = { x, y, width, height };
    this.title = title;
    this.visible = show;
    this.webContents = new WebContents(options.webPreferences ?? {}, { width, height }, () => this.close());
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', preventableEvent()));
    all.add(this);
    registerWindow(this);
    app.emit('browser-window-created', preventableEvent(), this);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  close(): void {
    if (this.destroyed) return;
    const event = preventableEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    all.delete(this);
    forgetWindow(this);
    this.webContents.destroy();
    this.emit('closed');
    if (all.size > 0 || isQuitting()) return;
    if (!app.emit('window-all-closed')) app.quit();
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  show(): void {
    this.visible = true;
    this.emit('show');
    this.emit('focus');
  }

  hide(): void {
    this.visible = false;
    this.emit('hide');
  }

  focus(): void {
    this.emit('focus');
  }

  isVisible(): boolean {
    return this.visible;
  }

  isFocused(): boolean {
    return BrowserWindow.getFocusedWindow() === this;
  }

  maximize(): void {
    this.enter('maximized', 'maximize');
  }

  unmaximize(): void {
    this.enter('normal', 'unmaximize');
  }

  minimize(): void {
    this.enter('minimized', 'minimize');
  }

  restore(): void {
    this.enter('normal', 'restore');
  }

  setFullScreen(flag: boolean): void {
    if (flag) this.enter('full-screen', 'enter-full-screen');
    else this.enter('normal', 'leave-full-screen');
  }

  isMaximized(): boolean {
    return this.state === 'maximized';
  }

  isMinimized(): boolean {
    return this.state === 'minimized';
  }

  isFullScreen(): boolean {
    return this.state === 'full-screen';
  }

  getBounds(): Rectangle {
    return { ...this.bounds };
  }

  getNormalBounds(): Rectangle {
    return this.getBounds();
  }

  setBounds(bounds: Partial<Rectangle>): void {
    const { x, y, width, height } = this.bounds;
    this.bounds = { ...this.bounds, ...bounds };
    if (this.bounds.x !== x || this.bounds.y !== y) this.emit('move');
    if (this.bounds.width === width && this.bounds.height === height) return;
    this.webContents.resize(this.bounds);
    this.emit('resize');
  }

  getSize(): number[] {
    return [this.bounds.width, this.bounds.height];
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getContentSize(): number[] {
    return this.getSize();
  }

  setContentSize(width: number, height: number): void {
    this.setSize(width, height);
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): void {
    this.title = title;
  }

  setBackgroundColor(): void {
    // nobody sees it before the page draws
  }

  setMenuBarVisibility(): void {
    // no menu bar is drawn
  }

  setDocumentEdited(): void {
    // macOS only
  }

  setRepresentedFilename(): void {
    // macOS only
  }

  private enter(state: WindowState, event: string): void {
    if (state === this.state) return;
    this.state = state;
    this.emit(event);
  }
}
