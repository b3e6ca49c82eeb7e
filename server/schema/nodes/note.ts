import type { NoteRow } from '../../access/terms/rulebook.ts';
import { builder } from '../builder.ts';

const ReadingType = builder.objectRef<NoteRow['readings'][number]>('Reading').implement({
  description: 'What one document states, where Microsoft documents contradict each other.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What this document states.' }),
    source: t.exposeString('source', { description: 'The document, with its date if it has one.' }),
  }),
});

export const NoteType = builder.objectRef<NoteRow>('Note').implement({
  description: 'A note on an answer: a contradiction between Microsoft documents, or a condition worth knowing.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Stable id of the note, such as `T-03`.' }),
    text: t.exposeString('text', { description: 'The note in one or two sentences.' }),
    readings: t.expose('readings', {
      type: [ReadingType],
      description: 'For a contradiction, what each document states. Otherwise empty.',
    }),
  }),
});
