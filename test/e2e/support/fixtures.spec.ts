import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

// What specs rely on from the fixture, alike on both hosts.

test('the window has the size that the project asks for, and its bridge is the host’s', async ({ peerplan }) => {
  const { page, host } = peerplan;
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1440, 900]);
  expect(await page.evaluate(() => 'peerplan' in window)).toBe(host === 'desktop');
  expect(peerplan.electronApp !== undefined).toBe(host === 'desktop');
});

test('a restart shows the same data in a new window', async ({ peerplan }) => {
  await createProject(peerplan.page, 'Kept');
  const page = await peerplan.restart();
  expect(page).toBe(peerplan.page);
  await expect(page.getByText('Kept').first()).toBeVisible();
});

test('after a kill the program starts again on the same data', async ({ peerplan }) => {
  await createProject(peerplan.page, 'Survivor');
  await peerplan.kill();
  const page = await peerplan.restart();
  await expect(page.getByText('Survivor').first()).toBeVisible();
});

test('a saved file is read, once for each save', async ({ peerplan }, testInfo) => {
  const { page } = peerplan;
  await createProject(page, 'To hand off');
  for (const [name, item] of [
    ['plan.md', 'Markdown…'],
    ['plan.csv', 'CSV…'],
  ] as const) {
    await peerplan.saveNextFileTo(join(testInfo.outputPath(), name));
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
    expect((await peerplan.savedFile()).length).toBeGreaterThan(0);
  }
});

test.describe('with a dark system', () => {
  test.use({ colorScheme: 'dark' });

  test('the page sees the colour scheme that the spec sets', async ({ peerplan }) => {
    const { page } = peerplan;
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  });
});

async function createProject(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('button', { name })).toBeVisible();
}
