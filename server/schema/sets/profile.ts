import type { Bearer } from '../../access/sets/bearer.ts';
import { type FoundProfile, findProfile } from '../../store/sets/profile-of.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { orderedBy, statedIn, whichAreListed } from '../nodes/filters.ts';
import { loadNodes } from '../nodes/loaders.ts';
import { ForeignPrincipalRef, GroupRef, ServicePrincipalRef, UserRef } from '../nodes/refs.ts';
import { PeopleOrderEnum } from '../order.ts';
import { PeopleConnection, PeopleEdge, PersonBehindType, peopleComplexity, peoplePage } from './people-behind.ts';
import { PeopleFilter } from './people-filter.ts';

const ProfileType = builder.objectRef<FoundProfile>('Profile').implement({
  description:
    'What people have in common who are interchangeable for every question: of the same kind and state, with the same groups through which they hold something, now and after activation in PIM. They all get the same answers.',
  fields: (t) => ({
    key: t.exposeString('id', {
      description:
        'The same for the same profile in every snapshot. In the database, the node `Profile` with this id; profiles of people who hold nothing are not stored there.',
    }),
    size: t.exposeInt('size', { description: 'How many people have it, with disabled accounts. Exact.' }),
    isGuest: t.boolean({ description: 'Whether they are guests.', resolve: ({ profile }) => profile.isGuest }),
    isEnabled: t.boolean({
      description: 'Whether their accounts are enabled; disabled ones hold nothing.',
      resolve: ({ profile }) => profile.isEnabled,
    }),
    holders: t.field({
      type: [GroupRef],
      description: 'Groups, at any depth, through which they hold something now.',
      resolve: ({ profile }, _, context) => groupsOf(profile.now, context),
    }),
    holdersAfterActivation: t.field({
      type: [GroupRef],
      description: 'The same once everything is active that they may activate in PIM.',
      resolve: ({ profile }, _, context) => groupsOf(profile.afterActivation, context),
    }),
    people: t.connection(
      {
        type: PersonBehindType,
        description: 'The people who have it. Nobody is listed as after activation.',
        complexity: peopleComplexity,
        args: {
          filter: t.arg({ type: PeopleFilter, description: whichAreListed }),
          orderBy: t.arg({ type: PeopleOrderEnum, description: orderedBy('by name') }),
        },
        resolve: ({ id, place }, { filter, ...page }, context) =>
          peoplePage({ kind: 'Profile', id, place }, statedIn(filter), page, context),
      },
      PeopleConnection,
      PeopleEdge,
    ),
  }),
});

async function groupsOf(bearers: readonly Bearer[], context: Context) {
  const ids = bearers.flatMap(({ group }) => group ?? []);
  return (await loadNodes('Group', ids, context)).filter((node) => node !== undefined);
}

/** The first of them looks at everybody, those after it at one person each. */
const costOfProfile = 10;

for (const ref of [UserRef, ServicePrincipalRef, ForeignPrincipalRef])
  builder.objectField(ref, 'profile', (t) =>
    t.field({
      type: ProfileType,
      nullable: true,
      description: 'The profile of this person, which leads to everybody for whom every answer is the same.',
      complexity: { field: costOfProfile, multiplier: 1 },
      resolve: async (person, _, context) => {
        const view = await context.view();
        return view ? findProfile(view, person) : undefined;
      },
    }),
  );
