import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { writeProject } from '../../shared/formats/project/write.ts';
import { twoRegions } from '../../shared/examples/two-regions.ts';
import { expect, test } from './support/fixtures.ts';

// The frame around the drawing: finding things, the outline, keys, panes that fold, and the first minute.

test.skip(({ host }) => host === 'desktop', 'the same window on both hosts');

const card = (page: Page, name: string): Locator => page.getByRole('group', { name: `VPC ${name}`, exact: true });
const outline = (page: Page): Locator => page.getByRole('tree', { name: 'Outline' });
const line = (page: Page, name: string | RegExp): Locator => outline(page).getByRole('treeitem', { name });

async function openMistakes(page: Page): Promise<void> {
  await page.getByRole('button', { name: /An example with mistakes/ }).click();
  await page.getByRole('dialog', { name: 'What would not work' }).getByRole('button', { name: 'Skip' }).press('Escape');
  await expect(line(page, /^VPC1 VPC/)).toBeVisible();
}

test('the search finds records by name and address and runs commands, by keyboard alone', async ({ peerplan }) => {
  const { page } = peerplan;
  await openMistakes(page);
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('textbox', { name: 'Search or run a command' });
  await expect(field).toBeFocused();
  await field.fill('172.16.2.9');
  const results = page.getByRole('listbox', { name: 'Results' });
  await expect(results.getByRole('option').first()).toContainText('172.16.2.0/24');
  await expect(results.getByRole('option')).toHaveText([/F.*VPC3/, /VPC3.*Shanghai/]);
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
  await expect(line(page, /^F subnet/)).toHaveAttribute('aria-selected', 'true');

  await page.getByRole('button', { name: 'Search or run a command' }).click();
  await field.fill('route plan');
  await results.getByRole('option', { name: 'Show the route plan' }).click();
  await expect(page.getByRole('tab', { name: 'Route plan' })).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('ControlOrMeta+f');
  const records = page.getByRole('textbox', { name: /^Find a VPC/ });
  await records.fill('show the');
  await expect(page.getByText('Nothing in this design matches “show the”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(records).toBeHidden();
});

test('the outline is a tree: arrows, letters, opening, renaming, several at once, deleting', async ({ peerplan }) => {
  const { page } = peerplan;
  await openMistakes(page);
  await line(page, /^VPC1 VPC/).click();
  await expect(outline(page)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(line(page, /^VPC1 VPC/)).toHaveAttribute('aria-expanded', 'false');
  await expect(line(page, /^A subnet/)).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(line(page, /^A subnet/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.type('sz');
  await expect(line(page, /^sz-dr VPC/)).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('F2');
  const name = page.getByRole('textbox', { name: 'New name of sz-dr' });
  await expect(name).toBeFocused();
  await page.keyboard.type('sz-standby');
  await page.keyboard.press('Enter');
  await expect(card(page, 'sz-standby')).toBeVisible();

  await line(page, /^VPC3 VPC/).click();
  await line(page, /^sz-standby VPC/).click({ modifiers: ['ControlOrMeta'] });
  await expect(outline(page).locator('[aria-selected=true]')).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(line(page, /^VPC3 VPC/)).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(line(page, /^VPC3 VPC/)).toBeVisible();

  await page.getByRole('textbox', { name: 'Filter the outline' }).fill('10.30');
  await expect(outline(page).getByRole('treeitem')).toHaveText([/Guangzhou/, /gz-mgmt/, /M/, /default/]);
  await page.keyboard.press('Escape');
  await line(page, /^VPC2 VPC/).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Connect the VPC to another' }).click();
  await expect(page.getByRole('dialog', { name: 'Create a peering' })).toBeVisible();
});

test('every key is listed, panes are gone through with F6 and fold away', async ({ peerplan }) => {
  const { page } = peerplan;
  await openMistakes(page);
  await line(page, /^VPC1 VPC/).click();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(keys.getByText('Save a named version')).toBeVisible();
  await expect(keys.getByText('Next pane')).toBeVisible();
  await page.keyboard.press('Escape');

  const focusIn = (selector: string) => expect(page.locator(`${selector} :focus, ${selector}:focus`)).toHaveCount(1);
  await outline(page).focus();
  for (const pane of ['.workbench-canvas', '.workbench-inspector', '.drawer', '.title-bar', '.left-pane']) {
    await page.keyboard.press('F6');
    await focusIn(pane);
  }
  await page.keyboard.press('Shift+F6');
  await focusIn('.title-bar');

  await page.keyboard.press('ControlOrMeta+b');
  await expect(outline(page)).toBeHidden();
  await page.keyboard.press('ControlOrMeta+i');
  await expect(page.locator('.workbench-inspector')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+j');
  await expect(page.getByRole('button', { name: 'Open the drawer' })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: /^Four regions, with mistakes/ }).click();
  await expect(page.getByRole('button', { name: 'Open the drawer' })).toBeVisible();
  await page.getByRole('button', { name: 'Show the palette and outline' }).click();
  await page.getByRole('button', { name: 'Show the inspector' }).click();
  await page.getByRole('tab', { name: /^Findings/ }).click();
  await expect(outline(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Close the drawer' })).toBeVisible();
});

test('a dialog appears where it stays, so that a click meant for it does not miss', async ({ peerplan }) => {
  const { page } = peerplan;
  await openMistakes(page);
  for (const key of ['?', 'F1']) {
    const places = page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const seen: string[] = [];
          const look = (): void => {
            const dialog = document.querySelector('[role=dialog]');
            const { x = 0, y = 0, width = 0, height = 0 } = dialog?.getBoundingClientRect() ?? {};
            if (dialog) seen.push([x, y, width, height].map(Math.round).join(' '));
            if (seen.length < 30) requestAnimationFrame(look);
            else resolve(seen);
          };
          look();
        }),
    );
    await page.keyboard.press(key);
    expect(new Set(await places).size, `the places of what ${key} opens`).toBe(1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('at 200 % zoom panes fold instead of being cut off, and each can be had', async ({ peerplan }) => {
  const { page } = peerplan;
  await openMistakes(page);
  await page.setViewportSize({ width: 720, height: 450 });
  await expect(outline(page)).toBeHidden();
  await expect(page.locator('.workbench-inspector')).toBeHidden();
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.title-bar button, .drawer-head > button')]
      .filter((button) => button.offsetWidth > 0)
      .filter((button) => {
        const { left, right } = button.getBoundingClientRect();
        return left < 0 || right > window.innerWidth;
      })
      .map((button) => button.ariaLabel ?? button.textContent),
  );
  expect(cut).toEqual([]);
  await page.keyboard.press('ControlOrMeta+i');
  await expect(page.locator('.workbench-inspector')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+b');
  await expect(outline(page)).toBeVisible();
  await expect(page.locator('.workbench-inspector')).toBeHidden();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.locator('.workbench-inspector')).toBeVisible();
});

test('the tour goes through the mistakes by keyboard, once', async ({ peerplan }) => {
  const { page } = peerplan;
  await page.getByRole('button', { name: /An example with mistakes/ }).click();
  const titles = [
    'What would not work',
    'What, where, why',
    'A fix, tried beforehand',
    'The list and the drawing are one',
    'Who reaches whom',
    'Hand it on',
  ];
  for (const title of titles) {
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await expect(page.locator('.tour-ring')).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Next|Done)$/ })).toBeFocused();
    await page.keyboard.press('ArrowRight');
  }
  await expect(page.locator('.tour-card')).toBeHidden();
  await expect(page.getByRole('tab', { name: 'Route plan' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Four regions, with mistakes' }).click();
  await page.getByRole('menuitem', { name: 'All projects' }).click();
  await page.getByRole('button', { name: /An example with mistakes/ }).click();
  await expect(line(page, /^VPC1 VPC/)).toBeVisible();
  await expect(page.locator('.tour-card')).toBeHidden();
});

test('projects are renamed, duplicated and removed in their list; templates open clean; a dropped file is opened', async ({
  peerplan,
}) => {
  const { page } = peerplan;
  for (const name of [/^Two sites, three centres/, /^Office data sync/, /^Game servers in five regions/]) {
    await page.getByRole('button', { name }).last().click();
    await expect(page.getByRole('img', { name: '0 errors, 0 warnings' })).toBeVisible();
    await expect(page.locator('.tour-card')).toBeHidden();
    await page.locator('.title-project').click();
    await page.getByRole('menuitem', { name: 'All projects' }).click();
  }
  const projects = page.locator('.start-row');
  await expect(projects).toHaveCount(3);
  await page.getByRole('button', { name: 'Actions for Game servers in five regions' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'New name of Game servers in five regions' }).fill('Arena');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Actions for Arena' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(projects).toHaveCount(4);
  await expect(projects.filter({ hasText: 'Arena (copy)' })).toContainText('6 VPCs, 5 peerings');
  await page.getByRole('button', { name: 'Actions for Arena', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Remove…' }).click();
  await page.getByRole('button', { name: 'Remove for good' }).click();
  await expect(projects).toHaveCount(3);

  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'design.json', { type: 'application/json' }));
    return data;
  }, writeProject(twoRegions()));
  await page.dispatchEvent('main', 'dragover', { dataTransfer: dropped });
  await expect(page.getByText('Drop a project document')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await expect(card(page, 'VPC2')).toBeVisible();
});

test('the search, the keys and the start page have nothing that axe calls serious', async ({ peerplan }) => {
  const { page } = peerplan;
  const serious = async (): Promise<string[]> =>
    (await new AxeBuilder({ page }).analyze()).violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
  await expect(page.getByRole('heading', { name: 'New project' })).toBeVisible();
  expect(await serious()).toEqual([]);
  await openMistakes(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('vpc');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toBeVisible();
  expect(await serious()).toEqual([]);
  await page.keyboard.press('Escape');
  for (const tab of ['Route plan', 'History']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
    expect(await serious()).toEqual([]);
  }
});
