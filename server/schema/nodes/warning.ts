import type { SnapshotView } from '../../store/snapshot-view.ts';
import { warningKey } from '../../store/warnings/warning-key.ts';
import { builder } from '../builder.ts';
import { NodeReferenceType } from './node-reference.ts';
import { WarningAcceptanceType, WarningStateEnum } from './warning-acceptance.ts';
import { deskOf, judged } from './warning-desk.ts';
import { WarningKindType } from './warning-kind.ts';

export const WarningType = builder.objectRef<SnapshotView['warnings'][number]>('Warning').implement({
  description: 'A configuration warning: valid, but probably not intended. Found at import.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Stable id of the kind of warning, such as `exo-without-mdo`.' }),
    key: t.string({
      description:
        'Key by which it is accepted: the same in every snapshot of the tenant in which it says the same about the same nodes.',
      resolve: warningKey,
    }),
    kind: t.field({
      type: WarningKindType,
      nullable: true,
      description: 'Its kind: how much it matters, why, and what to do about it.',
      resolve: async ({ id }, _, context) => (await deskOf(context)).desk.kinds.find((kind) => kind.id === id) ?? null,
    }),
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
    state: t.field({
      type: WarningStateEnum,
      description: 'Whether somebody accepted it, as it is today.',
      resolve: async (warning, _, context) => (await judged(warning, context))?.state ?? 'open',
    }),
    acceptance: t.field({
      type: WarningAcceptanceType,
      nullable: true,
      description: 'What was said of it, also if that has expired; null if nothing was.',
      resolve: async (warning, _, context) => (await judged(warning, context))?.acceptance ?? null,
    }),
  }),
});
