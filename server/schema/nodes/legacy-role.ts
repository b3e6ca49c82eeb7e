import { builder } from '../builder.ts';

import { pageOfKind, pageOfPrincipals } from '../connection.ts';
import { LegacySystemEnum } from './legacy-system.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { LegacyPermissionRef, LegacyRoleRef, PermissionRef, PrincipalRef } from './refs.ts';

builder.node(LegacyRoleRef, {
  description:
    "A role or role group of a product's own model. It counts only while the product is not in Unified RBAC.",
  id: { resolve: (node) => node.id, description: 'Opaque id of the role.' },
  loadMany: (ids, context) => loadNodes('LegacyRole', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', {
      description: 'System, kind and name: `mde:T2`, `mdo:roleGroup:Security Reader`, `mda:Security operator`.',
    }),
    displayName: t.string({ description: 'Name of the role.', resolve: ({ role }) => role.displayName }),
    system: t.field({
      type: LegacySystemEnum,
      description: 'The product it belongs to.',
      resolve: ({ role }) => role.system,
    }),
    isRoleGroup: t.boolean({
      description: 'True for a role group, which bundles roles.',
      resolve: ({ role }) => role.kind === 'roleGroup',
    }),
    isUnsupported: t.boolean({
      description: 'True for roles that reach no data in the Defender portal.',
      resolve: ({ row }) => row?.isUnsupported ?? false,
    }),
    options: t.field({
      type: [LegacyPermissionRef],
      description: 'For Endpoint: the options of the role. Empty for other products.',
      resolve: async ({ role }, _, context) =>
        (await loadNodes('LegacyPermission', role.permissions, context)).filter((node) => node !== undefined),
    }),
    mapsTo: t.field({
      type: [PermissionRef],
      description:
        "Permissions that Microsoft's mapping tables give for the role itself; an Endpoint role maps option by option.",
      resolve: async ({ row }, _, context) =>
        (await loadNodes('Permission', row?.permissions ?? [], context)).filter((node) => node !== undefined),
    }),
    holders: t.connection(
      {
        type: PrincipalRef,
        description: 'Who holds it directly; for Endpoint groups only.',
        resolve: ({ role }, args, context) =>
          pageOfPrincipals(
            args,
            role.principals.map((principal) => ({ principal })),
            context,
          ),
      },
      { description: 'A page of holders.' },
      { description: 'A direct holder of the role.' },
    ),
  }),
});

builder.queryFields((t) => ({
  legacyRole: t.field({
    type: LegacyRoleRef,
    nullable: true,
    description: 'A legacy role by its key; null when the current snapshot has none.',
    args: {
      key: t.arg.string({ required: true, description: 'Key such as `mde:T2` or `mdo:roleGroup:Security Reader`.' }),
    },
    resolve: (_, { key }, context) => loadNode('LegacyRole', key, context),
  }),
  legacyRoles: t.connection(
    {
      type: LegacyRoleRef,
      description: 'All legacy roles that the tenant uses, by name.',
      resolve: (_, args, context) => pageOfKind('LegacyRole', args, context),
    },
    { description: 'A page of legacy roles.' },
    { description: 'A legacy role in a list.' },
  ),
}));
