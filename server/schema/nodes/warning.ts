import type { Reading } from '../../store/reading.ts';
import { builder } from '../builder.ts';
import { NodeReferenceType } from './node-reference.ts';

export const WarningType = builder.objectRef<Reading['warnings'][number]>('Warning').implement({
  description: 'Something odd but legal about how the tenant is set up, as its import found it.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'What kind of oddity it is, such as `exo-without-mdo`; stable.' }),
    sentence: t.exposeString('sentence', {
      description: 'What is odd, in one sentence; names in it may hold any characters.',
    }),
    source: t.stringList({
      description: 'The rules and documents that say so.',
      resolve: ({ source }) => [...source],
    }),
    nodes: t.field({
      type: [NodeReferenceType],
      description: 'The nodes that it is about; of very many the first, and the sentence tells how many there are.',
      complexity: { field: 1, multiplier: 4 },
      resolve: ({ nodes }) => [...nodes],
    }),
  }),
});
