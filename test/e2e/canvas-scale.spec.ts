import type { Locator, Page } from '@playwright/test';
import { writeProject } from '../../shared/formats/project/write.ts';
import { canvasDesign } from '../bench-canvas/design.ts';
import { expect, test } from './support/fixtures.ts';

// A drawing too large to be mounted: what is seen at each depth, and that everything can be taken hold of in all of them.

test.skip(({ host }) => host === 'desktop', 'the same window on both hosts');

const card = (page: Page, name: string): Locator => page.getByRole('group', { name: `VPC ${name}`, exact: true });

async function open(page: Page, vpcs: number, peerings: number): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeProject(canvasDesign(vpcs, peerings))),
  });
  await expect(page.locator('canvas.overview[data-painted]')).toBeAttached();
}

/** Where the middle of a card is on the screen, whether it is mounted or painted. */
async function placeOf(page: Page, vpc: number, vpcs: number): Promise<{ readonly x: number; readonly y: number }> {
  const { x, y } = [...canvasDesign(vpcs, 0).vpcs.values()][vpc]!.position!;
  return page.evaluate(
    ([left, top]) => {
      const view = document.querySelector<HTMLElement>('.react-flow__viewport')!;
      const { a, e, f } = new DOMMatrix(getComputedStyle(view).transform);
      const pane = document.querySelector('.react-flow')!.getBoundingClientRect();
      return { x: pane.x + e + left * a, y: pane.y + f + top * a };
    },
    [x + 116, y + 50] as const,
  );
}

async function zoomTo(page: Page, percent: number, at: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.move(at.x, at.y);
  await expect(async () => {
    const now = Number.parseInt(await page.locator('.zoom-percent').innerText(), 10);
    if (Math.abs(now - percent) > 2) await page.mouse.wheel(0, -Math.log2(percent / now) / 0.002);
    expect(Math.abs(Number.parseInt(await page.locator('.zoom-percent').innerText(), 10) - percent)).toBeLessThan(3);
  }).toPass();
}

test('far out the drawing is one canvas; nearer there are cards with counts, then everything', async ({
  peerplan,
}, testInfo) => {
  const { page } = peerplan;
  await open(page, 300, 700);
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  await expect(page.locator('canvas.overview[data-settled]')).toBeAttached();
  await page.screenshot({ path: testInfo.outputPath('far.png') });

  // What the pointer is on tells what it is, and is there to be taken.
  const place = await placeOf(page, 150, 300);
  await page.mouse.move(place.x, place.y);
  await expect(page.locator('.pointer-tip')).toContainText('vpc-150');
  await page.mouse.click(place.x, place.y);
  await expect(card(page, 'vpc-150').locator('.vpc-node.selected')).toBeVisible();
  await expect(page.locator('.inspector-head')).toContainText('vpc-000150');

  await zoomTo(page, 40, place);
  await expect(card(page, 'vpc-150')).toContainText('2 subnets');
  await expect(card(page, 'vpc-150')).not.toContainText('app');
  await page.screenshot({ path: testInfo.outputPath('middle.png') });

  await zoomTo(page, 90, place);
  await expect(card(page, 'vpc-150')).toContainText('app');
  await expect(page.locator('.peering-plate').first()).toBeVisible();
  expect(await page.locator('.react-flow__node-vpc').count()).toBeLessThan(40);
  await page.screenshot({ path: testInfo.outputPath('near.png') });
});

test('a card is dragged far out, a marquee takes painted cards, a double click goes near', async ({ peerplan }) => {
  const { page } = peerplan;
  await open(page, 120, 150);
  const place = await placeOf(page, 60, 120);
  await page.mouse.move(place.x, place.y);
  await expect(card(page, 'vpc-60')).toBeAttached();
  await page.mouse.down();
  await page.mouse.move(place.x + 30, place.y + 60, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeEnabled();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();

  const [from, to] = [await placeOf(page, 48, 120), await placeOf(page, 58, 120)];
  await page.mouse.move(from.x - 24, from.y - 24);
  await page.mouse.down();
  await page.mouse.move(to.x + 6, to.y + 6, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole('toolbar', { name: /^Arrange \d+ selected/ })).toBeVisible();
  await page.keyboard.press('Escape');

  const back = await placeOf(page, 60, 120);
  await page.mouse.dblclick(back.x, back.y);
  await expect(card(page, 'vpc-60')).toContainText('app');
});

test('by keyboard alone: into the overview, from card to card, near by Enter', async ({ peerplan }) => {
  const { page } = peerplan;
  await open(page, 120, 150);
  const overview = page.getByRole('application', { name: /^Overview of the whole design: 120 VPCs, 150 peerings/ });
  await overview.focus();
  await page.keyboard.press('Tab');
  await expect(card(page, 'vpc-0')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(card(page, 'vpc-0')).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(card(page, 'vpc-0')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of the VPC' })).toBeFocused();
  await page.keyboard.type('hub');
  await page.keyboard.press('Enter');
  await expect(card(page, 'hub')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+0');
  await expect(page.locator('.vpc-subnets')).toHaveCount(0);
});

test('the minimap goes to where it is pressed', async ({ peerplan }) => {
  const { page } = peerplan;
  await open(page, 300, 300);
  const place = await placeOf(page, 0, 300);
  await zoomTo(page, 90, place);
  await expect(card(page, 'vpc-0')).toBeVisible();
  const map = page.getByRole('img', { name: 'Overview', exact: true });
  const box = (await map.boundingBox())!;
  await page.mouse.click(box.x + box.width - 12, box.y + box.height / 2);
  await expect(card(page, 'vpc-0')).toHaveCount(0);
  await expect(page.locator('.vpc-subnets').first()).toBeVisible();
});

test('far out a peering is drawn from the side of one painted card to another', async ({ peerplan }) => {
  const { page } = peerplan;
  await open(page, 120, 0);
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  const [from, to] = [await placeOf(page, 0, 120), await placeOf(page, 1, 120)];
  await page.mouse.move(from.x, from.y);
  const port = (await card(page, 'vpc-0').locator('[data-handleid=right]').boundingBox())!;
  await page.mouse.move(port.x + port.width / 2, port.y + port.height / 2);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 6 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: 'Create a peering' });
  await expect(dialog).toContainText('vpc-0');
  await expect(dialog).toContainText('vpc-1');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('application', { name: /120 VPCs, 1 peering\b/ })).toBeAttached();
});

test('the layout of a large design tells how far it is, and moves nothing when it is called off', async ({
  peerplan,
}, testInfo) => {
  const { page } = peerplan;
  await open(page, 1500, 4500);
  await page.getByRole('button', { name: 'Automatic layout' }).click();
  await page.getByRole('menuitem', { name: /^Arrange everything/ }).click();
  const progress = page.getByRole('status').filter({ hasText: /^Laying out: \d+ of \d+ regions/ });
  await expect(progress).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('layout.png') });
  await progress.getByRole('button', { name: 'Cancel' }).click();
  await expect(progress).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});
