import type { Page } from '@playwright/test';
import { figure, quantile } from '../bench/measure.ts';
import { framesOf, zoomOf } from './gestures.ts';

interface Frames {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}

/** The frames of one canvas, in milliseconds. */
export interface ViewMeasure {
  /** From all of the design in view to cards in full, and back. */
  readonly zoom: Frames;
  readonly pan: { readonly far: Frames; readonly middle: Frames; readonly near: Frames; readonly all: Frames };
}

const zoomFrames = 120;
const panFrames = 90;
const nearest = 1;
/** Where each pan takes place: as it opened, cards with names, cards in full. */
const middle = 0.4;

/** Zooms and pans a canvas that shows all of its design, and leaves it as it was. */
export async function measureView(page: Page, button: number): Promise<ViewMeasure> {
  const fitted = await zoomOf(page);
  const panAt = () => framesOf(page, { frames: panFrames, pan: { x: 18, y: 9 }, button });
  const goTo = async (zoom: number): Promise<void> => {
    await framesOf(page, { frames: 12, zoom: (zoom / (await zoomOf(page))) ** (1 / 12), button });
    await page.waitForTimeout(600); // what comes after a gesture belongs to it: it is not to weigh on the next one
  };
  const far = await panAt();
  const factor = (nearest / fitted) ** (1 / zoomFrames);
  const zooming = [
    ...(await framesOf(page, { frames: zoomFrames, zoom: factor, button })),
    ...(await framesOf(page, { frames: zoomFrames, zoom: 1 / factor, button })),
  ];
  await goTo(middle);
  const inMiddle = await panAt();
  await goTo(nearest);
  const near = await panAt();
  await goTo(fitted);
  return {
    zoom: told(zooming),
    pan: { far: told(far), middle: told(inMiddle), near: told(near), all: told([...far, ...inMiddle, ...near]) },
  };
}

function told(frames: readonly number[]): Frames {
  return {
    p50: figure(quantile(frames, 0.5)),
    p95: figure(quantile(frames, 0.95)),
    worst: figure(Math.max(...frames)),
  };
}
