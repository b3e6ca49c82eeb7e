import type { AccessModel } from '../../access/judge/model.ts';
import { builder } from '../builder.ts';
import { pageOfKind, pageOfNodes } from '../connection.ts';
import { NodeOrderEnum } from '../order.ts';
import { capabilityPages, entraRolePages, legacyRolePages, permissionPages, unifiedRolePages } from './connections.ts';
import { EntraRoleFilter, LegacyRoleFilter, NameFilter, orderedBy, whichAreListed } from './filters.ts';
import { arrangedBelowComplexity, arrangedComplexity } from './list-cost.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { modelNodes } from './model-nodes.ts';
import { CapabilityRef, EntraRoleRef, LegacyRoleRef, PermissionRef, UnifiedRoleRef } from './refs.ts';
import { permissionsIn } from './required-permissions.ts';

builder.node(PermissionRef, {
  description:
    'A permission of Unified RBAC. If the portal offers it as read and as manage, each is a permission of its own, with the level in its key.',
  id: { resolve: (node) => node.id, description: 'Opaque id of the permission.' },
  loadMany: (ids, context) => loadNodes('Permission', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Id in the catalogue, such as `so.sd.response` or `as.authz:manage`.' }),
    displayName: t.string({ description: 'Name in the portal.', resolve: ({ row }) => row.name }),
    level: t.string({ description: '`read` or `manage`; manage includes read.', resolve: ({ row }) => row.level }),
    path: t.string({
      description: 'Path in the portal; empty if the permission is not in the catalogue.',
      resolve: ({ row }) => row.path,
    }),
    description: t.string({ description: 'What it allows.', resolve: ({ row }) => row.description }),
    isKnown: t.exposeBoolean('isKnown', {
      description: 'False for a permission that is declared in the tenant document only.',
    }),
    sources: t.stringList({
      description: 'Ids of the documents it is based on.',
      resolve: ({ row }) => [...row.source],
    }),
    capabilities: t.connection(
      {
        type: CapabilityRef,
        description: 'Capabilities that require it, for any product.',
        complexity: arrangedBelowComplexity,
        args: {
          filter: t.arg({ type: NameFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('as in the catalogue') }),
        },
        resolve: async ({ id }, args, context) => {
          const view = await context.view();
          const all = view ? [...modelNodes(view.model).Capability.values()] : [];
          return pageOfNodes(
            args,
            all.filter(({ row }) => permissionsIn(row).includes(id)),
          );
        },
      },
      ...capabilityPages,
    ),
    unifiedRoles: t.connection(
      {
        type: UnifiedRoleRef,
        description: 'Custom roles (Unified RBAC) that include it.',
        complexity: arrangedBelowComplexity,
        args: {
          filter: t.arg({ type: NameFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('by name') }),
        },
        resolve: async ({ id }, args, context) => {
          const model = (await context.view())?.model;
          return pageOfNodes(args, model ? rolesWith(model, id) : []);
        },
      },
      ...unifiedRolePages,
    ),
    entraRoles: t.connection(
      {
        type: EntraRoleRef,
        description: 'Entra roles that include it for at least one product.',
        complexity: arrangedBelowComplexity,
        args: {
          filter: t.arg({ type: EntraRoleFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('by name') }),
        },
        resolve: async ({ id }, args, context) => {
          const view = await context.view();
          const roles = view ? [...modelNodes(view.model).EntraRole.values()] : [];
          const giving = roles.filter(({ grants }) => grants.some((grant) => grant.permissions.includes(id)));
          return pageOfNodes(args, giving);
        },
      },
      ...entraRolePages,
    ),
    legacyRoles: t.connection(
      {
        type: LegacyRoleRef,
        description:
          'Roles of individual RBAC models in this tenant that include it (built-in mapping by Microsoft), by themselves or by one of their permissions.',
        complexity: arrangedBelowComplexity,
        args: {
          filter: t.arg({ type: LegacyRoleFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('by name') }),
        },
        resolve: async ({ id }, args, context) => {
          const model = (await context.view())?.model;
          return pageOfNodes(args, model ? legacyRolesWith(model, id) : []);
        },
      },
      ...legacyRolePages,
    ),
  }),
});

function rolesWith(model: AccessModel, permission: string) {
  return [...modelNodes(model).UnifiedRole.values()].filter((role) => role.permissions.has(permission));
}

function legacyRolesWith(model: AccessModel, permission: string) {
  const { LegacyRole, LegacyPermission } = modelNodes(model);
  return [...LegacyRole.values()].filter(
    ({ role, row }) =>
      row?.permissions.includes(permission) === true ||
      role.permissions.some((id) => LegacyPermission.get(id)?.row.permissions.includes(permission) === true),
  );
}

builder.queryFields((t) => ({
  permission: t.field({
    type: PermissionRef,
    nullable: true,
    description: 'A permission by its id, with the level if it exists as read and as manage; null if there is none.',
    args: { key: t.arg.string({ required: true, description: 'Id such as `so.sd.response` or `as.authz:manage`.' }) },
    resolve: (_, { key }, context) => loadNode('Permission', key, context),
  }),
  permissions: t.connection(
    {
      type: PermissionRef,
      description: 'All permissions by name.',
      complexity: arrangedComplexity,
      args: {
        filter: t.arg({ type: NameFilter, description: whichAreListed }),
        orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('by name') }),
      },
      resolve: (_, args, context) => pageOfKind('Permission', args, context),
    },
    ...permissionPages,
  ),
}));
