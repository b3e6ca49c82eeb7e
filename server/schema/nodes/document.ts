import type { DocumentRow } from '../../catalogue/document-rows.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { builder } from '../builder.ts';

export const DocumentType = builder.objectRef<DocumentRow>('Document').implement({
  description: 'A document that a rule or a table of Microsoft comes from.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title, or where the document stands among those of Microsoft.' }),
    date: t.string({
      nullable: true,
      description: 'Date of the edition that was read, such as `2026-07-02`; null if it has none.',
      resolve: ({ date }) => date ?? null,
    }),
    url: t.string({
      nullable: true,
      description: 'Where it can be read; null if it has no page of its own.',
      resolve: ({ url }) => url ?? null,
    }),
  }),
});

/** The documents among what rows cite, each once; rules of whycan are none. */
export function documentsOf({ documents }: Pick<Catalogue, 'documents'>, citations: readonly string[]): DocumentRow[] {
  return [...new Set(citations)].flatMap((citation) => documents.get(citation) ?? []);
}
