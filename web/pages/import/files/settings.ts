import type { WorkloadCode } from '../../../api/vocabulary.ts';

/** What no file knows and the reader states; what is empty is not stated. */
export interface StatedSettings {
  readonly activeWorkloads: readonly WorkloadCode[];
  /** No workload at all is active in Unified RBAC. */
  readonly isNoneActive: boolean;
  readonly endpointRoles: 'on' | 'off' | '';
  readonly tenantId: string;
  /** Kinds of data that the files contain completely, though they do not say so. */
  readonly complete: readonly string[];
}

export const nothingStated: StatedSettings = {
  activeWorkloads: [],
  isNoneActive: false,
  endpointRoles: '',
  tenantId: '',
  complete: [],
};

/** As `--set` takes them. */
export function settingsAsSet(settings: StatedSettings): string[] {
  const { activeWorkloads, isNoneActive, endpointRoles, tenantId, complete } = settings;
  const isUnifiedStated = isNoneActive || activeWorkloads.length > 0;
  return [
    ...(isUnifiedStated ? [`workloads.urbac=${isNoneActive ? '' : activeWorkloads.join(',')}`] : []),
    ...(endpointRoles === '' ? [] : [`workloads.mde.legacyRbac=${endpointRoles}`]),
    ...(tenantId.trim() === '' ? [] : [`tenant.id=${tenantId.trim()}`]),
    ...(complete.length === 0 ? [] : [`complete=${complete.join(',')}`]),
  ];
}
