import type { Holder } from '../../store/sets/who-can.ts';
import { AccessStateEnum } from '../answers/access-state.ts';
import { builder } from '../builder.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';
import { OutcomeEnum } from './outcome.ts';

export const WhoCanPersonType = builder.objectRef<Holder>('WhoCanPerson').implement({
  description: 'One person in the answer to who can do something.',
  fields: (t) => ({
    person: t.field({
      type: NodeReferenceType,
      description: 'The user, service principal or principal of another tenant.',
      resolve: ({ kind, id, name }) => ({ kind, id, name }),
    }),
    isGuest: t.exposeBoolean('isGuest', { description: 'Whether the user is a guest; false for who is no user.' }),
    outcome: t.expose('outcome', { type: OutcomeEnum, description: 'What the question comes to for this person.' }),
    state: t.field({
      type: AccessStateEnum,
      nullable: true,
      description: 'Whether it can be done now, after activation in PIM, or never; null if unknown.',
      resolve: ({ state }) => state ?? null,
    }),
    sentence: t.exposeString('sentence', { description: 'The answer for this person, as `Decision.sentence` has it.' }),
    through: t.field({
      type: [NodeReferenceType],
      description:
        'Groups that hold something, and roles, on the routes of the access; where it takes activation in PIM, on the routes after it. Empty for who has no access.',
      complexity: { field: 1, multiplier: 4 },
      resolve: ({ through }) => [...through],
    }),
  }),
});
