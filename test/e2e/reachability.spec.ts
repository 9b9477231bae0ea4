import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { reachabilityDesign } from './support/reachability-design.ts';

test.skip(({ host }) => host === 'desktop', 'the same window on both hosts');

const cell = (page: Page, words: string | RegExp): Locator => page.getByRole('gridcell', { name: words });
const matrix = (page: Page): Locator => page.getByRole('grid', { name: /Reachability by subnets/ });
const path = (page: Page): Locator => page.getByRole('region', { name: 'Path', exact: true });

async function open(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'reach.json',
    mimeType: 'application/json',
    buffer: Buffer.from(reachabilityDesign()),
  });
  await expect(page.getByRole('group', { name: 'VPC VPC1', exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Reachability' }).click();
  await expect(cell(page, 'VPC1 · A → VPC2 · B, Reachable, required: connected')).toBeVisible();
}

test('the matrix tells every pair, marks what is required, and narrows to what is broken', async ({
  peerplan,
}, testInfo) => {
  const { page } = peerplan;
  await open(page);
  await expect(cell(page, 'VPC1 · A → VPC3 · E, Unreachable, required: connected, and it is not')).toBeVisible();
  await expect(cell(page, 'VPC2 · B → VPC3 · E, One-way')).toBeVisible();
  await expect(cell(page, 'lab · M → VPC2 · B, Not joined, required: isolated')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reachable 12' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'One-way 2' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('.reachability').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.screenshot({ path: testInfo.outputPath('matrix.png') });

  await page.getByRole('switch', { name: 'Only broken' }).press('Space');
  await expect(page.getByRole('rowheader', { name: 'lab · M' })).toBeHidden();
  await expect(page.getByRole('rowheader', { name: 'VPC1 · A' })).toBeVisible();
  await page.getByRole('switch', { name: 'Only broken' }).press('Space');
  await page.getByRole('textbox', { name: /Filter rows/ }).fill('10.0.2');
  await expect(page.getByRole('rowheader')).toHaveCount(2);
  await page.getByRole('textbox', { name: /Filter rows/ }).press('Escape');
  await page.getByRole('button', { name: 'Fold to VPCs' }).click();
  await expect(cell(page, 'VPC1 → VPC3, Unreachable')).toBeVisible();
});

test('the keyboard walks the matrix and explains a pair', async ({ peerplan }, testInfo) => {
  const { page } = peerplan;
  await open(page);
  await matrix(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(path(page)).toBeVisible();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  const active = await matrix(page).getAttribute('aria-activedescendant');
  await expect(page.locator(`#${active}`)).toHaveAccessibleName(/VPC1 · A → VPC3 · E/);
  await page.keyboard.press('Enter');
  await expect(path(page).getByRole('status')).toHaveText(
    'Unreachable: the way would lead through a third VPC, and peering is not transitive',
  );
  await expect(page.locator('.path-plate').first()).toHaveText('VPC2 does not forward');
  await page.screenshot({ path: testInfo.outputPath('transit.png') });

  // the winning route is a link to the route itself
  await path(page).getByRole('button', { name: '172.16.0.0/16' }).first().click();
  await expect(page.locator('.path-plate').first()).toBeVisible();
});

test('a one-way pair by typed address, its way back and the copied text', async ({ peerplan }, testInfo) => {
  const { page } = peerplan;
  await open(page);
  await cell(page, 'VPC2 · B → VPC3 · E, One-way').click();
  await expect(path(page).getByRole('status')).toHaveText('One-way: no route leads back');
  await expect(path(page).getByRole('region', { name: 'Back' })).toContainText('no route leads back');
  await expect(page.locator('.path-plate')).toHaveText('No route back');
  await page.screenshot({ path: testInfo.outputPath('one-way.png') });
  await path(page).getByRole('combobox', { name: 'From' }).fill('192.168.2.9');
  await page.keyboard.press('Enter');
  await path(page).getByRole('combobox', { name: 'To' }).fill('10.0.2.0/24');
  await page.keyboard.press('Enter');
  await expect(path(page).getByRole('status')).toHaveText('Reachable');
  await path(page).getByRole('combobox', { name: 'From' }).fill('nowhere');
  await page.keyboard.press('Enter');
  await expect(path(page).getByRole('alert')).toContainText('"nowhere"');
});

test('what if a peering were off: what breaks is told, drawn and taken back, or made an edit', async ({
  peerplan,
}, testInfo) => {
  const { page } = peerplan;
  await open(page);
  await page
    .getByRole('button', { name: /PeerConn/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Switch off as a what-if' }).click();
  const banner = page.getByRole('complementary', { name: 'What if' });
  await expect(banner.getByRole('status')).toHaveText('8 pairs break · 0 get better');
  const pairs = page.getByRole('list', { name: 'Pairs that change' });
  await expect(pairs.getByRole('button')).toHaveCount(8);
  await pairs.getByRole('button', { name: /VPC1 · A → VPC2 · B/ }).click();
  await expect(path(page).getByRole('status')).toContainText('the peering is not active');
  await page.screenshot({ path: testInfo.outputPath('what-if.png') });
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await banner.getByRole('button', { name: 'Leave' }).click();
  await expect(banner).toBeHidden();
  await expect(path(page).getByRole('status')).toHaveText('Reachable');

  await page.getByRole('button', { name: 'Switch off as a what-if' }).click();
  await banner.getByRole('button', { name: 'Apply' }).click();
  await expect(banner).toBeHidden();
  await expect(cell(page, /VPC1 · A → VPC2 · B, Unreachable/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(cell(page, /VPC1 · A → VPC2 · B, Reachable/)).toBeVisible();
});

test('a finding lights the path that it breaks, and two chosen subnets light theirs', async ({ peerplan }) => {
  const { page } = peerplan;
  await open(page);
  await page.getByRole('tab', { name: 'Findings' }).click();
  await page.getByRole('treeitem', { name: /VPC3 has no route to VPC2/ }).click();
  await expect(page.locator('.path-plate')).toHaveText('No route back');
  await page.getByRole('treeitem', { name: /^M / }).click();
  await page.getByRole('treeitem', { name: /^A / }).click({ modifiers: ['ControlOrMeta'] });
  await expect(page.locator('.path-plate')).toHaveText(['No route', 'No route back']);
  await page.getByRole('tab', { name: 'Reachability' }).click();
  await expect(path(page).getByRole('combobox', { name: 'From' })).toHaveValue(/lab · M/);
  await path(page).getByRole('button', { name: 'Swap the ends' }).click();
  await expect(path(page).getByRole('combobox', { name: 'To' })).toHaveValue(/lab · M/);
  await path(page).getByRole('button', { name: 'Close the path' }).click();
  await expect(page.locator('.path-plate')).toHaveCount(0);
});

test('compared with a saved version, the pairs that fare otherwise are marked and can be shown alone', async ({
  peerplan,
}) => {
  const { page } = peerplan;
  await open(page);
  await page.keyboard.press('ControlOrMeta+s');
  const dialog = page.getByRole('dialog', { name: 'Save a named version' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Agreed');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Compare with a saved version' }).click();
  await page.getByRole('menuitem', { name: 'Agreed' }).click();
  const changed = page.getByRole('button', { name: /Changed since Agreed/ });
  await expect(changed).toHaveText(/0$/);
  await page.getByRole('button', { name: /BJ-SH/ }).first().click();
  await page.getByRole('button', { name: 'Switch off as a what-if' }).click();
  await page.getByRole('complementary', { name: 'What if' }).getByRole('button', { name: 'Apply' }).click();
  await expect(changed).toHaveText(/2$/);
  await expect(cell(page, 'VPC2 · B → VPC3 · E, Unreachable, was One-way')).toBeVisible();
  await changed.click();
  await expect(page.getByRole('rowheader')).toHaveText([/VPC2/, /B/, /D/]);
  await page.getByRole('button', { name: 'End the comparison' }).click();
  await expect(page.getByRole('rowheader', { name: 'VPC1 · A' })).toBeVisible();
});

test('a design of both families has a matrix for each', async ({ peerplan }) => {
  const { page } = peerplan;
  const document = JSON.parse(reachabilityDesign()) as Record<
    string,
    { id: string; cidrs?: string[]; cidr6?: string }[]
  >;
  for (const [vpc, subnet, block] of [
    ['v1', 'a', 'fd00:1::'],
    ['v2', 'b', 'fd00:2::'],
  ]) {
    document['vpcs']!.find(({ id }) => id === vpc)!.cidrs!.push(`${block}/48`);
    document['subnets']!.find(({ id }) => id === subnet)!.cidr6 = `${block}/64`;
  }
  await page.locator('input[type=file]').setInputFiles({
    name: 'dual.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(document)),
  });
  await page.getByRole('tab', { name: 'Reachability' }).click();
  await expect(cell(page, 'VPC1 · A → VPC2 · B, Reachable, required: connected')).toBeVisible();
  const families = page.getByRole('radiogroup', { name: 'Address family' });
  await families.getByText('IPv6', { exact: true }).click();
  await expect(cell(page, /VPC1 · A → VPC2 · B, Unreachable/)).toBeVisible(); // no IPv6 routes
  await families.getByText('IPv4', { exact: true }).click();
  await expect(cell(page, /VPC1 · A → VPC2 · B, Reachable/)).toBeVisible();
});
