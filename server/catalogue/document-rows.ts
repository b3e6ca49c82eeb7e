import type { Citation } from '../access/terms/rulebook.ts';
import type { RowOf } from './shape.ts';
import type { Tables } from './tables.ts';

/** A document that rows cite. */
export interface DocumentRow {
  readonly title: string;
  readonly date?: string;
  /** Where it can be read; absent for what has no page of its own. */
  readonly url?: string;
}

type SourceRow = RowOf<'sources'>;

/** How rows cite a document. */
export function citationOf({ id, title, date }: SourceRow): Citation {
  const dated = date === undefined ? title : `${title} (${date})`;
  return /^[A-Z]/.test(id) ? `${id}: ${dated}` : dated;
}

export function documentRows(tables: Tables): ReadonlyMap<Citation, DocumentRow> {
  return new Map(tables.sources.map(({ row }) => [citationOf(row), documentOf(row)]));
}

/** Articles in these folders stand under their own names on Microsoft's site. */
const published = /^((?:defender-[a-z0-9-]+|exposure-management|unified-secops)(?:\/[\w-]+)+)(?:\.md)?$/;

function documentOf({ title, date }: SourceRow): DocumentRow {
  const page = published.exec(title)?.[1];
  return {
    title: title.replace(/^seed \d+, /, ''),
    ...(date === undefined ? {} : { date: String(date) }),
    ...(page === undefined ? {} : { url: `https://learn.microsoft.com/${page}` }),
  };
}
