import type { ReasonClass } from '../api/vocabulary.ts';

/** Reason classes in words, short enough for a chip. */
export const reasonWords: Readonly<Record<ReasonClass, string>> = {
  PERMISSION: 'Permission missing',
  DATA_SOURCE: 'Other data sources only',
  INACTIVE: 'Workload not active',
  LEGACY_IGNORED: 'Legacy role ignored',
  DEVICE_GROUP: 'Device group not visible',
  ELIGIBLE: 'Only eligible',
  SCOPE: 'Scope too narrow',
  ALL_OF: 'Several conditions',
  UNSUPPORTED_ROLE: 'Role opens nothing here',
  NAME_COLLISION: 'Same name, other role',
  ACCOUNT_DISABLED: 'Account disabled',
  UNKNOWN_SOURCE: 'Facts missing',
};
