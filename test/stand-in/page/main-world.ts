import type { createBridge } from './bridge.ts';

type AskToOpen = (url: string, target: string, features: string) => void;

/** The world of the page's own scripts: receives what the preload exposes. Sent as text; uses nothing from outside itself. */
export function setUpMainWorld(key: string, bridge: typeof createBridge): void {
  if (window !== window.top || location.href === 'about:blank') return;

  const freeze = (value: unknown): unknown => {
    if (value !== null && typeof value === 'object') Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };

  bridge(`${key}>`, `${key}<`, (name, api) => {
    if (name === '') {
      // The answer of setWindowOpenHandler cannot come in time, and only refusals are emulated: the page gets no window.
      window.open = (url = '', target = '', features = '') => {
        (api as AskToOpen)(new URL(url, document.baseURI).href, target, features);
        return null;
      };
    } else {
      Object.defineProperty(window, name, {
        value: freeze(api),
        enumerable: true,
        writable: false,
        configurable: false,
      });
    }
  });
}
