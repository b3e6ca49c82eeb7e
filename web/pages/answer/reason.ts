import type { ReasonClass } from '../../api/vocabulary.ts';

/** Reason classes in words, short enough for a chip. */
export const reasonWords: Readonly<Record<ReasonClass, string>> = {
  ACCOUNT_DISABLED: 'Account disabled',
  LICENCE: 'Not in the tenant’s plan',
  SWITCHED_OFF: 'Switched off for everybody',
  ELIGIBLE: 'Only eligible',
  DEVICE_GROUP: 'Device group not visible',
  SCOPE: 'Scope too narrow',
  DATA_SOURCE: 'Assigned for other data sources',
  PRINCIPAL_KIND: 'No effect for this kind of account or group',
  INACTIVE: 'Workload not active',
  REGIME: 'Counts in another permission model',
  LEGACY_IGNORED: 'Legacy role without effect',
  UNSUPPORTED_ROLE: 'No effect in Microsoft Defender',
  NAME_COLLISION: 'Shares its name with an Entra role',
  ALL_OF: 'Several conditions',
  PERMISSION: 'Permission missing',
  UNKNOWN_SOURCE: 'Data not imported',
};
