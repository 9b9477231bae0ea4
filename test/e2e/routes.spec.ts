import { twoRegions } from '../../shared/examples/two-regions.ts';
import { writeProject } from '../../shared/formats/project/write.ts';
import { expect, test } from './support/fixtures.ts';

// Route tables as people have them elsewhere: rows of a spreadsheet.

test.skip(({ host }) => host === 'desktop', 'the same window on both hosts');

test('rows of a spreadsheet are judged one by one and added as one edit', async ({ peerplan }) => {
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
  await dialog.getByRole('button', { name: 'Add 2 routes' }).click();
  await expect(page.getByRole('textbox', { name: 'Destination 10.0.7.0/24', exact: true }).first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Destination 10.0.9.0/24', exact: true }).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByRole('textbox', { name: 'Destination 10.0.7.0/24', exact: true })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Destination 10.0.9.0/24', exact: true })).toHaveCount(0);
});
