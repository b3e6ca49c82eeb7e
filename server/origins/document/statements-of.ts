import type { LegacyRoleFact, PersonFact, TenantFacts, UnifiedRole } from '../../access/terms/facts.ts';
import { factKinds } from '../../access/terms/vocabulary.ts';
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
  const { id, displayName, userPrincipalName, userType, enabled, via, homeTenant } = person;
  switch (person.kind) {
    case 'User':
      return {
        kind: 'user',
        id,
        displayName,
        ...(userPrincipalName === undefined ? {} : { userPrincipalName }),
        userType,
        accountEnabled: enabled,
        ...(person.home === undefined ? {} : { home: person.home }),
      };
    case 'ServicePrincipal':
      return { kind: 'servicePrincipal', id, displayName, accountEnabled: enabled };
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
  const codes = ['MDE', 'MDVM', 'MDO', 'EXO', 'MDI', 'MDA', 'SENT', 'MDC', 'XSPM', 'IOT'] as const;
  yield {
    kind: 'workloads',
    active: activated,
    ...(told.has('workloads') ? {} : { inactive: codes.filter((code) => !activated.includes(code)) }),
    available,
    legacyRbac: legacyRbac ? 'on' : 'off',
    scopedDeploymentForMdiAlerts,
    ...(plans === undefined ? {} : { plans }),
    ...(liveResponse === undefined ? {} : { liveResponse }),
  };
  // A kind that is not listed is complete (S-12).
  for (const kind of factKinds) {
    const { state, reason, groups } = told.get(kind) ?? { state: 'complete' as const };
    yield {
      kind: 'coverage',
      of: kind,
      state,
      ...(reason === undefined ? {} : { reason }),
      ...(groups === undefined ? {} : { groups }),
    };
  }
}
