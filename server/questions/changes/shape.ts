import { z } from 'zod';
import { groupTypes, legacySystems } from '../../access/terms/vocabulary.ts';
import { unwrap } from '../../document/bare.ts';
import { rank, remediationLevel } from '../../tenant/shape/devices.ts';
import { fields } from '../../tenant/shape/fields.ts';
import { coverageFields } from '../../tenant/shape/roles.ts';
import { displayName, flag, oneOf, reference, references, text } from '../../tenant/shape/scalars.ts';
import { liveResponse, plans } from '../../tenant/shape/workloads.ts';

const ofAssignment = { role: reference, assignment: reference };

const membership = fields({ group: reference, member: reference });
const directoryRole = fields({ role: displayName, principal: reference });
const legacyRole = fields({
  system: oneOf(legacySystems),
  role: displayName.optional(),
  /** For Office 365 and Exchange Online, where roles and role groups share names. */
  roleGroup: displayName.optional(),
  principal: reference,
});

/** What stands behind the name of each change. */
export const changeShapes = {
  addMember: membership,
  removeMember: membership,
  activate: displayName,
  deactivate: displayName,
  importRoles: oneOf(['mde', 'mdo', 'exo', 'mdi', 'mda']),
  setLegacyRbac: oneOf(['on', 'off']),
  assign: fields({ role: reference, principals: references, ...coverageFields }),
  unassign: fields({ role: reference, assignment: reference }),
  setPermissions: fields({ role: reference, permissions: z.array(displayName, 'expected a list of permissions') }),
  grantEntraRole: directoryRole,
  revokeEntraRole: directoryRole,
  grantLegacyRole: legacyRole,
  revokeLegacyRole: legacyRole,
  setDeviceGroupAccess: fields({ deviceGroup: reference, access: references }),
  setRank: fields({ deviceGroup: reference, rank }),
  activateEligible: fields({ principal: reference, role: displayName.optional(), group: reference.optional() }),
  setAccount: fields({ user: reference, enabled: flag }),
  setScopedDeploymentForMdiAlerts: z.preprocess(unwrap, z.boolean('expected true or false')),
  addDataSource: displayName,
  setLiveResponse: liveResponse,
  setPlan: plans,
  setRemediationLevel: fields({ deviceGroup: reference, level: remediationLevel }),
  setDataSources: fields({ ...ofAssignment, dataSources: coverageFields.dataSources }),
  setScopes: fields({ ...ofAssignment, scopes: z.array(text, 'expected a list of scopes') }),
  setPrincipals: fields({ ...ofAssignment, principals: references }),
  setGroupType: fields({ group: reference, type: oneOf(groupTypes) }),
} as const;

export type ChangeName = keyof typeof changeShapes;

/** A change as it is written, once its shape is right. */
export type WrittenChange = {
  [Name in ChangeName]: { readonly name: Name; readonly value: z.infer<(typeof changeShapes)[Name]> };
}[ChangeName];
