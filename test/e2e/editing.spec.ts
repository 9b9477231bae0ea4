import type { Locator, Page } from '@playwright/test';
import { twoRegions } from '../../shared/examples/two-regions.ts';
import { writeProject } from '../../shared/formats/project/write.ts';
import { generate } from '../bench/generate.ts';
import { expect, test } from './support/fixtures.ts';

// Direct manipulation: what the hand does on the canvas, by mouse and by keyboard alone.

test.skip(({ host }) => host === 'desktop', 'the same window on both hosts');

const canvas = (page: Page): Locator => page.getByRole('main', { name: 'Canvas' });
const card = (page: Page, name: string): Locator => page.getByRole('group', { name: `VPC ${name}`, exact: true });
const cards = (page: Page): Locator => page.locator('.react-flow__node-vpc');
const lines = (page: Page): Locator => page.locator('.react-flow__edge');
const header = (page: Page, name: string): Locator => card(page, name).locator('header');
/** What undo would take back, as its button says. */
async function expectUndo(page: Page, edit: string): Promise<void> {
  await page.mouse.move(0, 0);
  await undo(page).hover();
  await expect(page.getByRole('tooltip', { name: `Undo: ${edit}` })).toBeVisible();
}
const undo = (page: Page): Locator => page.getByRole('button', { name: 'Undo', exact: true });
const palette = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'Drag onto the canvas' }).getByRole('button', { name, exact: true });
const boxOf = async (of: Locator) => (await of.boundingBox())!;

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Two regions/ }).click();
  await expect(card(page, 'VPC1')).toBeVisible();
}

async function dragBy(page: Page, from: Locator, x: number, y: number): Promise<void> {
  await from.hover(); // it may still be on its way into view
  const box = await boxOf(from);
  const start = { x: box.x + 60, y: box.y + 14 }; // clear of the ports
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + x / 2, start.y + y / 2, { steps: 3 });
  await page.mouse.move(start.x + x, start.y + y, { steps: 3 });
  await page.mouse.up();
}

async function selectBoth(page: Page): Promise<void> {
  await header(page, 'VPC1').click();
  await header(page, 'VPC2').click({ modifiers: ['Shift'] });
  await expect(page.getByRole('toolbar', { name: 'Arrange 2 selected' })).toBeVisible();
}

test('the palette: onto a card, and with Enter into the selected VPC', async ({ peerplan }, testInfo) => {
  const { page } = peerplan;
  await openExample(page);
  await palette(page, 'Subnet').dragTo(header(page, 'VPC1'));
  const name = page.getByRole('textbox', { name: 'Name of subnet subnet-1' });
  await expect(name).toBeFocused();
  await page.keyboard.type('web');
  await page.keyboard.press('Enter');
  await expect(card(page, 'VPC1')).toContainText('web');
  await expect(card(page, 'VPC1')).toContainText('192.168.0.0/24');

  await palette(page, 'Subnet').dragTo(canvas(page), { targetPosition: { x: 30, y: 400 } });
  await expect(page.getByText('Nothing added: let it go over a VPC.')).toBeVisible();

  await header(page, 'VPC2').click();
  await palette(page, 'Route table').press('Enter');
  await expect(page.getByRole('textbox', { name: /table-1/ }).first()).toBeVisible();
  await header(page, 'VPC2').click();
  await palette(page, 'Gateway').press('Enter');
  await page.getByRole('menuitem', { name: 'NAT gateway' }).click();
  await expectUndo(page, 'add a gateway');

  await palette(page, 'Template').click();
  await page.getByRole('menuitem', { name: /Two regions/ }).click();
  await expect(cards(page)).toHaveCount(4);
  await expect(page.getByText('2 copies have other CIDR blocks than their originals')).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('palette.png') });
});

test('cards are marked, lined up, spaced, moved by key and locked', async ({ peerplan }, testInfo) => {
  const { page } = peerplan;
  await openExample(page);
  await dragBy(page, header(page, 'VPC2'), 0, 120);
  await expect(async () => {
    expect((await boxOf(card(page, 'VPC2'))).y).toBeGreaterThan((await boxOf(card(page, 'VPC1'))).y + 60);
  }).toPass();

  // A marquee over the empty ground takes both.
  const pane = await boxOf(canvas(page));
  await page.mouse.move(pane.x + 12, pane.y + 120);
  await page.mouse.down();
  await page.mouse.move(pane.x + pane.width - 160, pane.y + pane.height - 100, { steps: 6 });
  await page.mouse.up();
  const bar = page.getByRole('toolbar', { name: 'Arrange 2 selected' });
  await expect(bar).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('arrange.png') });
  await expect(bar.getByRole('button', { name: 'Distribute horizontally' })).toHaveAttribute('aria-disabled', 'true');
  await bar.getByRole('button', { name: 'Align top edges' }).click();
  await expect(async () => {
    expect((await boxOf(card(page, 'VPC2'))).y).toBeCloseTo((await boxOf(card(page, 'VPC1'))).y, 0);
  }).toPass();

  // A burst of arrows is one undo step.
  await header(page, 'VPC1').click();
  const before = await boxOf(card(page, 'VPC1'));
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expectUndo(page, 'move');
  await expect(async () => expect((await boxOf(card(page, 'VPC1'))).y).toBeGreaterThan(before.y + 20)).toPass();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(async () => expect((await boxOf(card(page, 'VPC1'))).y).toBeCloseTo(before.y, 0)).toPass();

  // A region is dragged by its name, with all that is in it.
  const region = page.locator('.react-flow__node-region h3').filter({ hasText: 'Beijing' });
  const beijing = await boxOf(card(page, 'VPC2'));
  await dragBy(page, region, 0, 80);
  await expect(async () => expect((await boxOf(card(page, 'VPC2'))).y).toBeCloseTo(beijing.y + 80, 0)).toPass();
  await region.click();
  await expect(card(page, 'VPC2').locator('.vpc-node.selected')).toBeVisible();

  // A locked card does not follow the pointer; it is locked still when the project is opened again.
  await header(page, 'VPC1').click();
  await page.keyboard.press('ControlOrMeta+Shift+L');
  await expect(page.getByRole('img', { name: /^Locked/ })).toBeVisible();
  await dragBy(page, header(page, 'VPC1'), 0, 80);
  expect((await boxOf(card(page, 'VPC1'))).y).toBeCloseTo(before.y, 0);
  await page.reload();
  await page
    .getByRole('button', { name: /Guangzhou - Beijing/ })
    .first()
    .click();
  await expect(page.getByRole('img', { name: /^Locked/ })).toBeVisible();
});

test('duplicate, copy, cut and paste, within a project and into another one', async ({ peerplan }, testInfo) => {
  const { page } = peerplan;
  await openExample(page);
  await selectBoth(page);
  await page.keyboard.press('ControlOrMeta+d');
  await expect(cards(page)).toHaveCount(4);
  await expect(
    page.getByText('VPC1-2: 10.1.0.0/16 instead of 192.168.0.0/16; VPC2-2: 10.2.0.0/16 instead of 10.0.0.0/16'),
  ).toBeVisible();
  await expect(lines(page)).toHaveCount(2);
  await page.screenshot({ path: testInfo.outputPath('duplicated.png') });
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cards(page)).toHaveCount(2);

  // Cut and pasted it is the same VPC, with its blocks.
  await header(page, 'VPC1').click();
  await page.keyboard.press('ControlOrMeta+x');
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(card(page, 'VPC1')).toContainText('192.168.1.0/24');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(lines(page)).toHaveCount(1);

  await selectBoth(page);
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(cards(page)).toHaveCount(4);
  await expect(card(page, 'VPC1-2')).toContainText('10.1.1.0/24');
  await page.keyboard.press('ControlOrMeta+z');

  // Into another project everything keeps its blocks, and the account comes along.
  await page.getByRole('button', { name: 'Guangzhou - Beijing' }).click();
  await page.getByRole('menuitem', { name: 'All projects' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Other');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByText('Drag a VPC here')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(card(page, 'VPC1')).toContainText('192.168.0.0/16');
  await expect(card(page, 'VPC1')).toContainText('My account');
  await expect(card(page, 'VPC2')).toContainText('10.0.1.0/24');
});

test('a note is put, typed, tied to a VPC, moved and deleted', async ({ peerplan }, testInfo) => {
  const { page } = peerplan;
  await openExample(page);
  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: 'Note', pressed: true })).toBeVisible();
  await header(page, 'VPC1').click();
  const text = page.getByRole('textbox', { name: 'Text of the note' });
  await expect(text).toBeFocused();
  await page.keyboard.type('Owned by the games team');
  await page.keyboard.press('Escape');
  const note = page.getByRole('group', { name: 'Note: Owned by the games team' });
  await expect(note).toBeFocused();
  await expect(page.locator('.note-ties path')).toHaveCount(1);
  await dragBy(page, note, 40, 200);
  await page.screenshot({ path: testInfo.outputPath('note.png') });
  await note.click();
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await page.keyboard.type('Owned by finance');
  await page.keyboard.press('ControlOrMeta+Enter');
  const renamed = page.getByRole('group', { name: 'Note: Owned by finance' });
  await expect(renamed).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(renamed).toBeHidden();
  await expect(page.getByText('Deleted: 1 note')).toBeVisible();
});

test('tools and menus: connect by two clicks, a menu for each thing, by mouse and by key', async ({
  peerplan,
}, testInfo) => {
  const { page } = peerplan;
  await openExample(page);
  await page.keyboard.press('c');
  await expect(page.getByText('Click the VPC that requests the peering')).toBeVisible();
  await header(page, 'VPC1').click();
  await expect(page.getByText('VPC1: click the VPC that accepts it')).toBeVisible();
  await header(page, 'VPC2').click();
  const dialog = page.getByRole('dialog', { name: 'Create a peering' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Select', pressed: true })).toBeVisible();

  await header(page, 'VPC1').click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Add a subnet' })).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('menu.png') });
  await page.keyboard.press('Escape');
  await card(page, 'VPC2').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Add a note here' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
  await page.keyboard.press('Escape');

  // In reading order: a card, its line, the other card; Enter edits, Escape leaves.
  await card(page, 'VPC1').focus();
  await page.keyboard.press('Tab');
  await expect(lines(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(card(page, 'VPC2')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of the VPC' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page, 'VPC2')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(card(page, 'VPC1')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(card(page, 'VPC1')).not.toBeFocused();
});

test('automatic layout of 60 VPCs is one edit, keeps what is asked to be kept, and can be undone', async ({
  peerplan,
}, testInfo) => {
  const { page } = peerplan;
  await page.getByLabel('Open a file…').setInputFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeProject(generate('hub-and-spoke', 60))),
  });
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('menuitem', { name: 'Only what was never placed' })).toBeDisabled();
  await page.getByRole('menuitem', { name: /Arrange everything/ }).click();
  await expectUndo(page, 'lay out');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('layout.png') });
  await undo(page).click();
  await expect(undo(page)).toBeDisabled();
});

test('what is pasted as text from elsewhere is read, or refused with its path', async ({ peerplan }) => {
  const { page } = peerplan;
  await openExample(page);
  const paste = (text: string) =>
    page.evaluate((data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', data);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  await paste(writeProject(twoRegions()).replace('192.168.0.0/16', '192.168.0.0/99'));
  await expect(page.getByRole('alert')).toContainText('192.168.0.0/99');
  await paste('just words');
  await expect(cards(page)).toHaveCount(2);
  await paste(writeProject(twoRegions()));
  await expect(cards(page)).toHaveCount(4);
});
