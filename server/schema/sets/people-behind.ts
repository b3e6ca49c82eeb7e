import { NothingLoaded } from '../../store/problems.ts';
import {
  type Behind,
  type PeopleFilter as PeopleFilterAsked,
  type PersonBehind,
  peopleBehind,
} from '../../store/sets/people-behind.ts';
import { AccessStateEnum } from '../answers/access-state.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { orderedBy, statedIn, whichAreListed } from '../nodes/filters.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';
import { EntraRoleRef, GroupRef, LegacyRoleRef, UnifiedAssignmentRef, UnifiedRoleRef } from '../nodes/refs.ts';
import { type OrderedArguments, PeopleOrderEnum } from '../order.ts';
import { type PageArguments, pageSize } from '../page-size.ts';
import { PeopleFilter } from './people-filter.ts';
import { pageByPlace } from './place-in-list.ts';

export const PersonBehindType = builder.objectRef<PersonBehind>('PersonBehind').implement({
  description: 'Somebody who is in a group or holds a role, directly or through groups.',
  fields: (t) => ({
    person: t.field({
      type: NodeReferenceType,
      description: 'The user, service principal or principal of another tenant.',
      resolve: ({ kind, id, name }) => ({ kind, id, name }),
    }),
    isGuest: t.exposeBoolean('isGuest', { description: 'Whether the user is a guest; false for who is no user.' }),
    isEnabled: t.exposeBoolean('isEnabled', {
      description: 'Whether the account is enabled. Disabled accounts are members of groups, but hold nothing.',
    }),
    isAfterActivation: t.boolean({
      description: 'Whether they must activate something in PIM first.',
      resolve: ({ state }) => state === 'after-activation',
    }),
  }),
});

export const PeopleEdge = builder.edgeObject({
  type: PersonBehindType,
  name: 'PeopleBehindEdge',
  description: 'A person in the list.',
});

export const PeopleConnection = builder.connectionObject(
  { type: PersonBehindType, name: 'PeopleBehindConnection', description: 'A page of people, by name.' },
  PeopleEdge,
);

/** Looking at everybody takes about as long as this many fields, however few rows are asked for. */
const costOfEverybody = 100;

export function peopleComplexity(args: PageArguments & { readonly filter?: unknown }) {
  return { field: (args.filter ? 3 : 1) * costOfEverybody, multiplier: pageSize(args) };
}

const meanings = {
  Group:
    'Everybody who is in the group through active memberships of any depth, with disabled accounts. Nobody is listed as after activation.',
  role: 'Everybody with an enabled account who holds it, directly or through groups, now or after activation in PIM; whether it has any effect is another question.',
};

for (const [ref, description] of [
  [GroupRef, meanings.Group],
  [EntraRoleRef, meanings.role],
  [UnifiedRoleRef, meanings.role],
  [UnifiedAssignmentRef, meanings.role],
  [LegacyRoleRef, meanings.role],
] as const)
  builder.objectField(ref, 'people', (t) =>
    t.connection(
      {
        type: PersonBehindType,
        description,
        complexity: peopleComplexity,
        args: {
          state: t.arg({
            type: AccessStateEnum,
            description: '`NOW` or `AFTER_ACTIVATION` lists only these; both if omitted.',
          }),
          filter: t.arg({ type: PeopleFilter, description: whichAreListed }),
          orderBy: t.arg({ type: PeopleOrderEnum, description: orderedBy('by name') }),
        },
        resolve: ({ kind, id }, { state, filter, ...page }, context) =>
          peoplePage({ kind, id }, { ...statedIn(filter), state: state ?? undefined }, page, context),
      },
      PeopleConnection,
      PeopleEdge,
    ),
  );

/** A page of the people behind something, as it is asked for. */
export async function peoplePage(behind: Behind, filter: PeopleFilterAsked, args: OrderedArguments, context: Context) {
  const view = await context.view();
  if (!view) throw new NothingLoaded();
  const { total, rows } = await peopleBehind(view, behind, filter);
  const readOn = (snapshot: string) => `at: ${snapshot}`;
  return pageByPlace({ snapshot: view.number, total, part: rows, readOn }, args);
}
