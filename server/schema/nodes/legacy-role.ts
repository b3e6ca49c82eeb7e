import { builder } from '../builder.ts';
import { pageOfKind } from '../connection.ts';
import { NodeOrderEnum } from '../order.ts';
import { legacyRolePages, principalPages } from './connections.ts';
import { LegacyRoleFilter, orderedBy, whichAreListed } from './filters.ts';
import { LegacySystemEnum } from './legacy-system.ts';
import { arrangedComplexity } from './list-cost.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { pageOfPrincipals } from './page-of-principals.ts';
import { PrincipalFilter } from './principal-filters.ts';
import { LegacyPermissionRef, LegacyRoleRef, PermissionRef, PrincipalRef } from './refs.ts';

builder.node(LegacyRoleRef, {
  description:
    "A role or role group of a product's individual RBAC model, such as a Defender for Endpoint role. It has an effect only while the product is not active in Unified RBAC.",
  id: { resolve: (node) => node.id, description: 'Opaque id of the role.' },
  loadMany: (ids, context) => loadNodes('LegacyRole', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', {
      description: 'Product, kind and name or id: `mde:T2`, `mdo:roleGroup:Security Reader`, `mda:Security operator`.',
    }),
    displayName: t.string({ description: 'Name of the role.', resolve: ({ role }) => role.displayName }),
    system: t.field({
      type: LegacySystemEnum,
      description: 'The product it belongs to.',
      resolve: ({ role }) => role.system,
    }),
    isRoleGroup: t.boolean({
      description: 'Whether it is a role group, which contains roles.',
      resolve: ({ role }) => role.kind === 'roleGroup',
    }),
    isUnsupported: t.boolean({
      description: 'True for a role that gives no access to data in the Defender portal.',
      resolve: ({ row }) => row?.isUnsupported ?? false,
    }),
    options: t.field({
      type: [LegacyPermissionRef],
      description: 'Permissions of a Defender for Endpoint role. Empty for other products.',
      resolve: async ({ role }, _, context) =>
        (await loadNodes('LegacyPermission', role.permissions, context)).filter((node) => node !== undefined),
    }),
    mapsTo: t.field({
      type: [PermissionRef],
      description:
        'Permissions of Unified RBAC that the role includes (built-in mapping by Microsoft). For a Defender for Endpoint role, see the permissions in `options`.',
      resolve: async ({ row }, _, context) =>
        (await loadNodes('Permission', row?.permissions ?? [], context)).filter((node) => node !== undefined),
    }),
    holders: t.connection(
      {
        type: PrincipalRef,
        description: 'Principals it is assigned to directly; for Defender for Endpoint, groups only.',
        complexity: arrangedComplexity,
        args: {
          filter: t.arg({ type: PrincipalFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('as they come') }),
        },
        resolve: ({ role }, args, context) =>
          pageOfPrincipals(
            args,
            role.principals.map((principal) => ({ principal })),
            context,
          ),
      },
      ...principalPages,
    ),
  }),
});

builder.queryFields((t) => ({
  legacyRole: t.field({
    type: LegacyRoleRef,
    nullable: true,
    description: 'A role of an individual RBAC model by its key; null if the snapshot has no such role.',
    args: {
      key: t.arg.string({ required: true, description: 'Key such as `mde:T2` or `mdo:roleGroup:Security Reader`.' }),
    },
    resolve: (_, { key }, context) => loadNode('LegacyRole', key, context),
  }),
  legacyRoles: t.connection(
    {
      type: LegacyRoleRef,
      description: 'All roles of individual RBAC models that the tenant uses, by name.',
      complexity: arrangedComplexity,
      args: {
        filter: t.arg({ type: LegacyRoleFilter, description: whichAreListed }),
        orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('by name') }),
      },
      resolve: (_, args, context) => pageOfKind('LegacyRole', args, context),
    },
    ...legacyRolePages,
  ),
}));
