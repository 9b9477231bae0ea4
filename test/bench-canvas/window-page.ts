import { expect, type Page } from '@playwright/test';
import { writeProject } from '../../shared/formats/project/write.ts';
import type { Topology } from '../../shared/model/topology.ts';

/** Takes a design into the window as a user opens a file, and leaves it for the start page again. */
export async function takeIn(page: Page, topology: Topology): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'design.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeProject(topology)),
  });
  await expect(page.locator('canvas.overview[data-painted]')).toBeAttached({ timeout: 120_000 });
  await page.reload();
  await expect(page.locator('.start-list button').first()).toBeVisible();
}

/** Opens the first project of the start page; milliseconds from the click until its first picture is on the screen. */
export function openFirst(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = (): void => {
          if (document.querySelector('canvas.overview[data-painted]')) {
            requestAnimationFrame(() => resolve(performance.now() - start));
          } else requestAnimationFrame(look);
        };
        document.querySelector<HTMLElement>('.start-list button')!.click();
        look();
      }),
  );
}

/** Resolves when every edit is judged and every line has found its way. */
export async function atRest(page: Page): Promise<void> {
  await expect(page.locator('.overview[data-settled]')).toBeAttached({ timeout: 120_000 });
}

/**
 * Takes away a route of the card that is selected and puts it back, some times over; milliseconds from each press until
 * the counts in the title say so.
 */
export function editsUntilCounted(page: Page, times: number): Promise<number[]> {
  return page.evaluate(async (rounds) => {
    const counts = document.querySelector('.title-counts')!;
    const press = (element: HTMLElement): Promise<number> =>
      new Promise((resolve) => {
        const start = performance.now();
        const watch = new MutationObserver(() => {
          watch.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - start));
        });
        watch.observe(counts, { subtree: true, childList: true, characterData: true });
        element.click();
      });
    const took: number[] = [];
    for (let round = 0; round < rounds; round++) {
      took.push(await press(document.querySelector<HTMLElement>('button[aria-label^="Remove route"]')!));
      took.push(await press(document.querySelector<HTMLElement>('button[aria-label="Undo"]')!));
    }
    return took;
  }, times);
}
