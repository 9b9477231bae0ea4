import { expect, type Page } from '@playwright/test';
import { mistakes } from '../../../shared/examples/mistakes.ts';
import { writeProject } from '../../../shared/formats/project/write.ts';

/** A state of the window that people see much of. */
export interface KeyState {
  readonly name: string;
  readonly colorScheme: 'light' | 'dark';
  readonly size: readonly [width: number, height: number];
  /** Reaches it: from the start page, or from the open example with mistakes. */
  readonly show: (page: Page) => Promise<void>;
  readonly from?: 'start';
}

const wide = [1440, 900] as const;
const narrow = [1024, 700] as const;

/** Opens the example with mistakes, with a gateway and a note more. */
export async function openMistakes(page: Page): Promise<void> {
  const document = JSON.parse(writeProject(mistakes())) as Record<string, object[]>;
  document['gateways']!.push({ id: 'gw-1', vpc: 'vpc-gz', type: 'nat', name: 'nat-gz' });
  document['notes']!.push({ id: 'note-1', text: 'Ask Finance before 2027.', position: { x: 330, y: 200 } });
  await page.locator('input[type=file]').setInputFiles({
    name: 'mistakes.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(document)),
  });
  await expect(page.getByRole('group', { name: 'VPC VPC1', exact: true })).toBeVisible();
  await expect(page.getByRole('tree', { name: 'Findings' }).getByRole('treeitem').first()).toBeVisible();
}

/** Runs a command by its name, as the search does. */
async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('textbox', { name: 'Search or run a command' }).fill(command);
  await page.getByRole('listbox', { name: 'Results' }).getByRole('option', { name: command }).first().waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: 'Results' })).toBeHidden();
}

/** Chooses a record by its name, as the search does. */
async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+f');
  await page.getByRole('textbox', { name: /^Find a VPC/ }).fill(name);
  await page.getByRole('listbox', { name: 'Results' }).getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: 'Results' })).toBeHidden();
}

const drawer = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const outline = (page: Page, name: RegExp) =>
  page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem', { name }).click();

async function chooseTransit(page: Page): Promise<void> {
  await page.getByRole('treeitem', { name: /VPC1 cannot reach VPC3 through VPC2/ }).click();
  await expect(page.getByRole('article', { name: 'The chosen finding' })).toContainText('route-transit');
  await expect(page.getByRole('region', { name: 'Fixes' }).getByRole('button').first()).toBeVisible();
}

async function explainPath(page: Page): Promise<void> {
  await drawer(page, 'Reachability');
  await page.getByRole('gridcell', { name: /^VPC2 · B → bj-lab · L/ }).click();
  await expect(page.getByRole('region', { name: 'Path', exact: true }).getByRole('status')).toContainText(
    'Unreachable',
  );
}

async function askWhatIf(page: Page): Promise<void> {
  await find(page, 'PeerConn');
  await page.getByRole('button', { name: 'Switch off as a what-if' }).click();
  await expect(page.getByRole('complementary', { name: 'What if' }).getByRole('status')).toContainText('pairs break');
}

async function createPeering(page: Page): Promise<void> {
  await outline(page, /^VPC1 VPC/);
  await run(page, 'Connect the VPC to another');
  const dialog = page.getByRole('dialog', { name: 'Create a peering' });
  await dialog.getByText('Another account').click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('GZ-PARTNER');
}

async function zoomFarOut(page: Page): Promise<void> {
  const zoomOut = page.getByRole('button', { name: 'Zoom out' });
  for (let i = 0; i < 6; i++) await zoomOut.click();
}

export const keyStates: readonly KeyState[] = [
  { name: 'start-page', colorScheme: 'light', size: wide, from: 'start', show: async () => {} },
  { name: 'finding', colorScheme: 'light', size: wide, show: chooseTransit },
  { name: 'finding-dark', colorScheme: 'dark', size: narrow, show: chooseTransit },
  { name: 'vpc', colorScheme: 'light', size: wide, show: (page) => outline(page, /^VPC1 VPC/) },
  { name: 'pending-peering', colorScheme: 'dark', size: wide, show: (page) => find(page, 'GZ-SZDR') },
  { name: 'route-tables', colorScheme: 'light', size: wide, show: (page) => drawer(page, 'Route tables') },
  { name: 'path', colorScheme: 'light', size: wide, show: explainPath },
  { name: 'what-if', colorScheme: 'dark', size: wide, show: askWhatIf },
  { name: 'requirements', colorScheme: 'light', size: narrow, show: (page) => drawer(page, 'Requirements') },
  { name: 'route-plan', colorScheme: 'light', size: wide, show: (page) => drawer(page, 'Route plan') },
  { name: 'create-a-peering', colorScheme: 'light', size: narrow, show: createPeering },
  { name: 'far-out', colorScheme: 'dark', size: wide, show: zoomFarOut },
];
