import { counted } from '../counted.ts';

/** One file with a page of a list. */
export interface Page {
  /** The file as messages name it. */
  readonly file: string;
  readonly hasNext: boolean;
  readonly objects: number;
  /** The same for the same page in another file. */
  readonly mark: string;
  /** How many objects the whole list has, where the answer states it, which only a first page does. */
  readonly statedCount: number | undefined;
}

/**
 * Why a list is not whole although its last page is there, in sentences. Pages do not say which page they are, so this
 * takes what else there is: the count that the first page may state, and page numbers in the names of files.
 */
export function lacksOf(pages: readonly Page[], isOnlyListOf: (series: string) => boolean): readonly string[] {
  return [...lackingObjects(pages), ...lackingNumbers(pages, isOnlyListOf)];
}

function lackingObjects(pages: readonly Page[]): string[] {
  const stated = Math.max(0, ...pages.flatMap(({ statedCount }) => statedCount ?? []));
  const different = new Map(pages.map((page) => [page.mark, page.objects]));
  const found = [...different.values()].reduce((sum, objects) => sum + objects, 0);
  if (found >= stated) return [];
  const missing = counted(stated, 'object', 'objects');
  return [`The list has ${missing}, and its pages have ${found.toLocaleString('en-GB')}. Save all of its pages.`];
}

interface Numbered {
  readonly series: string;
  /** Undefined for a name without a number, which may be the first page. */
  readonly number: number | undefined;
}

/** `users-2.json`, `users_page2.json` and `users (2).json` are of the series `users`, as is `users.json`. */
export function numberedName(file: string): Numbered {
  const name = file.replace(/\.json$/i, '');
  const [, before, digits] = /^(.*?[^\d])(\d{1,3})\)?$/s.exec(name) ?? [];
  if (before === undefined) return { series: name, number: undefined };
  return { series: before.replace(/[-_ .(]+$/, '').replace(/[-_ .]*page$/i, ''), number: Number(digits) };
}

const mostNamed = 3;

function lackingNumbers(pages: readonly Page[], isOnlyListOf: (series: string) => boolean): string[] {
  const bySeries = new Map<string, { readonly number: number | undefined; readonly page: Page }[]>();
  for (const page of pages) {
    const { series, number } = numberedName(page.file);
    bySeries.set(series, [...(bySeries.get(series) ?? []), { number, page }]);
  }
  return [...bySeries].flatMap(([series, all]) => {
    const numbers = new Set(all.flatMap(({ number }) => number ?? []));
    const arePages = all.some(({ page }) => page.hasNext || /page/i.test(page.file));
    if (numbers.size === 0 || !arePages || !isOnlyListOf(series)) return [];
    const highest = Math.max(...numbers);
    const first = all.some(({ number }) => number === undefined) ? Math.min(2, ...numbers) : Math.min(1, ...numbers);
    const missing = Array.from({ length: highest - first }, (_, index) => first + index).filter(
      (number) => !numbers.has(number),
    );
    const last = all.filter(({ number }) => number === highest);
    if (last.every(({ page }) => page.hasNext)) missing.push(highest + 1);
    if (missing.length === 0) return [];
    const named = missing.slice(0, mostNamed).join(', ');
    const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : '';
    return [`By the names of the files, these pages are missing: ${named}${more}. Save them as well.`];
  });
}
