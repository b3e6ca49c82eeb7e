import type { SnapshotView } from '../../store/snapshot-view.ts';
import { builder } from '../builder.ts';
import { NodeReferenceType } from './node-reference.ts';

export const WarningType = builder.objectRef<SnapshotView['warnings'][number]>('Warning').implement({
  description: 'A configuration warning: valid, but probably not intended. Found at import.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Stable id of the kind of warning, such as `exo-without-mdo`.' }),
    sentence: t.exposeString('sentence', {
      description: 'The warning in one sentence; names in it may contain any characters.',
    }),
    source: t.stringList({
      description: 'Ids of the rules and documents it is based on.',
      resolve: ({ source }) => [...source],
    }),
    nodes: t.field({
      type: [NodeReferenceType],
      description:
        'The nodes concerned. If there are very many, only the first are listed, and the sentence states their number.',
      complexity: { field: 1, multiplier: 4 },
      resolve: ({ nodes }) => [...nodes],
    }),
  }),
});
