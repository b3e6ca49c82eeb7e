import type { NoteRow } from '../../access/terms/rulebook.ts';
import { builder } from '../builder.ts';

const ReadingType = builder.objectRef<NoteRow['readings'][number]>('Reading').implement({
  description: 'One way of reading a point on which documents contradict each other.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What this document says.' }),
    source: t.exposeString('source', { description: 'The document and, where it has one, its date.' }),
  }),
});

export const NoteType = builder.objectRef<NoteRow>('Note').implement({
  description: 'A remark that belongs to an answer: a contradiction between documents, or a condition worth knowing.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Stable id of the remark, such as `T-03`.' }),
    text: t.exposeString('text', { description: 'The remark in one or two sentences.' }),
    readings: t.expose('readings', {
      type: [ReadingType],
      description: 'For a contradiction: both sides with their sources. Empty for a plain remark.',
    }),
  }),
});
