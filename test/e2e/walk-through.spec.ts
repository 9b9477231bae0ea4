import type { Locator, Page } from '@playwright/test';
import path from 'node:path';
import { expect, test } from './support/fixtures.ts';

// The product document's own topology, drawn by mouse and keyboard alone: made, broken, mended, found again, exported.

const card = (page: Page, name: string): Locator => page.getByRole('group', { name: `VPC ${name}`, exact: true });
const saved = (page: Page): Locator => page.getByText('Saved', { exact: true });
const counts = (page: Page, errors: number, warnings: number): Locator =>
  page.getByRole('img', { name: `${errors} errors, ${warnings} warnings` });

async function startBlank(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill('Guangzhou - Beijing');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByText('Drag a VPC here')).toBeVisible();
}

async function dropVpc(page: Page, name: string, x: number, y: number): Promise<void> {
  const canvas = page.getByRole('main', { name: 'Canvas' });
  await page.getByRole('button', { name: 'VPC', exact: true }).dragTo(canvas, { targetPosition: { x, y } });
  const field = page.getByRole('textbox', { name: 'Name of the VPC' });
  await expect(field).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(card(page, name)).toBeVisible();
}

async function fillField(page: Page, name: string, value: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true });
  await typeInto(field, value);
  await expect(field).toHaveValue(value);
}

async function typeInto(field: Locator, value: string): Promise<void> {
  await field.click();
  await field.press('ControlOrMeta+A');
  await field.pressSequentially(value);
  await field.press('Enter');
}

async function addSubnet(page: Page, vpc: string, name: string, cidr: string): Promise<void> {
  await card(page, vpc).locator('header').click();
  await page.getByRole('button', { name: 'Add a subnet' }).click();
  await typeInto(page.getByRole('textbox', { name: 'Name of subnet subnet-1' }), name);
  await fillField(page, `IPv4 block of subnet ${name}`, cidr);
}

async function addRoute(page: Page, vpc: string, destination: string): Promise<void> {
  await card(page, vpc).locator('header').click();
  await page.getByRole('button', { name: 'Add a route to default' }).click();
  await page.getByRole('textbox', { name: 'Destination of the new route' }).fill(destination);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: `Destination ${destination}`, exact: true })).toBeVisible();
}

/** Pulls a line from the side of one card to another. */
async function connect(page: Page, from: string, to: string): Promise<void> {
  await card(page, from).hover();
  const port = (await card(page, from).locator('[data-handleid=right]').boundingBox())!;
  const target = (await card(page, to).boundingBox())!;
  await page.mouse.move(port.x + port.width / 2, port.y + port.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x - 40, target.y + 40, { steps: 8 });
  await page.mouse.move(target.x + 4, target.y + target.height / 2, { steps: 4 });
  await page.mouse.up();
}

test('the walk-through by mouse and keyboard: drawn, broken, mended, reopened, exported', async ({
  peerplan,
}, testInfo) => {
  let { page } = peerplan;
  await startBlank(page);
  await dropVpc(page, 'VPC1', 220, 160);
  await fillField(page, 'CIDR block 1', '192.168.0.0/16');
  await dropVpc(page, 'VPC2', 660, 160);
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('ap-beijing');
  await fillField(page, 'CIDR block 1', '10.0.0.0/16');
  await addSubnet(page, 'VPC1', 'A', '192.168.1.0/24');
  await addSubnet(page, 'VPC2', 'B', '10.0.1.0/24');

  // The peering, with its verdict before it exists; the routes are written by hand here, as the document does.
  await connect(page, 'VPC1', 'VPC2');
  const dialog = page.getByRole('dialog', { name: 'Create a peering' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('PeerConn');
  await dialog.getByRole('switch', { name: 'Add routes at both ends' }).press('Space');
  await expect(dialog.getByText('PeerConn has no routes at either end')).toBeVisible();
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(counts(page, 0, 1)).toBeVisible();
  await addRoute(page, 'VPC1', '10.0.1.0/24');

  // Half a path: the finding names subnet B's table and the destination that is missing.
  await expect(counts(page, 1, 0)).toBeVisible();
  await page.getByRole('treeitem', { name: 'VPC2 has no route to VPC1 over PeerConn' }).click();
  const detail = page.getByRole('article').filter({ hasText: 'route-missing-forward' });
  await expect(detail).toContainText('default (B) → 192.168.1.0/24');
  await page.screenshot({ path: testInfo.outputPath('missing-return.png') });
  await addRoute(page, 'VPC2', '192.168.1.0/24');
  await expect(counts(page, 0, 0)).toBeVisible();

  // Broken and mended with undo.
  await page.getByRole('button', { name: 'Remove route 192.168.1.0/24' }).press('Enter');
  await expect(counts(page, 1, 0)).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(counts(page, 0, 0)).toBeVisible();

  // Broken again and mended by the fix that the engine has tried, which is one edit.
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await page.getByRole('treeitem', { name: 'VPC2 has no route to VPC1 over PeerConn' }).click();
  await page.getByRole('region', { name: 'Fixes' }).getByRole('button', { name: 'Apply fix' }).click();
  await expect(counts(page, 0, 0)).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('radiogroup', { name: 'Fixes' })).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('fixes.png') });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(counts(page, 0, 0)).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('clean.png') });

  page = await peerplan.restart();
  await page
    .getByRole('button', { name: /Guangzhou - Beijing/ })
    .first()
    .click();
  await expect(card(page, 'VPC1')).toContainText('192.168.1.0/24');
  await expect(card(page, 'VPC2')).toContainText('10.0.1.0/24');
  await expect(counts(page, 0, 0)).toBeVisible();

  await peerplan.saveNextFileTo(path.join(peerplan.dataDir, 'plan.csv'));
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'CSV…' }).click();
  const rows = (await peerplan.savedFile())
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(','));
  expect(rows.map((row) => [row[2], row[4], row[6], row[7], row[8], row[9]])).toEqual([
    ['VPC2', 'default', 'B', '192.168.1.0/24', 'peering', 'PeerConn'],
    ['VPC1', 'default', 'A', '10.0.1.0/24', 'peering', 'PeerConn'],
  ]);

  await peerplan.saveNextFileTo(path.join(peerplan.dataDir, 'plan.md'));
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Markdown…' }).click();
  expect(await peerplan.savedFile()).toContain('| `10.0.1.0/24` | peering | PeerConn');
});

test('the transit mistake is named with all three VPCs, and seen from the list and the canvas', async ({
  peerplan,
}) => {
  const { page } = peerplan;
  await page.getByRole('button', { name: /Two regions/ }).click();
  await expect(counts(page, 0, 0)).toBeVisible();
  await dropVpc(page, 'VPC3', 420, 420);
  await expect(counts(page, 0, 0)).toBeVisible();
  await connect(page, 'VPC1', 'VPC3');
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(counts(page, 0, 0)).toBeVisible();
  await addRoute(page, 'VPC2', '10.1.0.0/16');
  const finding = page.getByRole('treeitem', { name: 'VPC2 cannot reach VPC3 through VPC1' });
  await expect(finding).toBeVisible();
  await expect(card(page, 'VPC2').locator('.badge-error')).toHaveText('1');
  await finding.click();
  await expect(page.getByRole('article').filter({ hasText: 'route-transit' })).toContainText(
    'peering is not transitive',
  );

  await card(page, 'VPC3').locator('header').click();
  await expect(finding).toHaveClass(/finding-about/);
  await page.keyboard.press('Delete');
  await expect(card(page, 'VPC3')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card(page, 'VPC3')).toBeVisible();
  await expect(finding).toBeVisible();
});

test('bad input stays in its field, and nothing is saved', async ({ peerplan }) => {
  const { page } = peerplan;
  await page.getByRole('button', { name: /Two regions/ }).click();
  await card(page, 'VPC1').locator('header').click();
  const block = page.getByRole('textbox', { name: 'CIDR block 1' });
  await block.fill('192.168.0.0');
  await block.press('Enter');
  await expect(page.getByText('"192.168.0.0" is not a CIDR block.')).toBeVisible();
  await block.fill('192.168.0.5/16');
  await block.press('Enter');
  await expect(page.getByText('Write the aligned block 192.168.0.0/16.')).toBeVisible();
  await block.press('Escape');
  await expect(block).toHaveValue('192.168.0.0/16');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await expect(saved(page)).toBeVisible();
});

test('moving a card is one edit that survives a kill right after it is saved', async ({ peerplan }) => {
  let { page } = peerplan;
  await page.getByRole('button', { name: /Two regions/ }).click();
  const before = (await card(page, 'VPC2').boundingBox())!;
  await page.mouse.move(before.x + 60, before.y + 14);
  await page.mouse.down();
  await page.mouse.move(before.x + 60, before.y + 134, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeEnabled();
  await expect(saved(page)).toBeVisible();
  await peerplan.kill();
  page = await peerplan.restart();
  await page
    .getByRole('button', { name: /Guangzhou - Beijing/ })
    .first()
    .click();
  await expect(card(page, 'VPC2')).toBeVisible();
  await expect(async () => {
    const [left, right] = [(await card(page, 'VPC1').boundingBox())!, (await card(page, 'VPC2').boundingBox())!];
    expect(right.y - left.y).toBeGreaterThan(80);
  }).toPass();
});

test('a document that is wrong is refused with its path, and no project is made', async ({ peerplan }) => {
  const { page } = peerplan;
  await page.getByLabel('Open a file…').setInputFiles({
    name: 'design.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      '{"format":"peerplan.project","version":1,"name":"x","provider":"aws","accounts":[],"vpcs":[{"id":"v","name":"v","region":"r","cidrs":["10.0.0.0/99"]}]}',
    ),
  });
  await expect(page.getByRole('alert')).toContainText('vpcs[0].cidrs[0]');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'New project' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Projects', exact: true })).toBeHidden();
});
