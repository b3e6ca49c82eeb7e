import { z } from 'zod';
import { device, deviceGroup, ungroupedDevices } from './devices.ts';
import { fields } from './fields.ts';
import { entraRoles, extraEntraRoles, foreignPrincipal, groups, servicePrincipal, user } from './people.ts';
import { extraPermission, legacyRoles, unifiedRole } from './roles.ts';
import { displayName, id, references } from './scalars.ts';
import { source } from './source.ts';
import { workloads } from './workloads.ts';

const moment = z.union(
  [z.iso.datetime({ offset: true, local: true }), z.iso.date()],
  'expected a date and time such as 2026-11-20T08:00:00Z',
);

const noLegacyRoles = {
  mde: [],
  mdo: { roles: {}, roleGroups: {} },
  exo: { roles: {}, roleGroups: {} },
  mdi: {},
  mda: {},
  sent: {},
};

const tenantFields = {
  whycan: z.literal('tenant/1', {
    error: ({ input }) =>
      input === 'expect/1'
        ? 'this is a file of expectations, not a tenant document; run it with `whycan test`'
        : 'expected tenant/1, the version of the format of tenant documents',
  }),
  tenant: fields({ id, displayName: displayName.optional() }),
  asOf: moment.optional(),
  workloads: workloads.optional(),
  users: z.array(user, 'expected a list of users'),
  servicePrincipals: z.array(servicePrincipal, 'expected a list of service principals').default([]),
  foreignPrincipals: z.array(foreignPrincipal, 'expected a list of principals of other tenants').default([]),
  groups: groups.default({}),
  entraRoles: entraRoles.default({}),
  urbacRoles: z.array(unifiedRole, 'expected a list of roles').default([]),
  legacyRoles: legacyRoles.default(noLegacyRoles),
  deviceGroups: z.array(deviceGroup, 'expected a list of device groups').default([]),
  ungroupedDevices: ungroupedDevices.default({ access: [] }),
  devices: z.array(device, 'expected a list of devices').default([]),
  deletedPrincipals: references.default([]),
  unknownPrincipals: references.default([]),
  extraEntraRoles: extraEntraRoles.default([]),
  extraPermissions: z.array(extraPermission, 'expected a list of permissions').default([]),
  sources: z.array(source, 'expected a list of { kind, state }').default([]),
};

/** A tenant document (`whycan: tenant/1`) as it is written, with its defaults. */
export const tenantShape = fields(tenantFields);

export type TenantShape = z.infer<typeof tenantShape>;

/** The document of a tenant folder, whose people and groups stand in files of their own. */
export const folderShape = fields({ ...tenantFields, users: tenantFields.users.default([]) });
