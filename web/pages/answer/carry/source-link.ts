import { citation } from '../../../parts/text/citation.ts';

/** The folders of Microsoft's documents that stand under their own name on its site. */
const published = /^(defender-[a-z0-9-]+(?:\/[\w-]+)+)\.md\b/;

export interface Source {
  readonly title: string;
  /** Where it can be read; undefined where the catalogue names a document without a page. */
  readonly url: string | undefined;
}

/** A source as readers know it; nothing for whycan's own rules. */
export function sourceOf(written: string): Source | undefined {
  const title = citation(written);
  if (title === undefined) return undefined;
  const page = published.exec(title)?.[1];
  return { title, url: page === undefined ? undefined : `https://learn.microsoft.com/${page}` };
}
