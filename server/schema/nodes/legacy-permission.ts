import { builder } from '../builder.ts';
import { loadNodes } from './loaders.ts';
import { LegacyPermissionRef, PermissionRef } from './refs.ts';

builder.node(LegacyPermissionRef, {
  description: 'An option of a Defender for Endpoint role, such as Alerts investigation.',
  id: { resolve: (node) => node.id, description: 'Opaque id of the option.' },
  loadMany: (ids, context) => loadNodes('LegacyPermission', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Id of the option in the catalogue.' }),
    displayName: t.string({ description: 'Name of the option in the portal.', resolve: ({ row }) => row.name }),
    mapsTo: t.field({
      type: [PermissionRef],
      description: "Permissions that Microsoft's mapping table gives for it; empty when it has no mapping.",
      resolve: async ({ row }, _, context) =>
        (await loadNodes('Permission', row.permissions, context)).filter((node) => node !== undefined),
    }),
    sources: t.stringList({ description: 'The documents this rests on.', resolve: ({ row }) => [...row.source] }),
  }),
});
