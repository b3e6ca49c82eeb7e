import { builder } from '../builder.ts';
import { pageOfNodes, pageOfRows } from '../connection.ts';
import type { Context } from '../context.ts';
import { DeviceGroupOrderEnum, NodeOrderEnum, type OrderedArguments } from '../order.ts';
import type { Arrangement } from './arranged.ts';
import { deviceGroupPages, foreignPrincipalPages } from './connections.ts';
import { NameFilter, narrows, orderedBy, statedIn, whichAreListed } from './filters.ts';
import { arrangedBelowComplexity, arrangedComplexity } from './list-cost.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { modelNodes } from './model-nodes.ts';
import type { PersonNode } from './node-shapes.ts';
import { DeviceGroupRef, ForeignPrincipalRef, PrincipalRef } from './refs.ts';

builder.node(ForeignPrincipalRef, {
  description:
    'A principal of another tenant with access to this one. Entra roles, custom roles (Unified RBAC) and user access of device groups can be assigned to it; it cannot be a member of a group of this tenant.',
  interfaces: [PrincipalRef],
  id: { resolve: (principal) => principal.id, description: 'Opaque id of the principal.' },
  loadMany: (ids, context) => loadNodes('ForeignPrincipal', ids, context),
  fields: (t) => ({
    via: t.string({
      description:
        'How it gets access: `gdap` (granular delegated admin privileges) or `governance` (a governance relationship).',
      resolve: ({ via }) => via ?? 'gdap',
    }),
    homeTenant: t.string({
      nullable: true,
      description: 'The tenant it belongs to; null if the tenant document does not state it.',
      resolve: ({ homeTenant }) => homeTenant ?? null,
    }),
    deviceGroups: t.connection(
      {
        type: DeviceGroupRef,
        description:
          'Device groups whose user access names it. Device groups that are open to every portal user are not listed.',
        complexity: arrangedBelowComplexity,
        args: {
          filter: t.arg({ type: NameFilter, description: whichAreListed }),
          orderBy: t.arg({ type: DeviceGroupOrderEnum, description: orderedBy('by rank') }),
        },
        resolve: async ({ id }, args, context) => {
          const model = (await context.view())?.model;
          const nodes = model && modelNodes(model).DeviceGroup;
          const visible = (model?.visibleDeviceGroups.get(id) ?? []).flatMap((group) => nodes?.get(group) ?? []);
          return pageOfNodes(args, visible);
        },
      },
      ...deviceGroupPages,
    ),
  }),
});

/** A page of those ids that are principals of other tenants; none is cut from the middle of a page. */
export async function pageOfStrangers(args: OrderedArguments & Arrangement, ids: readonly string[], context: Context) {
  const groups = (await context.view())?.model.groups;
  const people = ids.filter((id) => !groups?.has(id));
  const found = await loadNodes('ForeignPrincipal', people, context);
  const nodes = found.filter((node) => node !== undefined);
  return pageOfNodes(args, nodes as readonly PersonNode[]);
}

builder.queryFields((t) => ({
  foreignPrincipal: t.field({
    type: ForeignPrincipalRef,
    nullable: true,
    description:
      'A principal of another tenant by its id in tenant documents; null if the snapshot has none with this id.',
    args: { key: t.arg.string({ required: true, description: 'Id of the principal.' }) },
    resolve: (_, { key }, context) => loadNode('ForeignPrincipal', key, context),
  }),
  foreignPrincipals: t.connection(
    {
      type: ForeignPrincipalRef,
      description: 'All principals of other tenants by display name.',
      complexity: arrangedComplexity,
      args: {
        filter: t.arg({ type: NameFilter, description: whichAreListed }),
        orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('by name') }),
      },
      resolve: async (_, { filter, ...args }, context) => {
        const view = await context.view();
        const asked = statedIn(filter);
        return pageOfRows(
          args,
          async (page) => view?.listPeople('ForeignPrincipal', page, asked) ?? [],
          (node: PersonNode) => ({ node }),
          () => (narrows(asked) ? view?.countListed('ForeignPrincipal', asked) : view?.counts.ForeignPrincipal) ?? 0,
        );
      },
    },
    ...foreignPrincipalPages,
  ),
}));
