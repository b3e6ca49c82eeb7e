import type { SnapshotView } from '../../store/snapshot-view.ts';
import { builder } from '../builder.ts';
import { NodeKindEnum } from './node-kind.ts';

type CountedKind = keyof SnapshotView['counts'];

export const CountType = builder.objectRef<{ readonly kind: CountedKind; readonly count: number }>('Count').implement({
  description: 'Number of nodes of one kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: NodeKindEnum, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'Exact number.' }),
  }),
});

export function countsIn(counts: SnapshotView['counts']) {
  return (Object.entries(counts) as [CountedKind, number][]).map(([kind, count]) => ({ kind, count }));
}
