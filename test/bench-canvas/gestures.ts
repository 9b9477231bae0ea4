import type { Page } from '@playwright/test';

/** How a gesture is made: one event with each frame, so that both pages get the same ones at the pace they can take. */
export interface Gesture {
  readonly frames: number;
  /** Factor of the zoom with each frame. */
  readonly zoom?: number;
  /** Way of the pan with each frame, in pixels of the screen; after half of the frames it turns back. */
  readonly pan?: { readonly x: number; readonly y: number };
  /** The mouse button that pans. */
  readonly button: number;
}

/** Makes the gesture over the middle of the canvas and answers how long each frame took, in milliseconds. */
export function framesOf(page: Page, gesture: Gesture): Promise<number[]> {
  return page.evaluate(async ({ frames, zoom, pan, button }) => {
    const pane = document.querySelector<HTMLElement>('.react-flow__pane')!;
    const box = pane.getBoundingClientRect();
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const send = (type: string, target: EventTarget): void => {
      const where = { clientX: at.x, clientY: at.y, button, buttons: 1 << (button === 1 ? 2 : 0) };
      target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window, ...where }));
    };
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const took: number[] = [];
    if (pan) send('mousedown', pane);
    let last = await frame();
    for (let index = 0; index < frames; index++) {
      if (zoom !== undefined) {
        const deltaY = -Math.log2(zoom) / 0.002;
        const where = { clientX: at.x, clientY: at.y };
        pane.dispatchEvent(
          new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true, view: window, ...where }),
        );
      }
      if (pan) {
        const way = index < frames / 2 ? 1 : -1;
        at.x += way * pan.x;
        at.y += way * pan.y;
        send('mousemove', window);
      }
      const now = await frame();
      took.push(now - last);
      last = now;
    }
    if (pan) send('mouseup', window);
    return took;
  }, gesture);
}

/** The zoom that the canvas is at. */
export function zoomOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { transform } = document.querySelector<HTMLElement>('.react-flow__viewport')!.style;
    return Number(/scale\(([\d.]+)\)/.exec(transform)![1]);
  });
}
