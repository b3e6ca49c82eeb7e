import { builder } from '../builder.ts';
import { pageOfEdges, pageOfKind, pageOfNodes } from '../connection.ts';
import { NodeOrderEnum } from '../order.ts';
import { unifiedAssignmentPages, unifiedRolePages } from './connections.ts';
import { NameFilter, orderedBy, whichAreListed } from './filters.ts';
import { arrangedBelowComplexity, arrangedComplexity } from './list-cost.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { assignmentNodes, modelNodes } from './model-nodes.ts';
import { PermissionRef, UnifiedAssignmentRef, UnifiedRoleRef } from './refs.ts';

builder.node(UnifiedRoleRef, {
  description:
    'A custom role (Unified RBAC). Its assignments define who gets its permissions, and for which data sources.',
  id: { resolve: (role) => role.id, description: 'Opaque id of the role.' },
  loadMany: (ids, context) => loadNodes('UnifiedRole', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Its id in tenant documents.' }),
    displayName: t.string({
      description: 'Display name; not unique.',
      resolve: ({ role }) => role.displayName,
    }),
    permissions: t.connection(
      {
        type: PermissionRef,
        description: 'All permissions of the role, with the reason it includes them.',
        complexity: arrangedBelowComplexity,
        args: {
          filter: t.arg({ type: NameFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('as they come') }),
        },
        resolve: async ({ permissions }, args, context) => {
          const view = await context.view();
          const table = view && modelNodes(view.model).Permission;
          const known = [...permissions].flatMap(([id, via]) => {
            const node = table?.get(id);
            return node ? [{ node, via }] : [];
          });
          return pageOfEdges(args, known);
        },
      },
      { name: 'RolePermissionConnection', description: 'A page of permissions.' },
      {
        name: 'RolePermissionEdge',
        description: 'A permission of the role.',
        fields: (edge) => ({
          via: edge.exposeString('via', {
            description:
              'Why the role includes it: a permission set or an imported role; empty if it was selected itself.',
          }),
        }),
      },
    ),
    assignments: t.connection(
      {
        type: UnifiedAssignmentRef,
        description: 'Assignments of the role.',
        complexity: arrangedBelowComplexity,
        args: {
          filter: t.arg({ type: NameFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('as they come') }),
        },
        resolve: (role, args) => pageOfNodes(args, assignmentNodes(role)),
      },
      ...unifiedAssignmentPages,
    ),
  }),
});

builder.queryFields((t) => ({
  unifiedRole: t.field({
    type: UnifiedRoleRef,
    nullable: true,
    description: 'A custom role (Unified RBAC) by its id; null if the snapshot has none with this id.',
    args: { key: t.arg.string({ required: true, description: 'Id of the role, such as `resp`.' }) },
    resolve: (_, { key }, context) => loadNode('UnifiedRole', key, context),
  }),
  unifiedRoles: t.connection(
    {
      type: UnifiedRoleRef,
      description: 'All custom roles (Unified RBAC) by display name.',
      complexity: arrangedComplexity,
      args: {
        filter: t.arg({ type: NameFilter, description: whichAreListed }),
        orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('by name') }),
      },
      resolve: (_, args, context) => pageOfKind('UnifiedRole', args, context),
    },
    ...unifiedRolePages,
  ),
}));
