import type { FactCoverage } from '../../access/terms/facts.ts';
import { builder } from '../builder.ts';

export const SourceCompletenessType = builder.objectRef<FactCoverage>('SourceCompleteness').implement({
  description: 'Import coverage of one kind of data.',
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description:
        'Kind of data, such as `users`, `members`, `entraRoles` or `deviceGroupAccess` (user access); `tenantSettings` are the live response settings, `plans` the plans of products, `groupTypes` the types of groups.',
    }),
    state: t.exposeString('state', { description: '`complete`, `partial` or `missing`.' }),
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
