import type { FactCoverage } from '../../access/terms/facts.ts';
import { settledBy, wayInReason } from '../../access/terms/settled-by.ts';
import { builder } from '../builder.ts';

const mostGroups = 100;

export const SourceCompletenessType = builder.objectRef<FactCoverage>('SourceCompleteness').implement({
  description: 'Import coverage of one kind of data.',
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description:
        'Kind of data, such as `users`, `members`, `entraRoles` or `deviceGroupAccess` (user access); `tenantSettings` are the live response settings, `plans` the plans of products, `groupTypes` the types of groups, `scopes` the names of scopes.',
    }),
    state: t.exposeString('state', { description: '`complete`, `partial` or `missing`.' }),
    reason: t.string({
      nullable: true,
      description: 'Why it is not complete, in the words of the import; null if nothing was stated.',
      resolve: ({ reason }) => reason ?? null,
    }),
    groups: t.stringList({
      nullable: true,
      description:
        '`members` and `groupEligibility`: ids of the groups whose lists are incomplete, the first 100; null if it may be any group.',
      resolve: ({ groups }) => groups?.slice(0, mostGroups) ?? null,
    }),
    groupCount: t.int({
      nullable: true,
      description: 'How many groups have incomplete lists; null if it may be any group.',
      resolve: ({ groups }) => groups?.length ?? null,
    }),
    settledBy: t.string({
      nullable: true,
      description:
        'What to import, allow or state so that this kind of data is complete; null if it is, or if `reason` says what to do.',
      resolve: ({ kind, state, reason }) =>
        state === 'complete' || wayInReason(reason) !== undefined ? null : settledBy[kind],
    }),
  }),
});

interface Completeness {
  readonly isComplete: boolean;
  readonly sources: readonly FactCoverage[];
}

export const CompletenessType = builder.objectRef<Completeness>('Completeness').implement({
  description: 'Whether all data that could change the answer was imported.',
  fields: (t) => ({
    isComplete: t.exposeBoolean('isComplete', {
      description: 'True if no data is missing that could change the answer.',
    }),
    sources: t.expose('sources', {
      type: [SourceCompletenessType],
      description: 'The partial or missing kinds of data that could change the answer; empty if complete.',
    }),
  }),
});
