import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const everything = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
} as const;

/** What other colours can break. */
export const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** What axe finds on a page as it stands, one line each; the context of the page must bypass its own policy. */
export async function accessibilityFaults(
  page: Page,
  checks: typeof everything | typeof colours = everything,
): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  const violations = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: { run(what: Document, how: object): Promise<{ violations: Violation[] }> } }).axe
        .run(document, { runOnly })
        .then((result) => result.violations),
    checks,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}

/** What axe finds in light, then in dark and in forced colours. */
export async function faultsInAllColours(page: Page): Promise<string[]> {
  const light = await accessibilityFaults(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('[data-mantine-color-scheme="dark"]').waitFor();
  const dark = await accessibilityFaults(page, colours);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  const forced = await accessibilityFaults(page, colours);
  await page.emulateMedia({ forcedColors: 'none' });
  return [...light, ...dark.map((fault) => `dark: ${fault}`), ...forced.map((fault) => `forced colours: ${fault}`)];
}
