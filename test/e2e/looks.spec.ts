import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { writeProject } from '../../shared/formats/project/write.ts';
import { twoRegions } from '../../shared/examples/two-regions.ts';
import { cutOff } from './support/cut-off.ts';
import { expect, test } from './support/fixtures.ts';

// The window in both themes, both sizes and both languages: nothing clipped, nothing that axe calls serious. With
// PEERPLAN_SCREENSHOTS=1 the pictures of the page host go to docs/screenshots.

const keep = process.env['PEERPLAN_SCREENSHOTS'] === '1';
const docs = path.resolve(import.meta.dirname, '../../docs/screenshots');

/** The walk-through grown by mistakes of every kind, and by a name that is too long for any card. */
function mistakes(): string {
  const document = JSON.parse(writeProject(twoRegions())) as { name: string } & Record<string, object[]>;
  document.name = 'Guangzhou – Beijing – Shanghai';
  document['vpcs']!.push(
    vpc('vpc-sh', 'VPC3', 'ap-shanghai', '172.16.0.0/16', 560, 296),
    vpc('vpc-dr', 'production-disaster-recovery-primary', 'ap-guangzhou', '10.0.128.0/20', 0, 296),
  );
  document['subnets']!.push(
    { id: 'subnet-c', vpc: 'vpc-gz', name: 'C', cidr: '192.168.2.0/24' },
    { id: 'subnet-e', vpc: 'vpc-sh', name: 'E', cidr: '172.16.1.0/24' },
    { id: 'subnet-l', vpc: 'vpc-dr', name: 'replication-network', cidr: '10.0.128.0/24' },
  );
  document['routeTables']!.push(
    { id: 'rtb-c', vpc: 'vpc-sh', name: 'default', default: true },
    { id: 'rtb-l', vpc: 'vpc-dr', name: 'default', default: true },
  );
  document['routes']!.push(
    { id: 'rt-3', routeTable: 'rtb-a', destination: '172.16.0.0/16', nextHop: { type: 'peering', id: 'pcx-1' } },
    { id: 'rt-4', routeTable: 'rtb-b', destination: '172.16.1.0/24', nextHop: { type: 'peering', id: 'pcx-2' } },
    { id: 'rt-5', routeTable: 'rtb-c', destination: '10.0.1.0/24', nextHop: { type: 'peering', id: 'pcx-2' } },
  );
  document['peerings']!.push(
    { id: 'pcx-2', name: 'BJ-SH', requester: 'vpc-bj', accepter: 'vpc-sh', status: 'active', bandwidthMbps: 20 },
    { id: 'pcx-3', name: 'GZ-DR', requester: 'vpc-gz', accepter: 'vpc-dr', status: 'pending' },
    { id: 'pcx-4', name: 'BJ-DR', requester: 'vpc-bj', accepter: 'vpc-dr', status: 'planned', bandwidthMbps: 10 },
  );
  return JSON.stringify(document);
}

function vpc(id: string, name: string, region: string, cidr: string, x: number, y: number): object {
  return { id, name, account: 'acc-own', region, cidrs: [cidr], position: { x, y } };
}

async function open(page: Page, language: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'mistakes.json',
    mimeType: 'application/json',
    buffer: Buffer.from(mistakes()),
  });
  if (language === 'zh') await page.getByRole('button', { name: '切换为中文' }).click();
  const transit = page.getByRole('treeitem', { name: /VPC1 (cannot reach VPC3 through VPC2|无法经由 VPC2 到达 VPC3)/ });
  await transit.click();
  await expect(page.locator('.finding-detail')).toContainText('route-transit');
}

/** Every tab of the drawer, and the inspector of every kind of record. */
async function lookAtEverything(page: Page): Promise<void> {
  const tabs = page.locator('.drawer').getByRole('tab');
  for (let tab = 0; tab < (await tabs.count()); tab++) {
    await tabs.nth(tab).click();
    await page.waitForTimeout(150);
    expect.soft(await cutOff(page), `tab ${tab + 1} of the drawer`).toEqual([]);
  }
  const records = page.locator('.outline').getByRole('treeitem');
  for (let record = 0; record < (await records.count()); record++) {
    await records.nth(record).click();
    expect.soft(await cutOff(page), `record ${record + 1} of the outline`).toEqual([]);
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1440, 900],
    [1024, 700],
  ] as const) {
    for (const language of ['en', 'zh'] as const) {
      test.describe(`${colorScheme}, ${width} x ${height}, ${language}`, () => {
        test.use({ colorScheme, viewport: { width, height }, locale: 'en-US' });

        test('reads well', async ({ peerplan, host }, testInfo) => {
          const { page } = peerplan;
          await page.setViewportSize({ width, height });
          await page.emulateMedia({ colorScheme });
          await open(page, language);
          await page.waitForTimeout(400); // the canvas glides to what was chosen
          const file = `window-${colorScheme}${width < 1440 ? '-small' : ''}${language === 'zh' ? '-zh' : ''}.png`;
          if (keep && host === 'page') mkdirSync(docs, { recursive: true });
          await page.screenshot({ path: keep && host === 'page' ? path.join(docs, file) : testInfo.outputPath(file) });
          expect.soft(await cutOff(page)).toEqual([]);
          if (colorScheme === 'light' && host === 'page') await lookAtEverything(page);
          const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
          const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
          expect(
            grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
          ).toEqual([]);
        });
      });
    }
  }
}
