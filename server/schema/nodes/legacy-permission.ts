import { builder } from '../builder.ts';
import { loadNodes } from './loaders.ts';
import { LegacyPermissionRef, PermissionRef } from './refs.ts';

builder.node(LegacyPermissionRef, {
  description: 'A permission of Defender for Endpoint roles (individual RBAC model), such as Alerts investigation.',
  id: { resolve: (node) => node.id, description: 'Opaque id of the permission.' },
  loadMany: (ids, context) => loadNodes('LegacyPermission', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Its id in the catalogue.' }),
    displayName: t.string({ description: 'Name in the portal.', resolve: ({ row }) => row.name }),
    mapsTo: t.field({
      type: [PermissionRef],
      description:
        "Permissions of Unified RBAC that it includes (built-in mapping by Microsoft); empty if Microsoft's tables have no mapping for it.",
      resolve: async ({ row }, _, context) =>
        (await loadNodes('Permission', row.permissions, context)).filter((node) => node !== undefined),
    }),
    sources: t.stringList({
      description: 'Ids of the documents it is based on.',
      resolve: ({ row }) => [...row.source],
    }),
  }),
});
