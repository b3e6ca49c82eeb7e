import { builder } from '../builder.ts';
import { pageOfRows } from '../connection.ts';
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
      resolve: async (_, args, context) => {
        const view = await context.view();
        const list = (page: Parameters<NonNullable<typeof view>['listPeople']>[1]) =>
          view?.listPeople('ServicePrincipal', page) ?? Promise.resolve([]);
        const total = () => view?.counts.ServicePrincipal ?? 0;
        return pageOfRows(args, list, (node: PersonNode) => ({ node }), total);
      },
    },
    { description: 'A page of service principals.' },
    { description: 'A service principal in a list.' },
  ),
}));
