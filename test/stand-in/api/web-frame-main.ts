import type { WebFrameMain } from 'electron';
import { originOf } from './addresses.ts';
import { strict } from './strict.ts';

/** The main frame of a window's page; other frames have no preload, so they never speak to the main process. */
export function mainFrameOf(contents: { readonly id: number; getURL(): string }): WebFrameMain {
  const frame = {
    routingId: 1,
    processId: contents.id,
    name: '',
    parent: null,
    get url(): string {
      return contents.getURL();
    },
    get origin(): string {
      return originOf(contents.getURL());
    },
    get top(): unknown {
      return mainFrame;
    },
  };
  const mainFrame = strict('webFrameMain', frame) as unknown as WebFrameMain;
  return mainFrame;
}
