import { builder } from '../builder.ts';
import { pageOfRows } from '../connection.ts';
import { NodeOrderEnum } from '../order.ts';
import { servicePrincipalPages } from './connections.ts';
import { narrows, orderedBy, ServicePrincipalFilter, statedIn, whichAreListed } from './filters.ts';
import { arrangedComplexity } from './list-cost.ts';
import { loadNode, loadNodes } from './loaders.ts';
import type { PersonNode } from './node-shapes.ts';
import { PrincipalRef, ServicePrincipalRef } from './refs.ts';

builder.node(ServicePrincipalRef, {
  description: 'A service principal: an application or managed identity.',
  interfaces: [PrincipalRef],
  id: { resolve: (principal) => principal.id, description: 'Opaque id of the service principal.' },
  loadMany: (ids, context) => loadNodes('ServicePrincipal', ids, context),
  fields: (t) => ({
    accountEnabled: t.boolean({
      nullable: true,
      description: 'False if the account is disabled; null if users were imported incompletely and nothing states it.',
      resolve: ({ enabled, unstated }) => (unstated?.includes('enabled') ? null : enabled),
    }),
  }),
});

builder.queryFields((t) => ({
  servicePrincipal: t.field({
    type: ServicePrincipalRef,
    nullable: true,
    description: 'A service principal by its id in tenant documents; null if the snapshot has none with this id.',
    args: { key: t.arg.string({ required: true, description: 'Id of the service principal.' }) },
    resolve: (_, { key }, context) => loadNode('ServicePrincipal', key, context),
  }),
  servicePrincipals: t.connection(
    {
      type: ServicePrincipalRef,
      description: 'All service principals by display name.',
      complexity: arrangedComplexity,
      args: {
        filter: t.arg({ type: ServicePrincipalFilter, description: whichAreListed }),
        orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('by name') }),
      },
      resolve: async (_, { filter, ...args }, context) => {
        const view = await context.view();
        const asked = statedIn(filter);
        return pageOfRows(
          args,
          async (page) => view?.listPeople('ServicePrincipal', page, asked) ?? [],
          (node: PersonNode) => ({ node }),
          () => (narrows(asked) ? view?.countListed('ServicePrincipal', asked) : view?.counts.ServicePrincipal) ?? 0,
        );
      },
    },
    ...servicePrincipalPages,
  ),
}));
