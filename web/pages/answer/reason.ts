import type { ReasonClass } from '../../api/vocabulary.ts';

/** Reason classes in words, short enough for a chip. */
export const reasonWords: Readonly<Record<ReasonClass, string>> = {
  ACCOUNT_DISABLED: 'Account disabled',
  LICENCE: 'Not in the tenant’s plan',
  SWITCHED_OFF: 'Turned off in the tenant',
  ELIGIBLE: 'Eligible in PIM, not active',
  DEVICE_GROUP: 'No device group access',
  SCOPE: 'Scope too narrow',
  DATA_SOURCE: 'Not for this data source',
  PRINCIPAL_KIND: 'No effect for this kind of account or group',
  INACTIVE: 'Not active in Unified RBAC',
  REGIME: 'Applies in another permission model',
  LEGACY_IGNORED: 'Individual RBAC role without effect',
  UNSUPPORTED_ROLE: 'No effect in Microsoft Defender',
  NAME_COLLISION: 'Shares its name with an Entra role',
  ALL_OF: 'Several conditions',
  PERMISSION: 'Permission missing',
  UNKNOWN_SOURCE: 'Data not imported',
};
