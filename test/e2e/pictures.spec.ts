import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { twoRegions } from '../../shared/examples/two-regions.ts';
import { writeProject } from '../../shared/formats/project/write.ts';
import { canvasDesign } from '../bench-canvas/design.ts';
import { readDrawio } from '../fixtures/drawio-file.ts';
import { elements, xmlDocument } from '../fixtures/xml-document.ts';
import { expect, test } from './support/fixtures.ts';

// The drawing as a picture: what is exported is what was drawn, and opens elsewhere.

async function open(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'two-regions.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeProject(twoRegions())),
  });
  await expect(page.getByRole('group', { name: 'VPC VPC1', exact: true })).toBeVisible();
}

async function savePicture(page: Page, format: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+E');
  const dialog = page.getByRole('dialog', { name: 'Export picture' });
  await dialog.getByText(format, { exact: true }).click();
  await dialog.getByRole('button', { name: 'Export' }).click();
  await expect(dialog).toBeHidden();
}

test('as SVG, with every name as text; as draw.io, with regions, cards and the peering', async ({
  peerplan,
}, testInfo) => {
  const { page } = peerplan;
  await open(page);
  const svg = testInfo.outputPath('picture.svg');
  await peerplan.saveNextFileTo(svg);
  await savePicture(page, 'SVG');
  const words = elements(xmlDocument(await peerplan.savedFile()), 'text').map((text) => text.textContent);
  expect(words).toEqual(expect.arrayContaining(['VPC1', 'VPC2', '192.168.1.0/24', 'PeerConn', 'Active']));

  await peerplan.saveNextFileTo(testInfo.outputPath('picture.drawio'));
  await savePicture(page, 'draw.io');
  const { cells, faults } = readDrawio(await peerplan.savedFile());
  expect(faults).toEqual([]);
  const kinds = [...cells.values()].map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'edge')).toHaveLength(1);
  expect([...cells.keys()]).toEqual(expect.arrayContaining(['region-ap-guangzhou', 'card-vpc-gz', 'card-vpc-bj']));
});

test('as PNG of what is selected, by the menu, in the pixels that were promised', async ({ peerplan }, testInfo) => {
  const { page } = peerplan;
  await open(page);
  await page.getByRole('group', { name: 'VPC VPC1', exact: true }).locator('header').click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export picture…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export picture' });
  await dialog.getByText('PNG', { exact: true }).click();
  await dialog.getByText('Selection', { exact: true }).click();
  const promised = (await dialog.getByText(/^1 VPCs?, 0 peerings, \d+ × \d+ px$/).textContent())!;
  const [, width, height] = /(\d+) × (\d+) px/.exec(promised)!;
  const png = testInfo.outputPath('picture.png');
  await peerplan.saveNextFileTo(png);
  await dialog.getByRole('button', { name: 'Export' }).click();
  await peerplan.savedFile();
  const bytes = await readFile(path.resolve(png));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([Number(width), Number(height)]);
});

test('of 600 VPCs with their 1,800 peerings: the dialog answers while the ways of the lines are looked for', async ({
  peerplan,
  host,
}, testInfo) => {
  test.skip(host === 'desktop', 'the same window on both hosts');
  const { page } = peerplan;
  const design = canvasDesign(600, 1800);
  await page.locator('input[type=file]').setInputFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeProject(design)),
  });
  await expect(
    page
      .getByRole('img', { name: /^Overview/ })
      .or(page.locator('.react-flow'))
      .first(),
  ).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+E');
  const dialog = page.getByRole('dialog', { name: 'Export picture' });
  await expect(dialog.getByRole('status')).toHaveText('Finding the ways of 1800 lines…');
  await expect(dialog.getByRole('button', { name: 'Export' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();

  const svg = testInfo.outputPath('large.svg');
  await peerplan.saveNextFileTo(svg);
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await dialog.getByRole('button', { name: 'Export' }).click();
  const words = elements(xmlDocument(await peerplan.savedFile()), 'text').map((text) => text.textContent);
  expect(words).toEqual(expect.arrayContaining(['vpc-0', 'vpc-599']));
});
