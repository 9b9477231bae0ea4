import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

// A new user, from nothing to a clean design of three VPCs with its plan exported: every press, pull and typed text counts.

test.skip(({ host }) => host === 'desktop', 'the same window on both hosts');

const most = 25;

/** All that this user does goes through here, so that nothing is left uncounted. */
class User {
  readonly #page: Page;
  actions = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(target: Locator): Promise<void> {
    this.actions++;
    await target.click();
  }

  async press(key: string): Promise<void> {
    this.actions++;
    await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.actions++;
    await this.#page.keyboard.type(text);
  }
}

test('a clean design of three VPCs with an exported plan takes at most 25 actions', async ({ peerplan }, testInfo) => {
  const { page } = peerplan;
  const user = new User(page);
  const card = (name: string): Locator => page.getByRole('group', { name: `VPC ${name}`, exact: true });
  await user.click(page.getByRole('textbox', { name: 'Name' }));
  await user.type('Head office');
  await user.press('Enter');
  for (const name of ['hub', 'shop', 'office']) {
    await user.click(page.getByRole('button', { name: 'VPC', exact: true }));
    await expect(page.getByRole('textbox', { name: 'Name of the VPC' })).toBeFocused();
    await user.type(name);
    await user.press('Enter');
    await expect(card(name)).toBeVisible();
  }
  for (const name of ['shop', 'office']) {
    await user.click(card('hub').locator('header'));
    await user.press('c');
    const form = page.getByRole('dialog', { name: 'Create a peering' });
    await expect(form.getByRole('combobox', { name: 'Accepter' })).toBeFocused();
    await user.type(name);
    await user.press('Enter');
    await user.click(form.getByRole('button', { name: /^Create/ }));
    await expect(form).toBeHidden();
  }
  await expect(page.getByRole('img', { name: '0 errors, 0 warnings' })).toBeVisible();
  await peerplan.saveNextFileTo(testInfo.outputPath('plan.md'));
  await user.press('ControlOrMeta+e');
  expect(await peerplan.savedFile()).toContain('hub-office');
  expect(user.actions).toBeLessThanOrEqual(most);
});
