import { z } from 'zod';
import { coverageStates, factKinds } from '../../access/terms/vocabulary.ts';
import { fields } from './fields.ts';
import { displayName, oneOf, references } from './scalars.ts';

/** Kinds that can be incomplete for some groups only. */
const kindsByGroup: ReadonlySet<string> = new Set(['members', 'groupEligibility']);

/** How completely a kind of data was read; `groups` names the groups whose lists are incomplete. */
export const source = fields({
  kind: oneOf(factKinds),
  state: oneOf(coverageStates),
  reason: displayName.optional(),
  groups: references.optional(),
}).check(
  z.superRefine(({ kind, state, groups }, context) => {
    if (groups === undefined) return;
    if (!kindsByGroup.has(kind))
      context.addIssue({ code: 'custom', path: ['groups'], message: `only members and groupEligibility name groups` });
    else if (state !== 'partial')
      context.addIssue({ code: 'custom', path: ['groups'], message: `groups are named where the state is partial` });
  }),
);
