import type { ServicePlan } from '../graph/objects/licences.ts';
import { workloadsOf } from '../graph/objects/licences.ts';
import type { Statement } from '../statements/statement.ts';
import type { Manifest } from './manifest.ts';

/** What the manifest itself states: the tenant, licences, names of device groups, and principals that no list has. */
export function statementsOf(manifest: Manifest): readonly Statement[] {
  const { cloud } = manifest;
  const { id, displayName } = manifest.tenant;
  const tenant = {
    kind: 'tenant',
    id,
    ...(displayName === null ? {} : { displayName }),
    asOf: asOfFolder(manifest),
    ...(cloud === undefined ? {} : { cloud }),
  } as const;
  return [tenant, ...licences(manifest), ...deviceGroups(manifest), ...principals(manifest)];
}

/** The earliest time at which something was read: nothing is older. */
export function asOfFolder({ sources, started }: Manifest): string {
  const times = Object.values(sources).flatMap(({ from }) => from ?? []);
  return times.sort()[0] ?? started;
}

function licences({ licences: all }: Manifest): Statement[] {
  const inUse = (all ?? []).filter(({ status }) => status === null || /^(enabled|warning)$/i.test(status));
  const plans: readonly ServicePlan[] = inUse.flatMap((licence) => licence.plans);
  const workloads = workloadsOf(plans);
  if (workloads === undefined) return [];
  const isKnown = Object.keys(workloads.plans ?? {}).length > 0;
  return [workloads, ...(isKnown ? [{ kind: 'coverage', of: 'plans', state: 'complete' } as const] : [])];
}

function deviceGroups({ deviceGroupNames }: Manifest): Statement[] {
  const names = (deviceGroupNames ?? []).filter((name) => name.toLowerCase() !== 'unassignedgroup');
  return names.map((displayName) => ({ kind: 'deviceGroup', displayName }));
}

function principals({ otherPrincipals }: Manifest): Statement[] {
  const known = (otherPrincipals?.known ?? []).flatMap(({ id, type, displayName }): Statement[] => {
    const named = { id, ...(displayName === null ? {} : { displayName }) };
    if (type === 'user' || type === 'servicePrincipal') return [{ kind: type, ...named }];
    if (type !== 'group') return [];
    const reason = 'The group was made while the tenant was collected. Collect again.';
    return [
      { kind: 'group', ...named },
      { kind: 'list', of: 'members', group: id, state: 'missing', reason },
    ];
  });
  const deleted = (otherPrincipals?.deleted ?? []).map((id) => ({ kind: 'deletedPrincipal', id }) as const);
  return [...known, ...deleted];
}
