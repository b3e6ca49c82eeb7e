import { counted } from '../counted.ts';
import type { CoverageStatement } from '../statements/statement.ts';
import type { Assignments } from './assignments.ts';
import type { RoleSystem } from './row.ts';

const privilegedOnly = 'EntraOps lists only principals that have roles. Add users and groups with whycan collect.';
const noAccounts = 'EntraOps does not say whether accounts are enabled.';
const noPermissions =
  'EntraOps does not say what custom roles allow. Add the portal\u2019s export of roles, or collect the tenant.';
const leftOut = 'EntraOps leaves out principals that it is told to exclude. Add the answers of Microsoft Graph.';

/** What exports of EntraOps give: assignments as a whole where they say for which data sources they are, everything else in part. */
export function coverageOfSystems(
  systems: ReadonlySet<RoleSystem>,
  assignments: Assignments,
): readonly CoverageStatement[] {
  if (systems.size === 0) return [];
  return [
    partial('users', `${privilegedOnly} ${noAccounts}`),
    partial('groups', privilegedOnly),
    ...(systems.has('Defender') ? [partial('unifiedRoles', noPermissions), ofAssignments(assignments)] : []),
    ...(systems.has('EntraID') ? [partial('entraRoles', leftOut), partial('entraEligibility', leftOut)] : []),
  ];
}

function ofAssignments({ withoutDataSources }: Assignments): CoverageStatement {
  if (withoutDataSources === 0) return { kind: 'coverage', of: 'unifiedAssignments', state: 'complete' };
  const which = counted(
    withoutDataSources,
    'assignment does not say for which data sources it is',
    'assignments do not say for which data sources they are',
  );
  return partial('unifiedAssignments', `${which}. Export again with a current EntraOps, or collect the tenant.`);
}

function partial(of: CoverageStatement['of'], reason: string): CoverageStatement {
  return { kind: 'coverage', of, state: 'partial', reason };
}
