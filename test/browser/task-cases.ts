import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './sample-page.ts';
import { tasks, type Walker } from './tasks.ts';

/** What somebody does with the mouse, counted: a search with its Enter, a click, a choice from a list. */
class Reader implements Walker {
  actions = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async search(text: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.press('/');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async open(role: 'link' | 'button', name: string | RegExp): Promise<void> {
    this.actions += 1;
    await this.page.getByRole(role, { name }).first().click();
  }

  async choose(field: string, text: string, option: RegExp): Promise<void> {
    this.actions += 1;
    await this.page.getByRole('combobox', { name: field }).fill(text);
    await this.page.getByRole('option', { name: option }).first().click();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }
}

describe('what administrators ask first is answered in three actions', () => {
  it.each(tasks)('$name', async ({ walk }) => {
    const reader = new Reader(await visit('/'));
    await walk(reader);
    expect(reader.actions).toBeLessThanOrEqual(3);
  });
});
