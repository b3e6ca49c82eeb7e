import type { AccessModel } from '../../access/judge/model.ts';
import { builder } from '../builder.ts';
import { pageOf, pageOfKind } from '../connection.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { modelNodes } from './model-nodes.ts';
import { CapabilityRef, EntraRoleRef, PermissionRef, UnifiedRoleRef } from './refs.ts';
import { permissionsIn } from './required-permissions.ts';

builder.node(PermissionRef, {
  description:
    'A permission of Unified RBAC. Where read and manage are separate boxes, each is a permission and its key carries the level.',
  id: { resolve: (node) => node.id, description: 'Opaque id of the permission.' },
  loadMany: (ids, context) => loadNodes('Permission', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Id in the catalogue, such as `so.sd.response` or `as.authz:manage`.' }),
    displayName: t.string({ description: 'Name in the portal.', resolve: ({ row }) => row.name }),
    level: t.string({ description: '`read` or `manage`; manage includes read.', resolve: ({ row }) => row.level }),
    path: t.string({
      description: 'Where the portal lists it; empty when the catalogue does not know it.',
      resolve: ({ row }) => row.path,
    }),
    description: t.string({ description: 'What it lets somebody do.', resolve: ({ row }) => row.description }),
    isKnown: t.exposeBoolean('isKnown', { description: 'False for a permission that only the tenant reports.' }),
    sources: t.stringList({ description: 'The documents this rests on.', resolve: ({ row }) => [...row.source] }),
    capabilities: t.connection(
      {
        type: CapabilityRef,
        description: 'Capabilities whose requirement names it, on any product.',
        resolve: async ({ id }, args, context) => {
          const reading = await context.reading();
          const all = reading ? [...modelNodes(reading.model).Capability.values()] : [];
          return pageOf(
            args,
            all.filter(({ row }) => permissionsIn(row).includes(id)),
            (node) => ({ node }),
          );
        },
      },
      { description: 'A page of capabilities.' },
      { description: 'A capability that needs the permission.' },
    ),
    unifiedRoles: t.connection(
      {
        type: UnifiedRoleRef,
        description: 'Unified roles that have it.',
        resolve: async ({ id }, args, context) => {
          const model = (await context.reading())?.model;
          return pageOf(args, model ? rolesWith(model, id) : [], (node) => ({ node }));
        },
      },
      { description: 'A page of unified roles.' },
      { description: 'A unified role that has the permission.' },
    ),
    entraRoles: t.connection(
      {
        type: EntraRoleRef,
        description: 'Directory roles that give it on some product.',
        resolve: async ({ id }, args, context) => {
          const reading = await context.reading();
          const roles = reading ? [...modelNodes(reading.model).EntraRole.values()] : [];
          const giving = roles.filter(({ grants }) => grants.some((grant) => grant.permissions.includes(id)));
          return pageOf(args, giving, (node) => ({ node }));
        },
      },
      { description: 'A page of directory roles.' },
      { description: 'A directory role that gives the permission.' },
    ),
  }),
});

function rolesWith(model: AccessModel, permission: string) {
  return [...modelNodes(model).UnifiedRole.values()].filter((role) => role.permissions.has(permission));
}

builder.queryFields((t) => ({
  permission: t.field({
    type: PermissionRef,
    nullable: true,
    description: 'A permission by its id, with its level where both exist; null when there is none.',
    args: { key: t.arg.string({ required: true, description: 'Id such as `so.sd.response` or `as.authz:manage`.' }) },
    resolve: (_, { key }, context) => loadNode('Permission', key, context),
  }),
  permissions: t.connection(
    {
      type: PermissionRef,
      description: 'All permissions by name.',
      resolve: (_, args, context) => pageOfKind('Permission', args, context),
    },
    { description: 'A page of permissions.' },
    { description: 'A permission in a list.' },
  ),
}));
