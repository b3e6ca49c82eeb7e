import type { PortalCall } from './calls.ts';
import { isObject, listOf } from './list-of.ts';

function has(value: unknown, ...names: readonly string[]): boolean {
  if (!isObject(value)) return false;
  const keys = new Set(Object.keys(value).map((key) => key.toLowerCase()));
  return names.some((name) => keys.has(name.toLowerCase()));
}

/** Which answer of the portal a saved body is, from its fields; nothing when it is none. */
export function callOfBody(body: unknown): PortalCall | undefined {
  if (isObject(body) && isObject(body['workloads'])) return { kind: 'workloads' };
  const items = listOf(body);
  const first = items?.find(isObject);
  if (has(first, 'MachineGroupId')) return { kind: 'deviceGroups', namesGroups: true };
  if (
    has(first, 'IsUrbacEnabled') ||
    (has(first, 'Workload') && has(first, 'IsWorkloadEligible', 'CloudScopingActivationStatus'))
  )
    return { kind: 'workloads' };
  if (has(first, 'roleDefinitionId') && has(first, 'principals', 'principalIds'))
    return { kind: 'assignments', role: '' };
  if (has(first, 'rolePermissions', 'originalRoleInfo'))
    return first === body ? { kind: 'role', role: '' } : { kind: 'roles' };
  if (isObject(body) && Array.isArray(body['items']) && has(body, 'containsAadGroupNames'))
    return { kind: 'deviceGroups', namesGroups: true };
  return isObject(body) && has(body, 'isPartial') ? { kind: 'roles' } : undefined;
}
