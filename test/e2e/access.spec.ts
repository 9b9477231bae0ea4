import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { reachabilityDesign } from './support/reachability-design.ts';

// Every pane and dialog of the window, in the light and in the dark: nothing that axe calls serious or critical.

test.skip(({ host }) => host === 'desktop', 'the same window on both hosts');

test.use({ trace: 'off' }); // it would take down the whole window at every look

/** Part of the window, as a selector; undefined: all of it. */
async function expectAccessible(page: Page, what: string, part?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    const axe = new AxeBuilder({ page }).setLegacyMode();
    if (colorScheme === 'dark') axe.withRules('color-contrast'); // the rest does not hang on the theme
    const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect
      .soft(
        grave.flatMap(({ id, nodes }) =>
          nodes.map(({ target, html }) => `${id} ${target.join(' ')} ${html.slice(0, 200)}`),
        ),
        `${what}, ${colorScheme}`,
      )
      .toEqual([]);
  }
}

const tab = (page: Page, name: RegExp | string): Locator => page.getByRole('tab', { name });
const line = (page: Page, name: RegExp): Locator =>
  page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem', { name });

function design(): string {
  const document = JSON.parse(reachabilityDesign()) as Record<string, object[]>;
  document['gateways']!.push({ id: 'g1', vpc: 'v1', type: 'nat', name: 'out', reaches: ['203.0.113.0/24'] });
  document['notes']!.push({ id: 'n1', text: 'Owned by finance', position: { x: 40, y: 420 } });
  return JSON.stringify(document);
}

async function open(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'reach.json',
    mimeType: 'application/json',
    buffer: Buffer.from(design()),
  });
  await expect(page.getByRole('group', { name: 'VPC VPC1', exact: true })).toBeVisible();
  await expect(page.getByRole('img', { name: /[1-9]\d* errors?, / })).toBeVisible();
}

async function dialog(page: Page, what: string, name: RegExp | string, show: () => Promise<void>): Promise<void> {
  await show();
  await expect(page.getByRole('dialog', { name })).toBeVisible();
  await expectAccessible(page, what, '[role=dialog]');
  // An open list of choices takes the first Escape.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name })).toBeHidden({ timeout: 500 });
  }).toPass();
}

async function menu(page: Page, what: string, show: () => Promise<void>): Promise<void> {
  await show();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await expectAccessible(page, what, '[role=menu]');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem')).toHaveCount(0);
}

test('the start page, the whole window and each tab of the drawer', async ({ peerplan }) => {
  const { page } = peerplan;
  await expect(page.getByRole('heading', { name: 'New project' })).toBeVisible();
  await expectAccessible(page, 'start page');
  await open(page);
  await page.getByRole('treeitem', { name: /VPC1 cannot reach VPC3 through VPC2/ }).click();
  await expect(page.locator('.finding-detail')).toContainText('route-transit');
  await expectAccessible(page, 'findings and canvas');
  await tab(page, /Route tables/).click();
  await expect(page.getByRole('textbox', { name: 'Destination 10.0.0.0/16' }).first()).toBeVisible();
  await expectAccessible(page, 'route tables', '.drawer');
  await tab(page, 'Reachability').click();
  await page.getByRole('gridcell', { name: 'VPC1 · A → VPC3 · E, Unreachable' }).click();
  await expect(page.getByRole('region', { name: 'Path', exact: true })).toBeVisible();
  await expectAccessible(page, 'reachability with a path', '.drawer');
  await tab(page, /Requirements/).click();
  const requirement = page.getByRole('row', { name: /VPC1 → VPC3/ });
  await expect(requirement).toBeVisible();
  await requirement.click();
  await expectAccessible(page, 'requirements', '.drawer');
  await page.getByRole('button', { name: /^Change .*VPC1 → VPC3/ }).click();
  await expect(page.locator('.requirement-editor')).toBeVisible();
  await expectAccessible(page, 'requirement editor', '.drawer');
  await page.keyboard.press('Escape');
  for (const name of ['Route plan', 'History', 'Traffic']) {
    await tab(page, name).click();
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
    await expectAccessible(page, name, '.drawer');
  }
});

test('the inspector of each kind of record', async ({ peerplan }) => {
  const { page } = peerplan;
  await open(page);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expectAccessible(page, 'project', '.inspector');
  const kinds = [
    ['VPC', /^VPC1 VPC/],
    ['subnet', /^A subnet/],
    ['route table', /^default route table/],
    ['gateway', /^out gateway/],
  ] as const;
  for (const [what, row] of kinds) {
    await line(page, row).first().click();
    await expect(line(page, row).first()).toHaveAttribute('aria-selected', 'true');
    await expectAccessible(page, `inspector of a ${what}`, '.inspector');
  }
  await tab(page, /Route tables/).click();
  await page.getByRole('textbox', { name: 'Destination 10.0.0.0/16' }).first().focus();
  await expectAccessible(page, 'inspector of a route', '.inspector');
  await page
    .getByRole('button', { name: /PeerConn/ })
    .first()
    .click();
  await expect(inspector.getByRole('button', { name: 'Delete the peering', exact: true })).toBeVisible();
  await expectAccessible(page, 'inspector of a peering', '.inspector');
  await page.getByRole('group', { name: 'Note: Owned by finance' }).click();
  await expectAccessible(page, 'inspector of a note', '.inspector');
  await line(page, /^VPC1 VPC/).click();
  await line(page, /^VPC2 VPC/).click({ modifiers: ['ControlOrMeta'] });
  await expectAccessible(page, 'inspector of several', '.inspector');
});

test('dialogs, the search and the reference', async ({ peerplan }) => {
  const { page } = peerplan;
  await open(page);
  await dialog(page, 'connect', 'Create a peering', async () => {
    await page.getByRole('group', { name: 'VPC VPC1', exact: true }).locator('header').click();
    await page.keyboard.press('c');
  });
  await dialog(page, 'pictures', 'Export picture', () => page.keyboard.press('ControlOrMeta+Shift+E'));
  await dialog(page, 'keys', 'Keyboard', () => page.keyboard.press('?'));
  await dialog(page, 'named version', 'Save a named version', () => page.keyboard.press('ControlOrMeta+s'));
  await dialog(page, 'reference', 'Reference', () => page.keyboard.press('F1'));
  await dialog(page, 'search', /.*/, async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('vpc');
    await expect(page.getByRole('option').first()).toBeVisible();
  });
  await dialog(page, 'paste of rows', /Paste routes into/, async () => {
    await tab(page, /Route tables/).click();
    await page.getByRole('button', { name: 'Paste rows…' }).first().click();
    await page
      .getByRole('textbox', { name: 'Rows of a spreadsheet' })
      .fill('10.0.7.0/24\tpeering\tPeerConn\n10.0.8.0/24\tpeering\tnobody');
    await expect(page.getByText('“nobody” is no peering')).toBeVisible();
  });
  await dialog(page, 'removal', /Delete|Remov/, async () => {
    await page
      .getByRole('button', { name: /PeerConn/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
  });
});

test('menus and a what-if', async ({ peerplan }) => {
  const { page } = peerplan;
  await open(page);
  await menu(page, 'context menu', () => line(page, /^VPC1 VPC/).click({ button: 'right' }));
  await menu(page, 'menu of a card', () =>
    page.getByRole('group', { name: 'VPC VPC1', exact: true }).locator('header').click({ button: 'right' }),
  );
  await menu(page, 'export menu', () => page.getByRole('button', { name: 'Export', exact: true }).click());
  await menu(page, 'layout menu', () => page.keyboard.press('l'));
  await menu(page, 'templates', () => page.getByRole('button', { name: 'Template', exact: true }).click());
  await menu(page, 'project menu', () => page.locator('.title-project').click());
  await page
    .getByRole('button', { name: /PeerConn/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('o');
  await expect(page.getByRole('complementary', { name: 'What if' })).toBeVisible();
  await expectAccessible(page, 'what-if', '.workbench-upper');
});

test('the tour', async ({ peerplan }) => {
  const { page } = peerplan;
  await page.getByRole('button', { name: /An example with mistakes/ }).click();
  await expect(page.getByRole('dialog', { name: 'What would not work' })).toBeVisible();
  await expectAccessible(page, 'tour', '.tour-card');
});

test('the panes of a window of 720 x 450, which is 200 % zoom', async ({ peerplan }) => {
  const { page } = peerplan;
  await open(page);
  await page.setViewportSize({ width: 720, height: 450 });
  await expect(page.locator('.workbench-inspector')).toBeHidden();
  await expectAccessible(page, 'canvas and drawer');
  await page.keyboard.press('ControlOrMeta+i');
  await expect(page.locator('.workbench-inspector')).toBeVisible();
  await expectAccessible(page, 'inspector', '.inspector');
  await page.keyboard.press('ControlOrMeta+b');
  await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible();
  await expectAccessible(page, 'outline', '.left-pane');
  for (const name of [/Route tables/, /Reachability/, /Requirements/, /Traffic/]) {
    await tab(page, name).press('Enter');
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
    await expectAccessible(page, String(name), '.drawer');
  }
});
