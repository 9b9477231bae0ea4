import type { Locator, Page } from '@playwright/test';
import { twoRegions } from '../../shared/examples/two-regions.ts';
import { writeProject } from '../../shared/formats/project/write.ts';
import { expect, test } from './support/fixtures.ts';

// The document's own sequences: same account; other account with accept; reject; cut by the peer; delete with what breaks.

test.skip(({ host }) => host === 'desktop', 'the same window on both hosts');

const card = (page: Page, name: string): Locator => page.getByRole('group', { name: `VPC ${name}`, exact: true });
const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });

async function open(page: Page): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'two-regions.json',
      mimeType: 'application/json',
      buffer: Buffer.from(writeProject(twoRegions())),
    });
  await expect(card(page, 'VPC1')).toBeVisible();
}

/** The create form towards another account, with what its owner has sent. */
async function request(page: Page, name: string): Promise<void> {
  await card(page, 'VPC1').locator('header').click();
  await page.keyboard.press('c');
  const form = page.getByRole('dialog', { name: 'Create a peering' });
  await form.getByText('Another account', { exact: true }).click();
  await form.getByRole('textbox', { name: 'Name' }).fill(name);
  await form.getByLabel('Account ID').fill('100004604479');
  await form.getByLabel('VPC ID').fill('vpc-l9ih5fv');
  await form.getByRole('combobox', { name: 'Region' }).fill('Shanghai');
  await page
    .getByRole('option', { name: /ap-shanghai/ })
    .first()
    .click();
  await form.getByRole('textbox', { name: 'CIDR blocks of the VPC' }).fill('172.16.0.0/16');
  await expect(form.getByText(/has to accept it by \d{4}-\d\d-\d\d; a request expires after 7 days/)).toBeVisible();
  await form.getByRole('button', { name: /^Create/ }).click();
  await expect(form).toBeHidden();
}

test('row 13 and row 17: a template’s peering is drawn, and shows the routes that use it at both ends', async ({
  peerplan,
}, testInfo) => {
  const { page } = peerplan;
  await page
    .getByRole('button', { name: /^Office data sync/ })
    .last()
    .click();
  await expect(page.getByRole('img', { name: '0 errors, 0 warnings' })).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('office-sync.png') });
  await page
    .getByRole('button', { name: /sync-bj/ })
    .first()
    .click();
  for (const destination of ['10.20.1.0/24', '172.16.20.0/25', '10.0.1.0/24', '10.0.2.0/24']) {
    await expect(inspector(page).getByText(destination).first()).toBeVisible();
  }
  await page.screenshot({ path: testInfo.outputPath('related-routes.png') });
});

test('row 1, row 4 and row 7: in one account a peering is active at once; ends that overlap are refused in the form', async ({
  peerplan,
}, testInfo) => {
  const { page } = peerplan;
  const document = JSON.parse(writeProject(twoRegions())) as Record<string, object[]>;
  document['vpcs']!.push(
    { id: 'vpc-sh', name: 'VPC3', account: 'acc-own', region: 'ap-shanghai', cidrs: ['172.16.0.0/16'] },
    { id: 'vpc-lab', name: 'lab', account: 'acc-own', region: 'ap-beijing', cidrs: ['192.168.128.0/20'] },
  );
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'same-account.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(document)),
    });
  await card(page, 'VPC1').locator('header').click();
  await page.keyboard.press('c');
  const form = page.getByRole('dialog', { name: 'Create a peering' });
  await page.getByRole('option', { name: /^lab/ }).click();
  await expect(form.getByText(/VPC1 and lab overlap/).first()).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('overlap-refused.png') });
  await form.getByRole('combobox', { name: 'Accepter' }).click();
  await page.getByRole('option', { name: /^VPC3/ }).click();
  await form.getByRole('textbox', { name: 'Name' }).fill('GZ-SH');
  await form.getByRole('combobox', { name: 'Status' }).click();
  await page.getByRole('option', { name: /^Active/ }).click();
  await form.getByRole('button', { name: /^Create/ }).click();
  await expect(form).toBeHidden();
  await expect(inspector(page).getByText('Active', { exact: true })).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('same-account.png') });
});

test('row 7 and row 9: another account: requested, accepted, cut by the peer, and removed', async ({
  peerplan,
}, testInfo) => {
  const { page } = peerplan;
  await open(page);
  await request(page, 'GZ-Finance');
  const pane = inspector(page);
  await expect(pane.getByText('Pending acceptance')).toBeVisible();
  await expect(pane.getByText(/until \d{4}-\d\d-\d\d, 7 days left/)).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('pending.png') });
  await pane.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(pane.getByText('Active', { exact: true })).toBeVisible();
  await pane.getByRole('button', { name: 'Deleted by the peer' }).click();
  await expect(pane.locator('.peering-status').getByText('Deleted by peer')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(pane.locator('.peering-status').getByText('Active', { exact: true })).toBeVisible();
});

test('row 7: a request is rejected, and asked for again', async ({ peerplan }) => {
  const { page } = peerplan;
  await open(page);
  await request(page, 'GZ-Finance');
  const pane = inspector(page);
  await pane.getByRole('button', { name: 'Reject' }).click();
  await expect(pane.locator('.peering-status').getByText('Rejected')).toBeVisible();
  await pane.getByRole('button', { name: 'Request' }).click();
  await expect(pane.getByText(/7 days left/)).toBeVisible();
});

test('row 10: deleting a peering shows its routes and the pairs that break first, and can be undone as one', async ({
  peerplan,
}, testInfo) => {
  const { page } = peerplan;
  await open(page);
  await page
    .getByRole('button', { name: /PeerConn/ })
    .first()
    .click();
  await inspector(page).getByRole('button', { name: 'Delete the peering', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete the peering?' });
  await expect(dialog).toContainText('The provider deletes the routes that name the peering with it.');
  await expect(dialog).toContainText('2 pairs of subnets lose their path');
  await expect(dialog).toContainText('10.0.1.0/24');
  await page.screenshot({ path: testInfo.outputPath('delete.png') });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /PeerConn/ })
    .first()
    .click();
  await page.keyboard.press('Delete');
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('button', { name: /PeerConn/ })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByRole('button', { name: /PeerConn/ }).first()).toBeVisible();
});

test('F1 opens what the document says about the field at hand, also in a dialog', async ({ peerplan }) => {
  const { page } = peerplan;
  await open(page);
  await page
    .getByRole('button', { name: /PeerConn/ })
    .first()
    .click();
  await inspector(page).getByRole('textbox', { name: 'Bandwidth cap' }).focus();
  await page.keyboard.press('F1');
  const reference = page.getByRole('dialog', { name: 'Reference' });
  await expect(reference.getByRole('heading', { name: 'Bandwidth cap' })).toBeVisible();
  await expect(reference).toContainText('10 Mbps unless you choose another');
  await page.keyboard.press('Escape');
  await expect(reference).toBeHidden();
  await card(page, 'VPC1').locator('header').click();
  await page.keyboard.press('c');
  const form = page.getByRole('dialog', { name: 'Create a peering' });
  await form.getByText('Another account', { exact: true }).click();
  await form.getByLabel('Account ID').focus();
  await page.keyboard.press('F1');
  await expect(reference.getByRole('heading', { name: 'Own and other accounts' })).toBeVisible();
});

test('row 6: a limit of one’s own is judged by, shown on its meter, and taken back', async ({ peerplan }) => {
  const { page } = peerplan;
  await open(page);
  const limit = inspector(page).getByRole('textbox', { name: 'Peerings per VPC' });
  await limit.fill('1');
  await limit.press('Enter');
  await expect(page.getByRole('img', { name: /0 errors, 2 warnings/ })).toBeVisible();
  await card(page, 'VPC1').locator('header').click();
  await expect(inspector(page).getByText('1 / 1', { exact: true })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(inspector(page).getByText('1 / 10', { exact: true })).toBeVisible();
});
