import type { Change } from '../../address/change.ts';
import { type WorkloadCode, workloadCodes } from '../../api/vocabulary.ts';
import type { ImportableSystem } from './systems.ts';

/** What a field of a change takes. */
export type FieldKind = 'workload' | 'system' | 'user' | 'principal' | 'group' | 'entraRole' | 'customRole';

interface ChangeField {
  readonly name: string;
  readonly label: string;
  readonly of: FieldKind;
}

/** A kind of change that the form offers, in the words of the portals. */
export interface ChangeKind {
  readonly label: string;
  readonly fields: readonly ChangeField[];
  readonly changeOf: (value: (name: string) => string) => Change;
}

const workload: ChangeField = { name: 'workload', label: 'Workload', of: 'workload' };
const group: ChangeField = { name: 'group', label: 'Group', of: 'group' };
const member: ChangeField = { name: 'member', label: 'Member', of: 'principal' };
const user: ChangeField = { name: 'user', label: 'User', of: 'user' };
const principal: ChangeField = { name: 'principal', label: 'User or group', of: 'principal' };
const entraRole: ChangeField = { name: 'role', label: 'Microsoft Entra role', of: 'entraRole' };
const customRole: ChangeField = { name: 'role', label: 'Custom role', of: 'customRole' };

const asWorkload = (code: string) => workloadCodes.find((known) => known === code) as WorkloadCode;

export const changeKinds = {
  activate: {
    label: 'Activate Unified RBAC for a workload',
    fields: [workload],
    changeOf: (value) => ({ activate: asWorkload(value('workload')) }),
  },
  deactivate: {
    label: 'Deactivate Unified RBAC for a workload',
    fields: [workload],
    changeOf: (value) => ({ deactivate: asWorkload(value('workload')) }),
  },
  importRoles: {
    label: 'Import the roles of a product into Unified RBAC',
    fields: [{ name: 'system', label: 'Product', of: 'system' }],
    changeOf: (value) => ({ importRoles: value('system') as ImportableSystem }),
  },
  addMember: {
    label: 'Add a member to a group',
    fields: [member, group],
    changeOf: (value) => ({ addMember: { group: value('group'), member: value('member') } }),
  },
  removeMember: {
    label: 'Remove a member from a group',
    fields: [member, group],
    changeOf: (value) => ({ removeMember: { group: value('group'), member: value('member') } }),
  },
  assign: {
    label: 'Assign a custom role (Unified RBAC)',
    fields: [customRole, principal],
    changeOf: (value) => ({ assign: { role: value('role'), principals: [value('principal')] } }),
  },
  grantEntraRole: {
    label: 'Assign a Microsoft Entra role',
    fields: [entraRole, principal],
    changeOf: (value) => ({ grantEntraRole: { role: value('role'), principal: value('principal') } }),
  },
  revokeEntraRole: {
    label: 'Remove an assignment of a Microsoft Entra role',
    fields: [entraRole, principal],
    changeOf: (value) => ({ revokeEntraRole: { role: value('role'), principal: value('principal') } }),
  },
  activateRole: {
    label: 'Activate an eligible role in PIM',
    fields: [principal, entraRole],
    changeOf: (value) => ({ activateEligible: { principal: value('principal'), role: value('role') } }),
  },
  activateMembership: {
    label: 'Activate an eligible membership in PIM',
    fields: [principal, group],
    changeOf: (value) => ({ activateEligible: { principal: value('principal'), group: value('group') } }),
  },
  enableAccount: {
    label: 'Enable an account',
    fields: [user],
    changeOf: (value) => ({ setAccount: { user: value('user'), enabled: true } }),
  },
  disableAccount: {
    label: 'Disable an account',
    fields: [user],
    changeOf: (value) => ({ setAccount: { user: value('user'), enabled: false } }),
  },
  addDataSource: {
    label: 'Add a product to the tenant',
    fields: [workload],
    changeOf: (value) => ({ addDataSource: asWorkload(value('workload')) }),
  },
} as const satisfies Readonly<Record<string, ChangeKind>>;

export type ChangeKindCode = keyof typeof changeKinds;
export const changeKindCodes = Object.keys(changeKinds) as ChangeKindCode[];
