import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sample, visit } from './sample-page.ts';
import { tasks, type Walker } from './tasks.ts';

const mostTabs = 150;

/** Somebody without a mouse, who may not see the picture either. */
class Typist implements Walker {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async search(text: string): Promise<void> {
    await this.page.keyboard.press('/');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async open(role: 'link' | 'button', name: string | RegExp): Promise<void> {
    await this.#tabTo(this.page.getByRole(role, { name }).first());
    await this.page.keyboard.press('Enter');
  }

  async choose(field: string, text: string, option: RegExp): Promise<void> {
    await this.#tabTo(this.page.getByRole('combobox', { name: field }));
    await this.page.keyboard.type(text);
    await this.page.getByRole('option', { name: option }).first().waitFor();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Whatever has the focus on the way can be seen. */
  async #tabTo(wanted: Locator): Promise<void> {
    await wanted.waitFor();
    for (let count = 0; count < mostTabs; count++) {
      await this.page.keyboard.press('Tab');
      const { isThere, isSeen, what } = await wanted.evaluate((element) => {
        const focused = document.activeElement;
        const box = focused?.getBoundingClientRect();
        const isInView = box !== undefined && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
        return { isThere: focused === element, isSeen: isInView, what: focused?.outerHTML.slice(0, 120) };
      });
      expect(isSeen, `the focus is out of sight on ${what}`).toBe(true);
      if (isThere) return;
    }
    throw new Error(`Tab never reached ${wanted}.`);
  }
}

/** What is read as one: the texts between, and what is pressed with all that it says. */
const saidRoles = new Set(['StaticText', 'button', 'link']);

const spaced = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** What assistive technology is told of the content, one after the other. */
async function told(page: Page): Promise<string> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const texts = nodes.filter(({ ignored, role }) => !ignored && saidRoles.has(String(role?.value)));
  await client.detach();
  return spaced(texts.map(({ name }) => String(name?.value)).join(' '));
}

describe('without mouse and picture, what administrators ask first', () => {
  it.each(tasks)('is answered as the API answers it: $name', async ({ walk, truth }) => {
    const page = await visit('/', { bypassCSP: true });
    await page.addStyleTag({ content: '.picture-pane { display: none !important; }' });
    await walk(new Typist(page));
    const expected = await truth((query) => sample.ask(query));
    expect(expected.length).toBeGreaterThan(0);
    await expect.poll(async () => missingIn(await told(page), expected)).toEqual([]);
  });
});

/** Texts are in pieces where names are set off, so spaces between them do not matter. */
function missingIn(text: string, expected: readonly string[]): string[] {
  const all = text.replaceAll(' ', '');
  return expected.filter((one) => !all.includes(spaced(one).replaceAll(' ', '')));
}
