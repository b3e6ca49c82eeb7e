import type { Outcome } from '../../access/sets/outcome.ts';
import type { Counts, PopulationKind } from '../../access/sets/population.ts';
import { builder } from '../builder.ts';
import { describedEnum } from '../described-enum.ts';

const meanings: Readonly<Record<Outcome, string>> = {
  allow: 'They can do it now.',
  eligible: 'Not now, but once everything is active that they may activate in PIM by themselves.',
  conditional:
    "It depends: Microsoft's documentation is contradictory, or an assignment scope could not be interpreted.",
  unknown: 'Data that could change the answer was not imported.',
  deny: 'They cannot do it, not even after activation in PIM.',
};

export const OutcomeEnum = describedEnum<Outcome>(
  'Outcome',
  'What a question comes to for a person. Everybody is in exactly one of these.',
  meanings,
);

export const PopulationKindEnum = describedEnum<PopulationKind>('PopulationKind', 'A part of all people of a tenant.', {
  user: 'Users, guests included.',
  guest: 'Guests only.',
  application: 'Service principals: applications and managed identities.',
});

export const OutcomeCountsType = builder.objectRef<Counts>('OutcomeCounts').implement({
  description: 'How many people come to each outcome, whatever is listed. Exact.',
  fields: (t) => ({
    allow: t.exposeInt('allow', { description: meanings.allow }),
    eligible: t.exposeInt('eligible', { description: meanings.eligible }),
    conditional: t.exposeInt('conditional', { description: meanings.conditional }),
    unknown: t.exposeInt('unknown', { description: meanings.unknown }),
    deny: t.exposeInt('deny', { description: meanings.deny }),
  }),
});
