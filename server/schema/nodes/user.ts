import { isExternal, mayBeExternal } from '../../access/judge/outsiders.ts';
import { builder } from '../builder.ts';
import { pageOfRows } from '../connection.ts';
import { NodeOrderEnum } from '../order.ts';
import { userPages } from './connections.ts';
import { narrows, orderedBy, statedIn, UserFilter, whichAreListed } from './filters.ts';
import { filteredComplexity } from './list-cost.ts';
import { loadNode, loadNodes } from './loaders.ts';
import type { PersonNode } from './node-shapes.ts';
import { PrincipalRef, UserRef } from './refs.ts';

builder.node(UserRef, {
  description: 'A directory user.',
  interfaces: [PrincipalRef],
  id: { resolve: (user) => user.id, description: 'Opaque id of the user.' },
  loadMany: (ids, context) => loadNodes('User', ids, context),
  fields: (t) => ({
    userPrincipalName: t.string({
      nullable: true,
      description: 'User principal name, such as `ana@contoso.com`; null if the tenant document does not state it.',
      resolve: (user) => user.userPrincipalName ?? null,
    }),
    accountEnabled: t.boolean({
      nullable: true,
      description:
        'False if the account is disabled. Every answer for a disabled account is DENY. Null if users were imported incompletely and nothing states it.',
      resolve: ({ enabled, unstated }) => (unstated?.includes('enabled') ? null : enabled),
    }),
    userType: t.string({
      nullable: true,
      description: '`Member` or `Guest`; null if users were imported incompletely and nothing states it.',
      resolve: ({ userType, unstated }) => (unstated?.includes('userType') ? null : userType),
    }),
    home: t.string({
      nullable: true,
      description:
        'Whether the user is `internal` or `external` to this organisation. A guest is external unless the tenant document states otherwise. Null if neither is known.',
      resolve: (user) => (mayBeExternal(user) ? null : isExternal(user) ? 'external' : 'internal'),
    }),
  }),
});

builder.queryFields((t) => ({
  user: t.field({
    type: UserRef,
    nullable: true,
    description: 'A user by the id in tenant documents; null if the snapshot has none with this id.',
    args: { key: t.arg.string({ required: true, description: 'Id of the user, such as `ana`.' }) },
    resolve: (_, { key }, context) => loadNode('User', key, context),
  }),
  users: t.connection(
    {
      type: UserRef,
      description: 'All users by display name.',
      complexity: filteredComplexity,
      args: {
        filter: t.arg({ type: UserFilter, description: whichAreListed }),
        orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('by name') }),
      },
      resolve: async (_, { filter, ...args }, context) => {
        const view = await context.view();
        const asked = statedIn(filter);
        return pageOfRows(
          args,
          async (page) => view?.listPeople('User', page, asked) ?? [],
          (node: PersonNode) => ({ node }),
          () => (narrows(asked) ? view?.countListed('User', asked) : view?.counts.User) ?? 0,
        );
      },
    },
    ...userPages,
  ),
}));
