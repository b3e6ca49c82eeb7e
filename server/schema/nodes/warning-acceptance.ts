import type { Acceptance, WarningState } from '../../store/warnings/desk.ts';
import { builder } from '../builder.ts';
import { describedEnum } from '../described-enum.ts';
import { NodeReferenceType } from './node-reference.ts';

export const WarningStateEnum = describedEnum<WarningState>('WarningState', 'Whether somebody accepted a warning.', {
  open: 'Nobody accepted it.',
  expired: 'It was accepted until a day that is over, so it is open again.',
  accepted: 'It is accepted.',
});

export const WarningAcceptanceType = builder.objectRef<Acceptance>('WarningAcceptance').implement({
  description: 'What somebody said of a warning. It belongs to the tenant: later imports do not change it.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key of the warning.' }),
    kind: t.exposeString('kind', { description: 'Id of the kind of warning, such as `exo-without-mdo`.' }),
    sentence: t.exposeString('sentence', {
      description: 'The warning as it was when it was accepted; names in it may contain any characters.',
    }),
    nodes: t.field({
      type: [NodeReferenceType],
      description: 'The nodes concerned, as they were called then; the snapshot may no longer have them.',
      complexity: { field: 1, multiplier: 4 },
      resolve: ({ nodes }) => [...nodes],
    }),
    reason: t.exposeString('reason', { description: 'Why it is accepted; it may contain any characters.' }),
    until: t.string({
      nullable: true,
      description: 'The last day on which it is accepted, as YYYY-MM-DD in UTC; null if it has no end.',
      resolve: ({ until }) => until ?? null,
    }),
    acceptedAt: t.expose('acceptedAt', { type: 'DateTime', description: 'When it was accepted.' }),
    isExpired: t.exposeBoolean('isExpired', { description: 'Whether the last day is over.' }),
    isGone: t.boolean({
      nullable: true,
      description:
        'Whether the snapshot no longer has the warning; null if it keeps only some of the warnings of this kind.',
      resolve: ({ isGone }) => isGone ?? null,
    }),
  }),
});
