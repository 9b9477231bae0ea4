import { bundledChromium } from './support/bundled-chromium.ts';
import { expect, test } from './support/fixtures.ts';
import { keyStates, openMistakes } from './support/key-states.ts';

// Twelve key states, pixel by pixel. After a change that is meant: look at each, then run this spec with
// --update-snapshots. Only the Chromium from npm draws them as they were taken.

test.skip(({ host }) => host === 'desktop', 'the same window on both hosts');
test.skip(process.env['PEERPLAN_CHROMIUM'] !== undefined, 'another Chromium may draw otherwise');
test.use({ trace: 'off', screenshot: 'off' });

test.beforeAll(async () => {
  test.skip((await bundledChromium()) === undefined, 'another Chromium may draw otherwise');
});

for (const { name, colorScheme, size, show, from } of keyStates) {
  test(name, async ({ peerplan }) => {
    const { page } = peerplan;
    const [width, height] = size;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.clock.setFixedTime(new Date('2026-11-23T09:00:00Z')); // deadlines are counted from now
    if (from !== 'start') await openMistakes(page);
    await show(page);
    await page.mouse.move(width / 2, 12); // nothing is hovered
    await expect(page).toHaveScreenshot(`${name}.png`);
  });
}
