import { z } from 'zod';
import { fields, short } from './fields.ts';
import { displayName, flag, id, oneOf, references, text } from './scalars.ts';

const names = z.array(displayName, 'expected a list of names');

/** What an assignment covers. */
export const coverageFields = {
  dataSources: z.union([z.literal('all'), names], 'expected "all" or a list of workload codes'),
  includeFutureDataSources: flag.optional(),
  scopes: z.array(text, 'expected a list of scopes').default([]),
};

const assignment = fields({
  id: id.optional(),
  displayName: displayName.optional(),
  principals: references.default([]),
  ...coverageFields,
});

const importedFrom = fields({
  system: oneOf(['mde', 'mdo', 'exo', 'mdi', 'mda']),
  permissions: names.optional(),
  role: displayName.optional(),
  roleGroup: displayName.optional(),
});

const permissionSet = fields({ area: text, level: oneOf(['read', 'manage']) });

export const unifiedRole = fields({
  id: id.optional(),
  displayName: displayName.optional(),
  permissions: names.default([]),
  permissionSets: z.array(permissionSet, 'expected a list of { area, level }').default([]),
  importedFrom: z
    .preprocess(
      (value) => (value === undefined || Array.isArray(value) ? value : [value]),
      z.array(importedFrom).optional(),
    )
    .default([]),
  assignments: z.array(assignment, 'expected a list of assignments').default([]),
});

const holders = z.record(displayName, references, 'expected a mapping from roles to principals');

const endpointRole = fields({
  builtIn: oneOf(['administrator']).optional(),
  id: id.optional(),
  displayName: displayName.optional(),
  permissions: names.optional(),
  groups: references.default([]),
});

const roleGroups = z.record(
  displayName,
  short(Array.isArray, 'members', fields({ roles: names.optional(), members: references.default([]) })),
  'expected a mapping from role groups to members',
);

const office = fields({ roles: holders.default({}), roleGroups: roleGroups.default({}) });

export const legacyRoles = fields({
  mde: z.array(endpointRole, 'expected a list of roles').default([]),
  mdo: office.default({ roles: {}, roleGroups: {} }),
  exo: office.default({ roles: {}, roleGroups: {} }),
  mdi: holders.default({}),
  mda: holders.default({}),
  sent: holders.default({}),
});

export const extraPermission = fields({
  id,
  displayName: displayName.optional(),
  area: text,
  level: oneOf(['read', 'manage']),
});
