import type { Page } from '@playwright/test';
import { twoRegions } from '../../shared/examples/two-regions.ts';
import { writeProject } from '../../shared/formats/project/write.ts';
import { expect, test } from './support/fixtures.ts';

// Row 15 and row 14 of the product's table in the window: monitoring is imported and charted, and feeds the cost estimate.

async function open(page: Page): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'two-regions.json',
      mimeType: 'application/json',
      buffer: Buffer.from(writeProject(twoRegions())),
    });
  await page.getByRole('tab', { name: 'Traffic' }).click();
}

function csv(days: number): string {
  const rows = ['time,peering,in_mbps,out_mbps,in_packets,out_packets,loss'];
  for (let hour = 0; hour < days * 24; hour++) {
    const at = new Date(Date.UTC(2026, 10, 1) + hour * 3_600_000).toISOString();
    rows.push(`${at},PeerConn,${hour % 24 === 12 ? 8 : 2},1,100,90,0`);
  }
  return [...rows, 'yesterday,PeerConn,1,1,1,1,0', '2026-11-01 00:00,nobody,1,1,1,1,0'].join('\n');
}

async function importCsv(page: Page, text: string): Promise<void> {
  await page.locator('.drawer input[type=file]').setInputFiles({
    name: 'november.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
}

test('a monitoring file is read, bad rows told, the peaks charted and priced, and all of it stays', async ({
  peerplan,
}, testInfo) => {
  const { page } = peerplan;
  await open(page);
  await expect(page.getByText('Peerplan knows no prices')).toBeVisible();
  await importCsv(page, csv(10));
  await expect(page.getByText('november.csv: 240 readings taken in. 2 rows left out.')).toBeVisible();
  const bad = page.getByRole('list', { name: 'Rows left out' });
  await expect(bad.getByText('line 242, column 1')).toBeVisible();
  await expect(bad.getByText('“nobody” is no peering of this project')).toBeVisible();
  await page.getByRole('region', { name: 'What was imported' }).getByRole('button', { name: 'Close' }).click();

  const row = page.getByRole('option', { name: /PeerConn/ });
  await expect(row).toContainText('80 %');
  await row.click();
  await expect(
    page.getByRole('img', { name: /Traffic of PeerConn from 2026-11-01 to 2026-11-10; highest 8 Mbps/ }),
  ).toBeVisible();

  const price = page.getByRole('textbox', { name: 'Price per Mbps and day' });
  await price.fill('a lot');
  await price.press('Enter');
  await expect(price).toHaveAttribute('aria-invalid', 'true');
  await price.fill('1.5');
  await price.press('Enter');
  await page.getByRole('textbox', { name: 'Currency' }).fill('CNY');
  await page.getByRole('textbox', { name: 'Currency' }).press('Enter');
  await expect(row).toContainText('360.00 CNY'); // 8 Mbps x 1.5 x 30 days
  await expect(page.getByRole('region', { name: 'Cost', exact: true })).toContainText(
    'mean of the monitored daily peaks',
  );
  await page.screenshot({ path: testInfo.outputPath('traffic.png') });

  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const again = await peerplan.restart();
  await again.getByText('Guangzhou - Beijing').first().click();
  await again.getByRole('tab', { name: 'Traffic' }).click();
  await expect(again.getByRole('option', { name: /PeerConn/ })).toContainText('360.00 CNY');
  await again.getByRole('button', { name: 'Remove november.csv' }).click();
  await expect(again.getByRole('option', { name: /PeerConn/ })).toContainText('450.00 CNY'); // the cap, 10 Mbps
});

test('row 15: monitored traffic stands on the peering, in its inspector and in the legend', async ({
  peerplan,
  host,
}, testInfo) => {
  test.skip(host === 'desktop', 'the same window on both hosts');
  const { page } = peerplan;
  await open(page);
  const plate = page.locator('.peering-plate');
  await expect(plate).toContainText('10 Mbps');
  await expect(plate).not.toContainText('peak');
  await expect(page.getByRole('group', { name: 'Traffic' })).toHaveCount(0);
  await plate.click();
  const inspector = page.locator('.inspector');
  await expect(inspector.getByText('No monitoring imported for this peering.')).toBeVisible();
  await expect(inspector).toContainText('None: type a price per Mbps and day');

  await importCsv(page, csv(10));
  await expect(plate).toContainText('10 Mbps · peak 80 %');
  await expect(plate).toHaveAttribute('title', /Peak 8 Mbps on 2026-11-01, 80 % of the cap/);
  await expect(page.locator('.react-flow__edge .load-near')).toHaveCount(1);
  await expect(page.getByRole('group', { name: 'Traffic' })).toContainText('Peak from 80 % of the cap');
  await expect(inspector.getByText('10 days monitored')).toBeVisible();
  await expect(inspector.getByRole('meter', { name: 'Peak of the cap' })).toHaveAttribute('value', '80');

  await page.getByRole('textbox', { name: 'Price per Mbps and day' }).fill('1.5');
  await page.getByRole('textbox', { name: 'Price per Mbps and day' }).press('Enter');
  await expect(inspector).toContainText('8 Mbps × 1.5 × 30 days · the mean peak of 10 monitored days');

  await inspector.getByRole('textbox', { name: 'Cap' }).fill('8');
  await inspector.getByRole('textbox', { name: 'Cap' }).press('Enter');
  await expect(plate).toContainText('8 Mbps · peak 100 %');
  await expect(page.locator('.react-flow__edge .load-full')).toHaveCount(1);
  await page.screenshot({ path: testInfo.outputPath('loaded.png') });

  await page.getByRole('button', { name: 'Remove november.csv' }).click();
  await expect(plate).not.toContainText('peak');
  await expect(page.locator('.react-flow__edge .load-full')).toHaveCount(0);
  await importCsv(page, csv(10).replaceAll('\n', '\r\n').concat('\r\n', 'x'.repeat(90_000)));
  await expect(page.getByText('the line is longer than 64 KB')).toBeVisible();
  await expect(plate).toContainText('8 Mbps · peak 100 %');

  await page.getByRole('tab', { name: 'Findings' }).click();
  await inspector.getByRole('button', { name: 'Show in Traffic' }).press('Enter');
  await expect(page.getByRole('img', { name: /Traffic of PeerConn/ })).toBeVisible();
});

test('a file that is no table of readings is refused, and nothing of it stays', async ({ peerplan }) => {
  const { page } = peerplan;
  await open(page);
  await importCsv(page, 'name,size\na,1\n');
  await expect(page.getByRole('alert')).toContainText('time, in, out');
  await importCsv(page, 'time,in,out\nnoon,1,1\n');
  await expect(page.getByRole('alert')).toContainText('line 2, column 1');
  await expect(page.getByRole('heading', { name: 'Imported files' })).toHaveCount(0);
});

test('an import that is stopped half way leaves nothing, and the window goes on', async ({ peerplan, host }) => {
  test.skip(host === 'desktop', 'the same window on both hosts');
  const { page } = peerplan;
  await open(page);
  const reading = '2026-11-01 00:00:00,PeerConn,1.25,0.5,100,90,0';
  await importCsv(page, `time,peering,in_mbps,out_mbps,in_packets,out_packets,loss\n${`${reading}\n`.repeat(900_000)}`);
  await expect(page.getByRole('progressbar', { name: 'Progress of the import' })).toBeVisible();
  await page.getByRole('tab', { name: 'Findings' }).click();
  await page.getByRole('tab', { name: 'Traffic' }).click();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByRole('progressbar', { name: 'Progress of the import' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Imported files' })).toHaveCount(0);
  await importCsv(page, csv(1));
  await expect(page.getByText('november.csv: 24 readings taken in.')).toBeVisible();
});
