import { builder } from '../builder.ts';
import { pageOf, pageOfKind } from '../connection.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { assignmentNodes, modelNodes } from './model-nodes.ts';
import { PermissionRef, UnifiedAssignmentRef, UnifiedRoleRef } from './refs.ts';

builder.node(UnifiedRoleRef, {
  description: 'A custom role of Unified RBAC. What it grants, and where, is decided by its assignments.',
  id: { resolve: (role) => role.id, description: 'Opaque id of the role.' },
  loadMany: (ids, context) => loadNodes('UnifiedRole', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', { description: 'The id that documents use.' }),
    displayName: t.string({
      description: 'Display name; two roles may share one.',
      resolve: ({ role }) => role.displayName,
    }),
    permissions: t.connection(
      {
        type: PermissionRef,
        description: 'Every permission of the role, with how it comes to it.',
        resolve: async ({ permissions }, args, context) => {
          const reading = await context.reading();
          const table = reading && modelNodes(reading.model).Permission;
          const known = [...permissions].flatMap(([id, via]) => {
            const node = table?.get(id);
            return node ? [{ node, via }] : [];
          });
          return pageOf(args, known, (edge) => edge);
        },
      },
      { description: 'A page of permissions.' },
      {
        description: 'A permission of the role.',
        fields: (edge) => ({
          via: edge.exposeString('via', {
            description:
              'Where it comes from: chosen itself, a permission set, or an imported role; empty when chosen itself.',
          }),
        }),
      },
    ),
    assignments: t.connection(
      {
        type: UnifiedAssignmentRef,
        description: 'Assignments of the role.',
        resolve: (role, args) => pageOf(args, assignmentNodes(role), (node) => ({ node })),
      },
      { description: 'A page of assignments.' },
      { description: 'An assignment of the role.' },
    ),
  }),
});

builder.queryFields((t) => ({
  unifiedRole: t.field({
    type: UnifiedRoleRef,
    nullable: true,
    description: 'A role of Unified RBAC by its id; null when the current snapshot has none of that id.',
    args: { key: t.arg.string({ required: true, description: 'Id of the role, such as `resp`.' }) },
    resolve: (_, { key }, context) => loadNode('UnifiedRole', key, context),
  }),
  unifiedRoles: t.connection(
    {
      type: UnifiedRoleRef,
      description: 'All roles of Unified RBAC by display name.',
      resolve: (_, args, context) => pageOfKind('UnifiedRole', args, context),
    },
    { description: 'A page of unified roles.' },
    { description: 'A unified role in a list.' },
  ),
}));
