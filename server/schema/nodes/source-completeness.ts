import type { Source } from '../../access/terms/facts.ts';
import { builder } from '../builder.ts';

export const SourceCompletenessType = builder.objectRef<Source>('SourceCompleteness').implement({
  description: 'One kind of facts and how much of it was imported.',
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description:
        'Kind of facts, such as `users`, `members`, `entraRoles`, `deviceGroupAccess`; `tenantSettings` are the switches of live response, `plans` the plans of products, `groupTypes` the kinds of groups.',
    }),
    state: t.exposeString('state', { description: '`complete`, `partial` or `missing`.' }),
  }),
});

interface Completeness {
  readonly isComplete: boolean;
  readonly sources: readonly Source[];
}

export const CompletenessType = builder.objectRef<Completeness>('Completeness').implement({
  description: 'Whether every fact that could change the answer was imported.',
  fields: (t) => ({
    isComplete: t.exposeBoolean('isComplete', { description: 'True when no missing fact could change the answer.' }),
    sources: t.expose('sources', {
      type: [SourceCompletenessType],
      description: 'The partial or missing kinds of facts that could change it; empty when complete.',
    }),
  }),
});
