import type { createBridge } from './bridge.ts';
import type { createCodec } from './codec.ts';

export type Disposition = 'foreground-tab' | 'background-tab' | 'new-window';

/** What the page's isolated world tells the main process. */
export type FromPage =
  | { op: 'invoke'; id: number; channel: string; args: unknown[] }
  | { op: 'send'; channel: string; args: unknown[] }
  | { op: 'open'; url: string; frameName: string; features: string; disposition: Disposition; referrer: string }
  | { op: 'preload-error'; message: string };

/** What the main process tells it. */
export type ToPage =
  | { op: 'reply'; id: number; value: unknown }
  | { op: 'failure'; id: number; message: string }
  | { op: 'send'; channel: string; args: unknown[] };

export type PreloadFunction = (require: unknown, module: unknown, exports: unknown, process: unknown) => void;
type Listener = ((event: object, ...args: unknown[]) => void) & { wraps?: Listener };
type Waiting = { channel: string; resolve: (value: unknown) => void; reject: (error: Error) => void };

/** The world of a sandboxed preload. Sent as text; uses nothing from outside itself. */
export function setUpIsolatedWorld(
  key: string,
  process: object,
  codecOf: typeof createCodec,
  bridge: typeof createBridge,
  preload: PreloadFunction,
): void {
  if (window !== window.top || location.href === 'about:blank') return;

  const codec = codecOf();
  const link = bridge(`${key}<`, `${key}>`);
  const world = globalThis as unknown as { standInSend(text: string): void; standInReceive(text: string): void };
  const post = (message: FromPage): void => world.standInSend(codec.stringify(message));

  // Promises ask any value whether it is one of them.
  const alwaysAsked = new Set<PropertyKey>(['then', 'toJSON']);
  const strictly = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get(object, member, receiver): unknown {
        if (member in object || typeof member === 'symbol' || alwaysAsked.has(member))
          return Reflect.get(object, member, receiver);
        throw new Error(`The Electron stand-in does not emulate ${name}.${member} in a preload`);
      },
    });

  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Listener[]>();
  let lastId = 0;

  const on = (channel: string, listener: Listener): object => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcRenderer;
  };
  const off = (channel: string, listener: Listener): object => {
    const left = (listeners.get(channel) ?? []).filter((one) => one !== listener && one.wraps !== listener);
    listeners.set(channel, left);
    return ipcRenderer;
  };
  const once = (channel: string, listener: Listener): object => {
    const wrapper: Listener = (event, ...args) => {
      off(channel, wrapper);
      listener(event, ...args);
    };
    wrapper.wraps = listener;
    return on(channel, wrapper);
  };
  const ipcRenderer: object = strictly('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        post({ op: 'invoke', id, channel, args });
        waiting.set(id, { channel, resolve, reject });
      }),
    send: (channel: string, ...args: unknown[]) => post({ op: 'send', channel, args }),
    on,
    addListener: on,
    off,
    removeListener: off,
    once,
    removeAllListeners: (channel: string) => {
      listeners.delete(channel);
      return ipcRenderer;
    },
  });

  world.standInReceive = (text) => {
    const message = codec.parse(text) as ToPage;
    if (message.op === 'send') {
      for (const listener of listeners.get(message.channel) ?? [])
        listener({ sender: ipcRenderer, ports: [] }, ...message.args);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.op === 'reply') call?.resolve(message.value);
    else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${message.message}`));
  };

  const exposed = new Set<string>();
  const contextBridge = strictly('contextBridge', {
    exposeInMainWorld(name: string, api: unknown): void {
      if (exposed.has(name)) throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed.add(name);
      link.expose(name, api);
    },
  });

  const open = (url: string, frameName: string, features: string, disposition: Disposition): void =>
    post({ op: 'open', url, frameName, features, disposition, referrer: document.URL });
  link.expose('', (url: string, target: string, features: string) =>
    open(url, target, features, features ? 'new-window' : 'foreground-tab'),
  );

  /** Links that would open a window ask setWindowOpenHandler too. */
  const onLink = (event: MouseEvent): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '');
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button === 2) return;
    const background = event.ctrlKey || event.metaKey || event.button === 1;
    const elsewhere = link.target !== '' && !/^_(self|top|parent)$/.test(link.target);
    if (!background && !event.shiftKey && !elsewhere) return;
    event.preventDefault();
    open(link.href, link.target, '', event.shiftKey ? 'new-window' : background ? 'background-tab' : 'foreground-tab');
  };
  window.addEventListener('click', onLink);
  window.addEventListener('auxclick', onLink);

  const electron = strictly('electron', { contextBridge, ipcRenderer });
  const require = (id: string): unknown => {
    if (/^electron(\/renderer)?$/.test(id)) return electron;
    throw new Error(`module not found: ${id}`);
  };
  const module = { exports: {} };
  try {
    preload.call(module.exports, require, module, module.exports, strictly('process', process));
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    post({ op: 'preload-error', message: text });
  }
}
