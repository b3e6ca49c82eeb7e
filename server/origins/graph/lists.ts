import type { CoverageState } from '../../access/terms/vocabulary.ts';
import type { Answer } from './answer.ts';
import type { ListKind } from './kinds.ts';
import { lacksOf, numberedName, type Page } from './pages.ts';

/** How completely a list was given. */
export interface ListFound {
  readonly state: CoverageState;
  readonly reasons: readonly string[];
}

const singleObject = 'It is a single object. Save the list as well.';

interface Pages {
  whole: number;
  readonly reasons: Set<string>;
  readonly noted: Page[];
  unreadable: number;
}

/** Which lists were given, in how many pages, and whether their last page is among them. */
export class Lists {
  readonly #pages = new Map<string, Pages>();
  readonly #owners = new Map<string, string>();
  /** By the name that numbered files share: which lists these files are of. */
  readonly #series = new Map<string, Set<string>>();

  /** Notes one page. A page without a link to the next one is the last one, in whatever order files come and however often. */
  note(
    answer: Extract<Answer, { list: ListKind }>,
    page: Page & { readonly unreadable: number; readonly isList: boolean },
  ): void {
    const key = keyOf(answer.list, answer.owner);
    const pages = this.#pages.get(key) ?? { whole: 0, reasons: new Set<string>(), noted: [], unreadable: 0 };
    this.#pages.set(key, pages);
    if (answer.owner !== undefined && answer.list === 'members')
      this.#owners.set(answer.owner.toLowerCase(), answer.owner);
    pages.unreadable += page.unreadable;
    if (page.isList) pages.noted.push(page);
    const { series } = numberedName(page.file);
    this.#series.set(series, (this.#series.get(series) ?? new Set()).add(key));
    const limited = answer.limited ?? (answer.isEntity === true && !page.isList ? singleObject : undefined);
    if (limited !== undefined) pages.reasons.add(limited);
    else if (!page.hasNext) pages.whole += 1;
  }

  /** Undefined if no page was given. */
  found(list: ListKind, owner?: string): ListFound | undefined {
    const pages = this.#pages.get(keyOf(list, owner));
    if (pages === undefined) return undefined;
    const reasons = [
      ...(pages.whole > 0
        ? []
        : pages.reasons.size > 0
          ? pages.reasons
          : ['The last page links to a further one. Save that as well.']),
      ...(pages.whole > 0 ? lacksOf(pages.noted, (series) => this.#series.get(series)?.size === 1) : []),
      ...(pages.unreadable === 0
        ? []
        : [`${pages.unreadable.toLocaleString('en-GB')} of its records cannot be read. Save the answers again.`]),
    ];
    return { state: reasons.length === 0 ? 'complete' : 'partial', reasons };
  }

  /** Whether there is an answer of this kind, whoever its objects belong to. */
  hasAny(list: ListKind): boolean {
    return [...this.#pages.keys()].some((key) => key === list || key.startsWith(`${list} `));
  }

  /** Groups whose members were listed in answers of their own, as first written. */
  get groups(): readonly string[] {
    return [...this.#owners.values()];
  }

  hasMembersOf(group: string): boolean {
    return this.#owners.has(group.toLowerCase());
  }
}

function keyOf(list: ListKind, owner: string | undefined): string {
  return owner === undefined ? list : `${list} ${owner.toLowerCase()}`;
}
