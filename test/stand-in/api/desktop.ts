import type { Clipboard, Display, Screen, Shell } from 'electron';
import { strict } from './strict.ts';
import { StrictEmitter } from './strict-emitter.ts';

let clipboardText = '';

/** A clipboard of this process's own: specs that run side by side do not meet in it. */
export const clipboard: Pick<Clipboard, 'readText' | 'writeText' | 'clear'> = strict('clipboard', {
  readText: () => Promise.resolve(clipboardText),
  writeText: (text: string) => {
    clipboardText = text;
    return Promise.resolve();
  },
  clear: () => {
    clipboardText = '';
  },
});

/** Opens nothing; specs assign functions that record what would have been opened. */
export const shell: Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'> = strict('shell', {
  openExternal: () => Promise.resolve(),
  openPath: () => Promise.resolve(''),
  showItemInFolder: () => undefined,
});

const wholeScreen = { x: 0, y: 0, width: 1920, height: 1080 };
const display = strict('display', {
  id: 1,
  label: 'stand-in',
  scaleFactor: 1,
  rotation: 0,
  internal: true,
  bounds: wholeScreen,
  workArea: wholeScreen,
  size: { width: 1920, height: 1080 },
  workAreaSize: { width: 1920, height: 1080 },
}) as unknown as Display;

type EmulatedScreen = Pick<
  Screen,
  'getPrimaryDisplay' | 'getAllDisplays' | 'getDisplayMatching' | 'getDisplayNearestPoint' | 'getCursorScreenPoint'
>;

class OneScreen extends StrictEmitter implements EmulatedScreen {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }

  getPrimaryDisplay(): Display {
    return display;
  }

  getAllDisplays(): Display[] {
    return [display];
  }

  getDisplayMatching(): Display {
    return display;
  }

  getDisplayNearestPoint(): Display {
    return display;
  }

  getCursorScreenPoint(): { x: number; y: number } {
    return { x: 0, y: 0 };
  }
}

export const screen = new OneScreen();
