import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './sample-page.ts';

/** What somebody does on the page, counted: a search with its Enter, a click, a choice from a list. */
class Reader {
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

  async click(role: 'link' | 'button', name: string | RegExp): Promise<void> {
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

const tasks: readonly (readonly [task: string, walk: (reader: Reader) => Promise<void>])[] = [
  [
    'why Theo can read everything',
    async (reader) => {
      await reader.search('theo almeida');
      await reader.click('link', 'Global Reader');
      await reader.sees(/^What it gives by itself · \d\d/);
    },
  ],
  [
    'everything that the group SOC Tier 2 gives',
    async (reader) => {
      await reader.search('What does SOC Tier 2 give?');
      await reader.sees(/^What being in it gives · \d\d/);
      await reader.sees('Run advanced hunting queries');
    },
  ],
  [
    'which roles grant live response, and who has it',
    async (reader) => {
      await reader.search('basic live response');
      await reader.sees(/^Custom roles \(Unified RBAC\) that include it · \d/);
      await reader.sees(/^Individual RBAC roles that map to it · \d/);
      await reader.sees('Who has it, for at least one product');
      await reader.sees('Ana Torres');
    },
  ],
  [
    'why Leo appears in a group, and what he would have again',
    async (reader) => {
      await reader.search('leo marchetti');
      await reader.sees(/Enabling it would give access to \d\d actions again/);
    },
  ],
  [
    'what Eve could do after activating in PIM',
    async (reader) => {
      await reader.search('eve moreau');
      await reader.click('button', /^After activation/);
      await reader.sees(/^29 of 115 actions shown/);
    },
  ],
  [
    'what Ana can do and Ben cannot',
    async (reader) => {
      await reader.click('link', 'Compare');
      await reader.choose('User or group 1', 'ana torres', /^Ana Torres/);
      await reader.choose('User or group 2', 'ben carter', /^Ben Carter/);
      await reader.sees(/^\d\d of 115 actions have different answers/);
    },
  ],
  [
    'who can isolate dc1',
    async (reader) => {
      await reader.search('who can isolate dc1');
      await reader.sees('Ingrid Solberg');
      await reader.sees('Lea Schmidt');
    },
  ],
  [
    'what changes if Endpoint leaves Unified RBAC',
    async (reader) => {
      await reader.click('link', 'What if');
      await reader.click('link', /^What if Microsoft Defender for Endpoint were not active/);
      await reader.sees(/^people lose something/);
    },
  ],
];

describe('what administrators ask first is answered in three actions', () => {
  it.each(tasks)('%s', async (_, walk) => {
    const reader = new Reader(await visit('/'));
    await walk(reader);
    expect(reader.actions).toBeLessThanOrEqual(3);
  });
});
