import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

// What was: named, looked at, compared, gone back to, and what to carry out from there.

test.skip(({ host }) => host === 'desktop', 'the same window on both hosts');

const counts = (page: Page, errors: number, warnings: number): Locator =>
  page.getByRole('img', { name: `${errors} errors, ${warnings} warnings` });
const titleBar = (page: Page): Locator => page.locator('.title-bar');
const points = (page: Page): Locator => page.getByRole('listbox', { name: 'Save points and named versions' });

async function nameVersion(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s');
  const dialog = page.getByRole('dialog', { name: 'Save a named version' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Version “${name}” is in the history`)).toBeVisible();
}

async function removeVpc(page: Page, name: string): Promise<void> {
  await page.getByRole('treeitem', { name: new RegExp(`^${name} VPC`) }).click();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('treeitem', { name: new RegExp(`^${name} VPC`) })).toBeHidden();
}

test('a version is named, differs from what came later, and comes back as a new edit that undo takes back', async ({
  peerplan,
}) => {
  let { page } = peerplan;
  await page.getByRole('button', { name: /Two regions/ }).click();
  await expect(counts(page, 0, 0)).toBeVisible();
  await nameVersion(page, 'Agreed');
  await removeVpc(page, 'VPC2');

  await page.getByRole('tab', { name: 'History' }).click();
  await expect(points(page).getByRole('option')).toHaveText([
    /^Delete, 6 records/,
    /^Agreed/,
    /^The project as it was made/,
  ]);
  await points(page)
    .getByRole('option', { name: /Agreed/ })
    .click();
  const detail = page.getByRole('article', { name: 'Agreed' });
  await expect(detail).toContainText('6 records differ');
  await expect(detail).toContainText('3 steps to carry out');
  await expect(detail).toContainText('0 better, 2 worse');
  await points(page).press('ArrowUp');
  await expect(page.getByRole('article', { name: /^Delete/ })).toContainText('VPC2');

  await points(page).press('ArrowDown');
  await detail.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('treeitem', { name: /^VPC2 VPC/ })).toBeVisible();
  await expect(detail).toContainText('Nothing differs.');
  await expect(points(page).getByRole('option').first()).toHaveText(/^Restore a version, 6 records/);
  await titleBar(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('treeitem', { name: /^VPC2 VPC/ })).toBeHidden();
  await expect(points(page).getByRole('option').first()).toHaveText(/^Undo: restore a version/);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(page.getByRole('treeitem', { name: /^VPC2 VPC/ })).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  page = await peerplan.restart();
  await page.getByRole('button', { name: /^Guangzhou - Beijing/ }).click();
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(points(page).getByRole('option')).toHaveCount(6);
  await points(page)
    .getByRole('option', { name: /Agreed/ })
    .click();
  await page.getByRole('button', { name: 'Take the name away' }).click();
  await expect(points(page).getByRole('option')).toHaveCount(5);
});

test('the plan lists the steps, filters them, starts from a version, and is exported from there', async ({
  peerplan,
}) => {
  const { page } = peerplan;
  await page.getByRole('button', { name: /Two regions/ }).click();
  await page.getByRole('tab', { name: 'Route plan' }).click();
  const plan = page.getByRole('list', { name: 'Route plan' });
  await expect(plan.getByRole('listitem')).toHaveText([
    /^My account · VPC2 · ap-beijing/,
    /^1.*Add 192\.168\.1\.0\/24 → peering PeerConn to route table default of VPC2\./,
    /^My account · VPC1 · ap-guangzhou/,
    /^2.*Add 10\.0\.1\.0\/24/,
  ]);
  await page.getByRole('textbox', { name: 'Filter the plan' }).fill('192.168');
  await expect(plan.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('textbox', { name: 'Filter the plan' }).fill('');
  await plan.getByText('Add 10.0.1.0/24').click();
  await expect(page.locator('.workbench-inspector')).toBeVisible();

  await nameVersion(page, 'Built');
  await removeVpc(page, 'VPC2');
  await expect(page.getByText('Nothing to carry out yet')).toBeVisible();
  await titleBar(page).getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('combobox', { name: 'Where the steps start' }).click();
  await page.getByRole('option', { name: 'From Built' }).click();
  await expect(page.getByText('Nothing to do: the design does not differ from where the steps start.')).toBeVisible();
  await page.getByText('Hand-off 0').click();
  await expect(page.getByText('Nothing to hand off')).toBeVisible();
  await peerplan.saveNextFileTo(`${peerplan.dataDir}/plan.md`);
  await page.getByRole('button', { name: 'Export the plan as Markdown' }).click();
  expect(await peerplan.savedFile()).toContain('Counted from Guangzhou - Beijing: only what differs is listed.');
});
