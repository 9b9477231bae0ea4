import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

// The whole way without a pointer: drawn, joined, broken, mended, explained, exported. Nothing here clicks, and the page tells
// on whatever comes from a mouse.

test.skip(({ host }) => host === 'desktop', 'the same window on both hosts');

const card = (page: Page, name: string): Locator => page.getByRole('group', { name: `VPC ${name}`, exact: true });

async function watchForMouse(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { mouseSeen: seen });
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) {
      window.addEventListener(type, (event) => event.isTrusted && seen.push(type), { capture: true, passive: true });
    }
  });
  return async () => expect(await page.evaluate(() => Reflect.get(window, 'mouseSeen') as string[])).toEqual([]);
}

/** Goes on with Tab until something has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 80; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target, 'reached by Tab').toBeFocused();
}

/** Goes on with F6 until the focus is in a pane. */
async function paneTo(page: Page, selector: string): Promise<void> {
  const focused = page.locator(`${selector}:focus, ${selector} :focus`);
  await expect(async () => {
    await page.keyboard.press('F6');
    await expect(focused).toHaveCount(1, { timeout: 300 });
  }).toPass();
}

/** By name in the search, which runs commands and finds records. */
async function run(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('textbox', { name: /^(Search or run a command|搜索或执行命令)$/ });
  await expect(field).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.locator('[role=dialog] [role=option]').first()).toContainText(words);
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
}

async function addVpc(page: Page, button: string, field: string, name: string): Promise<void> {
  await paneTo(page, '.left-pane');
  await tabTo(page, page.getByRole('button', { name: button, exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: field })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(card(page, name)).toBeVisible();
}

test('from the start page to the exported plan without a mouse', async ({ peerplan }, testInfo) => {
  const { page } = peerplan;
  const expectNoMouse = await watchForMouse(page);
  const counts = (errors: number, warnings: number): Locator =>
    page.getByRole('img', { name: `${errors} errors, ${warnings} warnings` });
  await tabTo(page, page.getByRole('textbox', { name: 'Name' }));
  await page.keyboard.type('Head office');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Drag a VPC here')).toBeVisible();

  for (const name of ['hub', 'shop', 'office']) {
    await addVpc(page, 'VPC', 'Name of the VPC', name);
    await paneTo(page, '.workbench-inspector');
    await tabTo(page, page.getByRole('button', { name: 'Add a subnet' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name of subnet subnet-1' })).toBeFocused();
    await page.keyboard.type(`${name}-net`);
    await page.keyboard.press('Enter');
    await expect(card(page, name)).toContainText(`${name}-net`);
  }

  // A peering with its routes, then one of which the routes are written by hand.
  const dialog = page.getByRole('dialog', { name: 'Create a peering' });
  for (const name of ['shop', 'office']) {
    await run(page, 'hub');
    await run(page, 'Connect the VPC to another');
    await expect(dialog.getByRole('combobox', { name: 'Accepter' })).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await tabTo(page, dialog.getByRole('switch', { name: 'Add routes at both ends' }));
    if (name === 'office') await page.keyboard.press('Space');
    await tabTo(page, dialog.getByRole('button', { name: /^Create/ }));
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  }
  await expect(counts(0, 1)).toBeVisible();
  const office = /office-net.*?(\d+\.\d+\.\d+\.\d+\/\d+)/s.exec(await card(page, 'office').innerText())![1]!;
  await run(page, 'hub');
  await paneTo(page, '.workbench-inspector');
  await tabTo(page, page.getByRole('button', { name: 'Add a route to default' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Destination of the new route' })).toBeFocused();
  await page.keyboard.type(office);
  await tabTo(page, page.getByRole('combobox', { name: 'Next hop of the new route' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: /hub-office/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Next hop of the new route' })).toHaveValue('hub-office');
  await tabTo(page, page.getByRole('button', { name: 'Add the route' }));
  await page.keyboard.press('Enter');

  // Half a path: the finding is gone to, and mended by the first of its fixes.
  await expect(counts(1, 0)).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.locator('.finding-detail')).toContainText('route-missing-forward');
  await paneTo(page, '.drawer');
  await tabTo(page, page.getByRole('tree', { name: 'Findings' }));
  await page.keyboard.press('a');
  await expect(counts(0, 0)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(counts(1, 0)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(counts(0, 0)).toBeVisible();

  await run(page, 'Explain the path between two subnets');
  const path = page.getByRole('region', { name: 'Path', exact: true });
  await tabTo(page, path.getByRole('combobox', { name: 'From' }));
  await page.keyboard.type('hub-net');
  await page.keyboard.press('Enter');
  await tabTo(page, path.getByRole('combobox', { name: 'To' }));
  await page.keyboard.type('office-net');
  await page.keyboard.press('Enter');
  await expect(path.getByRole('status')).toHaveText('Reachable');

  await peerplan.saveNextFileTo(testInfo.outputPath('plan.md'));
  await run(page, 'Export route plan as Markdown');
  expect(await peerplan.savedFile()).toContain('hub-office');

  await run(page, 'Dark theme');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await run(page, '切换为中文');
  await expect(page.getByRole('main', { name: '画布' })).toBeVisible();
  await paneTo(page, '.title-bar');
  await tabTo(page, page.getByRole('button', { name: 'Switch to English' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: 'Canvas' })).toBeVisible();
  await expectNoMouse();
});

test('用键盘: two VPCs, their peering and the plan, in Chinese', async ({ peerplan }, testInfo) => {
  const { page } = peerplan;
  const expectNoMouse = await watchForMouse(page);
  await tabTo(page, page.getByRole('button', { name: '切换为中文' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: '名称' }));
  await page.keyboard.type('总部');
  await page.keyboard.press('Enter');
  for (const name of ['总部网', '门店网']) {
    await addVpc(page, '私有网络', '私有网络名称', name);
  }
  await run(page, '总部网');
  await run(page, '连接');
  const dialog = page.getByRole('dialog', { name: '新建对等连接' });
  await expect(dialog.getByRole('combobox').first()).toBeFocused();
  await page.keyboard.type('门店网');
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('button', { name: /创建|新建/ }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await peerplan.saveNextFileTo(testInfo.outputPath('plan.md'));
  await page.keyboard.press('ControlOrMeta+e');
  expect(await peerplan.savedFile()).toContain('总部网');
  await expectNoMouse();
});
