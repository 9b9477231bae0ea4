import type { Locator, Page } from '@playwright/test';
import { twoRegions } from '../../shared/examples/two-regions.ts';
import { writeProject } from '../../shared/formats/project/write.ts';
import { expect, test } from './support/fixtures.ts';

// Route tables as people have them elsewhere: rows of a spreadsheet.

test('rows of a spreadsheet are judged one by one and added as one edit', async ({ peerplan, host }) => {
  test.skip(host === 'desktop', 'the same window on both hosts');
  const { page } = peerplan;
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'two-regions.json',
      mimeType: 'application/json',
      buffer: Buffer.from(writeProject(twoRegions())),
    });
  await page.getByRole('tab', { name: /Route tables/ }).click();
  await page.getByRole('button', { name: 'Paste rows…' }).click();
  const dialog = page.getByRole('dialog', { name: /Paste routes into/ });
  const rows = [
    '目的端\t下一跳类型\t下一跳',
    '10.0.7.0/24\t对等连接\tPeerConn',
    '10.0.8.0/24\t对等连接\tnobody',
    '10.0.9.0/24\t对等连接\tpcx-1',
  ];
  await dialog.getByRole('textbox', { name: 'Rows of a spreadsheet' }).fill(rows.join('\n'));
  await expect(dialog.getByText('“nobody” is no peering or gateway of this VPC.')).toBeVisible();
  await expect(dialog.getByText('Would bring up')).toHaveCount(0);
  await dialog
    .getByRole('textbox', { name: 'Rows of a spreadsheet' })
    .fill([...rows, '10.0.1.0/24\t对等连接\tPeerConn'].join('\n'));
  await expect(dialog.getByText('Would bring up')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Rows of a spreadsheet' }).fill(rows.join('\n'));
  await dialog.getByRole('button', { name: 'Add 2 routes' }).click();
  await expect(page.getByRole('textbox', { name: 'Destination 10.0.7.0/24', exact: true }).first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Destination 10.0.9.0/24', exact: true }).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByRole('textbox', { name: 'Destination 10.0.7.0/24', exact: true })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Destination 10.0.9.0/24', exact: true })).toHaveCount(0);
});

/** VPC1 with 5,000 routes in its table, every tenth of them over a peering that is not there. */
function manyRoutes(): string {
  const document = JSON.parse(writeProject(twoRegions())) as Record<string, object[]>;
  for (let index = 0; index < 5000; index++) {
    const block = `10.${1 + (index >> 8)}.${index & 255}.0/24`;
    document['routes']!.push({
      id: `rt-many-${String(index).padStart(4, '0')}`,
      routeTable: 'rtb-a',
      destination: block,
      nextHop: { type: 'peering', id: 'pcx-1' },
      description: `office ${index}`,
    });
  }
  return JSON.stringify(document);
}

async function openGrid(page: Page, content: string): Promise<Locator> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'routes.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await page.getByRole('tab', { name: /Route tables/ }).click();
  return page.getByRole('region', { name: 'Route tables' }).getByRole('grid');
}

const destinations = (grid: Locator): Promise<string[]> =>
  grid
    .getByRole('textbox', { name: /^Destination / })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

test('5,000 routes in one table: filtered, sorted, chosen by range, copied, switched off and removed', async ({
  peerplan,
  host,
}, testInfo) => {
  test.skip(host === 'desktop', 'the same window on both hosts');
  const { page } = peerplan;
  const grid = await openGrid(page, manyRoutes());
  await expect(grid).toHaveAttribute('aria-rowcount', '5003');
  expect(await grid.getByRole('row').count()).toBeLessThan(80);
  await page.getByRole('textbox', { name: 'Filter the routes' }).fill('10.3.7.9');
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  expect(await destinations(grid)).toEqual(['10.3.7.0/24']);
  await page.getByRole('textbox', { name: 'Filter the routes' }).fill('office 49');
  await expect(grid).toHaveAttribute('aria-rowcount', '113');
  await grid.getByRole('button', { name: 'Destination', exact: true }).click();
  await grid.getByRole('button', { name: 'Destination', exact: true }).click();
  await expect(grid.getByRole('columnheader', { name: 'Destination' })).toHaveAttribute('aria-sort', 'descending');
  expect((await destinations(grid))[0]).toBe('10.20.135.0/24');

  await grid.getByRole('checkbox', { name: 'Choose route 10.20.135.0/24' }).check();
  await grid.getByRole('checkbox', { name: 'Choose route 10.20.131.0/24' }).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('toolbar', { name: '5 routes chosen' });
  await expect(bar).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('chosen.png') });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await bar.getByRole('button', { name: 'Copy rows' }).click();
  expect((await page.evaluate(() => navigator.clipboard.readText())).split('\n')).toHaveLength(6);
  await bar.getByRole('button', { name: 'Switch off' }).click();
  await expect(grid.getByRole('switch', { name: 'Route 10.20.135.0/24 enabled' })).not.toBeChecked();
  await bar.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '108');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '113');
  await expect(grid.getByRole('switch', { name: 'Route 10.20.135.0/24 enabled' })).not.toBeChecked();
});

test('routes are chosen, removed and entered by the keyboard alone, and by a click on their rows', async ({
  peerplan,
  host,
}) => {
  test.skip(host === 'desktop', 'the same window on both hosts');
  const { page } = peerplan;
  const grid = await openGrid(page, manyRoutes());
  const row = (index: number) => grid.locator(`[aria-rowindex="${index}"]`);
  const chosen = grid.locator('[data-route][aria-selected="true"]');
  await row(4).locator('.route-state').click();
  await expect(chosen).toHaveCount(1);
  await expect(row(4)).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(chosen).toHaveCount(3);
  await page.keyboard.press('Shift+ArrowUp');
  await expect(chosen).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(chosen).toHaveCount(3);
  await expect(page.getByRole('toolbar', { name: '3 routes chosen' })).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(grid).toHaveAttribute('aria-rowcount', '5000');
  await expect(chosen).toHaveCount(0);
  await expect(row(5)).toBeFocused();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('toolbar', { name: '4998 routes chosen' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(chosen).toHaveCount(0);
  await page.keyboard.press('F2');
  await expect(row(5).getByRole('textbox', { name: /^Destination / })).toBeFocused();
});

test('a route is removed by a click on its button', async ({ peerplan }) => {
  const { page } = peerplan;
  const grid = await openGrid(page, writeProject(twoRegions()));
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await grid.getByRole('button', { name: /^Remove route/ }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '2');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
});
