import type { Severity } from '../../catalogue/severity.ts';
import type { WarningKind } from '../../store/warnings/desk.ts';
import { builder } from '../builder.ts';
import { describedEnum } from '../described-enum.ts';

export const WarningSeverityEnum = describedEnum<Severity>('WarningSeverity', 'How much a warning matters.', {
  high: 'People gain or lose access that nobody intended, or who has access cannot be determined.',
  medium: 'What was set up has no effect, or not the one that it seems to have.',
  low: "It changes nobody's access.",
});

export const WarningKindType = builder.objectRef<WarningKind>('WarningKind').implement({
  description: 'A kind of configuration warning, and how many of it the snapshot has.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Stable id of the kind, such as `exo-without-mdo`.' }),
    severity: t.field({
      type: WarningSeverityEnum,
      nullable: true,
      description: 'How much it matters; null for a kind that only an earlier version had.',
      resolve: ({ row }) => row?.severity ?? null,
    }),
    meaning: t.string({
      nullable: true,
      description: 'What all warnings of this kind say; null for a kind that only an earlier version had.',
      resolve: ({ row }) => row?.meaning ?? null,
    }),
    why: t.string({
      nullable: true,
      description: 'Why it matters; null for a kind that only an earlier version had.',
      resolve: ({ row }) => row?.why ?? null,
    }),
    remedy: t.string({
      nullable: true,
      description: 'What to do about it; null for a kind that only an earlier version had.',
      resolve: ({ row }) => row?.remedy ?? null,
    }),
    source: t.stringList({
      description: 'Ids of the rules and documents it is based on.',
      resolve: ({ row }) => [...(row?.source ?? [])],
    }),
    count: t.int({
      nullable: true,
      description:
        'How many there are; null if the snapshot keeps only some of its warnings and does not state their kinds.',
      resolve: ({ count }) => count ?? null,
    }),
    openCount: t.int({
      description: 'How many of the listed ones are open, with those that are no longer accepted.',
      resolve: ({ states }) => states.open + states.expired,
    }),
    expiredCount: t.int({
      description: 'How many of the open ones were accepted until a day that is over.',
      resolve: ({ states }) => states.expired,
    }),
    acceptedCount: t.int({
      description: 'How many of the listed ones are accepted.',
      resolve: ({ states }) => states.accepted,
    }),
  }),
});
