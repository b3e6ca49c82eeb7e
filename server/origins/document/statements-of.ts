import { legacySystemOf } from '../../access/judge/legacy-facts.ts';
import type { LegacyRoleFact, PersonFact, TenantFacts, UnifiedRole } from '../../access/terms/facts.ts';
import { type FactKind, factKinds } from '../../access/terms/vocabulary.ts';
import { writeUnifiedRole } from '../../tenant/write/roles.ts';
import type { LegacyRoleStatement, Statement, UnifiedRoleStatement } from '../statements/statement.ts';

/** What a tenant document or folder says, so that it can be merged with other files. */
export function* statementsOf(facts: TenantFacts): Generator<Statement> {
  const { tenant, asOf } = facts;
  yield { kind: 'tenant', ...tenant, ...(asOf === undefined ? {} : { asOf }) };
  for (const person of facts.people) yield personStatement(person);
  for (const id of facts.deletedPrincipals) yield { kind: 'deletedPrincipal', id };
  for (const { members, eligible, ...group } of facts.groups) {
    yield { kind: 'group', ...group };
    for (const id of members) yield { kind: 'member', group: { id: group.id }, member: { id }, state: 'active' };
    for (const id of eligible) yield { kind: 'member', group: { id: group.id }, member: { id }, state: 'eligible' };
  }
  for (const { id, displayName } of facts.extraEntraRoles)
    yield { kind: 'entraRole', id, displayName, isBuiltIn: false };
  for (const { principal, ...holding } of facts.entraHoldings)
    yield { kind: 'entraHolding', ...holding, principal: { id: principal } };
  for (const permission of facts.extraPermissions) yield { kind: 'extraPermission', ...permission };
  for (const role of facts.unifiedRoles) yield* roleStatements(role);
  for (const role of facts.legacyRoles) yield legacyStatement(role);
  yield* deviceStatements(facts);
  yield* settingStatements(facts);
}

function personStatement(person: PersonFact): Statement {
  const { id, displayName, userPrincipalName, via, homeTenant, unstated = [] } = person;
  const accountEnabled = unstated.includes('enabled') ? {} : { accountEnabled: person.enabled };
  const userType = unstated.includes('userType') ? {} : { userType: person.userType };
  switch (person.kind) {
    case 'User':
      return {
        kind: 'user',
        id,
        displayName,
        ...(userPrincipalName === undefined ? {} : { userPrincipalName }),
        ...userType,
        ...accountEnabled,
        ...(person.home === undefined ? {} : { home: person.home }),
      };
    case 'ServicePrincipal':
      return { kind: 'servicePrincipal', id, displayName, ...accountEnabled };
    case 'ForeignPrincipal':
      return {
        kind: 'foreignPrincipal',
        id,
        displayName,
        ...(via === undefined ? {} : { via }),
        ...(homeTenant === undefined ? {} : { homeTenant }),
      };
  }
}

function* roleStatements(role: UnifiedRole): Generator<Statement> {
  const { id, displayName, permissions, permissionSets, assignments } = role;
  const { importedFrom } = writeUnifiedRole(role) as Pick<UnifiedRoleStatement, 'importedFrom'>;
  yield {
    kind: 'unifiedRole',
    id,
    displayName,
    permissions,
    permissionSets,
    ...(importedFrom === undefined ? {} : { importedFrom }),
  };
  for (const { principals, ...assignment } of assignments)
    yield { kind: 'unifiedAssignment', role: id, ...assignment, principals: principals.map((one) => ({ id: one })) };
}

function legacyStatement({ system, kind, id, displayName, permissions, roles, principals }: LegacyRoleFact) {
  const statement: LegacyRoleStatement = {
    kind: 'legacyRole',
    system,
    form: kind,
    name: system === 'mde' ? displayName : id,
    ...(system === 'mde' ? { id, permissions } : {}),
    ...(roles.length === 0 ? {} : { roles: roles.map((key) => key.split(':').slice(2).join(':')) }),
    principals: principals.map((one) => ({ id: one })),
  };
  return statement;
}

function* deviceStatements(facts: TenantFacts): Generator<Statement> {
  for (const { access, ...group } of facts.deviceGroups)
    yield { kind: 'deviceGroup', ...group, access: access.map((id) => ({ id })) };
  const { ungroupedAccess, ungroupedRemediationLevel } = facts;
  yield {
    kind: 'deviceGroup',
    isUngrouped: true,
    access: ungroupedAccess.map((id) => ({ id })),
    ...(ungroupedRemediationLevel === undefined ? {} : { remediationLevel: ungroupedRemediationLevel }),
  };
  for (const device of facts.devices) yield { kind: 'device', ...device };
}

function* settingStatements(facts: TenantFacts): Generator<Statement> {
  const { available, activated, legacyRbac, plans, liveResponse, scopedDeploymentForMdiAlerts, coverage } = facts;
  const told = new Map(coverage.map((entry) => [entry.kind, entry]));
  const isKnown = (told.get('workloads')?.state ?? 'complete') === 'complete';
  const codes = ['MDE', 'MDVM', 'MDO', 'EXO', 'MDI', 'MDA', 'SENT', 'MDC', 'XSPM', 'IOT'] as const;
  yield {
    kind: 'workloads',
    active: activated,
    ...(isKnown ? { inactive: codes.filter((code) => !activated.includes(code)) } : {}),
    available,
    legacyRbac: legacyRbac ? 'on' : 'off',
    scopedDeploymentForMdiAlerts,
    ...(plans === undefined ? {} : { plans }),
    ...(liveResponse === undefined ? {} : { liveResponse }),
  };
  // A kind that is not listed is complete (S-12), but for what has no effect until it is stated (S-94).
  for (const kind of factKinds.filter((one) => told.has(one) || (one !== 'plans' && one !== 'tenantSettings'))) {
    const { state, reason, groups } = told.get(kind) ?? { state: 'complete' as const };
    yield {
      kind: 'coverage',
      of: kind,
      state,
      ...(told.has(kind) || hasAny(facts, kind) ? {} : { isImplied: true as const }),
      ...(reason === undefined ? {} : { reason }),
      ...(groups === undefined ? {} : { groups }),
    };
  }
}

/** Whether the document says anything of a kind of data. */
function hasAny(facts: TenantFacts, kind: FactKind): boolean {
  const { groups, entraHoldings, unifiedRoles, legacyRoles, deviceGroups } = facts;
  switch (kind) {
    case 'users':
      return facts.people.length > 0;
    case 'groups':
    case 'members':
    case 'groupTypes':
      return groups.length > 0;
    case 'groupEligibility':
      return groups.some(({ eligible }) => eligible.length > 0);
    case 'entraRoles':
      return entraHoldings.some(({ state }) => state === 'active');
    case 'entraEligibility':
      return entraHoldings.some(({ state }) => state === 'eligible');
    case 'unifiedRoles':
      return unifiedRoles.length > 0;
    case 'unifiedAssignments':
    case 'scopes':
      return unifiedRoles.some(({ assignments }) => assignments.length > 0);
    case 'deviceGroups':
      return deviceGroups.length > 0;
    case 'deviceGroupAccess':
      return deviceGroups.length > 0 || facts.ungroupedAccess.length > 0;
    case 'devices':
      return facts.devices.length > 0;
    case 'workloads':
    case 'tenantSettings':
    case 'plans':
      return true;
    default:
      return legacyRoles.some(({ system }) => system === legacySystemOf[kind]);
  }
}
