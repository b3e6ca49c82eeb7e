import type { AccessModel } from '../judge/model.ts';
import type { LegacyRoleFact } from '../terms/facts.ts';
import { deviceGroupNode, entraRoleNode } from '../terms/node-references.ts';
import { productNames, systemNames, workloadNames } from '../terms/vocabulary.ts';

/** One fact of a tenant, so that it can be found in another state of it. */
export interface Statement {
  /** The same for the same fact. */
  readonly key: string;
  /** A kind of edge, a kind of node, or `SETTING`. */
  readonly kind: string;
  readonly from: string;
  readonly to: string | undefined;
  /** What may be another one while the fact is the same. */
  readonly value: string;
  /** What it says, without a full stop, and the same denied. */
  readonly says: string;
  readonly denies: string;
  /** What is another one, where the value is. */
  readonly changes: string;
}

/** Name of a principal, whoever it is. */
export type NameOf = (id: string) => string;

/** Everything that the structure of a tenant states; of groups without the people in them. */
export function* statementsOf(model: AccessModel, nameOf: NameOf): Generator<Statement> {
  yield* groupStatements(model, nameOf);
  yield* entraStatements(model, nameOf);
  yield* unifiedStatements(model, nameOf);
  for (const role of model.facts.legacyRoles) yield* legacyStatements(role, nameOf);
  yield* deviceGroupStatements(model, nameOf);
  yield* settingStatements(model);
}

export function edge(kind: string, from: string, to: string, says: string, denies: string, more = ''): Statement {
  return { key: JSON.stringify([kind, from, to, more]), kind, from, to, value: '', says, denies, changes: '' };
}

export function node(kind: string, id: string, value: unknown, named: string): Statement {
  return {
    key: JSON.stringify([kind, id]),
    kind,
    from: id,
    to: undefined,
    value: JSON.stringify(value),
    says: `${named} is new`,
    denies: `${named} is gone`,
    changes: `${named} is another one now`,
  };
}

function* groupStatements({ groups }: AccessModel, nameOf: NameOf): Generator<Statement> {
  for (const { id, displayName, type, isAssignableToRole, members, eligible } of groups.values()) {
    yield node('GROUP', id, { displayName, type, isAssignableToRole }, `The group ${displayName}`);
    for (const member of members) yield membership('NESTED_IN', member, id, nameOf(member), displayName);
    for (const member of eligible) yield eligibility(member, id, nameOf(member), displayName);
  }
}

export function membership(kind: 'MEMBER_OF' | 'NESTED_IN', from: string, to: string, name: string, group: string) {
  return edge(kind, from, to, `${name} became a member of ${group}`, `${name} is no longer a member of ${group}`);
}

export function eligibility(from: string, to: string, name: string, group: string): Statement {
  const what = `eligible for ${group}`;
  return edge('ELIGIBLE_FOR', from, to, `${name} became ${what}`, `${name} is no longer ${what}`);
}

function* entraStatements(model: AccessModel, nameOf: NameOf): Generator<Statement> {
  for (const holdings of model.entraHoldings.values())
    for (const { role, principal, state, scope } of holdings) {
      const named = `the Entra role ${entraRoleNode(model, role).name}`;
      const name = nameOf(principal);
      const within = scope === '/' || scope === '' ? '' : ` within ${scope}`;
      if (state === 'eligible')
        yield edge(
          'ELIGIBLE_FOR',
          principal,
          role,
          `${name} became eligible for ${named}${within}`,
          `${name} is no longer eligible for ${named}${within}`,
          scope,
        );
      else yield edge('HOLDS', principal, role, ...holding(name, `${named}${within}`), scope);
    }
}

function holding(name: string, named: string): [string, string] {
  return [`${name} was assigned ${named}`, `${name} is no longer assigned ${named}`];
}

function* unifiedStatements({ facts }: AccessModel, nameOf: NameOf): Generator<Statement> {
  for (const { id, displayName, permissions, permissionSets, imported, assignments } of facts.unifiedRoles) {
    const named = `the custom role ${displayName}`;
    yield node('UNIFIED_ROLE', id, { displayName, permissions, permissionSets, imported }, capital(named));
    for (const { principals, ...assignment } of assignments) {
      const through = `the assignment ${assignment.displayName} of ${named}`;
      yield node('UNIFIED_ASSIGNMENT', assignment.id, assignment, capital(through));
      for (const principal of principals)
        yield edge(
          'ASSIGNED',
          principal,
          assignment.id,
          ...holding(nameOf(principal), `${named} (${assignment.displayName})`),
        );
    }
  }
}

function* legacyStatements(role: LegacyRoleFact, nameOf: NameOf): Generator<Statement> {
  const { key, system, displayName, permissions, roles, principals } = role;
  const named = `the ${systemNames[system]} role ${displayName}`;
  yield node('LEGACY_ROLE', key, { displayName, permissions, roles }, capital(named));
  for (const principal of principals) yield edge('HOLDS', principal, key, ...holding(nameOf(principal), named));
}

function* deviceGroupStatements(model: AccessModel, nameOf: NameOf): Generator<Statement> {
  const { deviceGroups, ungroupedAccess, ungroupedRemediationLevel } = model.facts;
  for (const { access, ...deviceGroup } of deviceGroups) {
    const { id, displayName } = deviceGroup;
    yield node('DEVICE_GROUP', id, deviceGroup, `The device group ${displayName}`);
    yield* accessStatements(id, displayName, access, nameOf);
  }
  const { id, name } = deviceGroupNode(model, 'ungrouped');
  yield node('DEVICE_GROUP', id, ungroupedRemediationLevel ?? null, `The device group ${name}`);
  yield* accessStatements(id, name, ungroupedAccess, nameOf);
}

/** An empty list lets everybody in, which is a fact by itself. */
function* accessStatements(id: string, name: string, access: readonly string[], nameOf: NameOf): Generator<Statement> {
  if (access.length === 0)
    yield {
      ...node('OPEN_TO_ALL', id, null, ''),
      says: `The device group ${name} is open to everybody`,
      denies: `The device group ${name} is no longer open to everybody`,
    };
  for (const group of access)
    yield edge(
      'CAN_SEE',
      group,
      id,
      `${nameOf(group)} was given access to ${name}`,
      `${nameOf(group)} no longer has access to ${name}`,
    );
}

function* settingStatements({ facts }: AccessModel): Generator<Statement> {
  const { activated, available, legacyRbac, scopedDeploymentForMdiAlerts, liveResponse, plans, coverage } = facts;
  for (const code of activated)
    yield {
      ...node('ACTIVE_WORKLOAD', code, null, ''),
      says: `${workloadNames[code]} is active in Unified RBAC`,
      denies: `${workloadNames[code]} is no longer active in Unified RBAC`,
    };
  for (const product of available) yield node('PRODUCT', product, null, productNames[product]);
  yield setting('legacyRbac', legacyRbac, 'Roles of Defender for Endpoint');
  yield setting(
    'scopedDeploymentForMdiAlerts',
    scopedDeploymentForMdiAlerts,
    'Scoped deployment for Defender for Identity alerts',
  );
  yield setting('liveResponse', liveResponse ?? null, 'Live response');
  yield setting('plans', plans ?? null, 'The plans');
  yield setting('sources', coverage, 'What the import lacks');
}

function setting(id: string, value: unknown, name: string): Statement {
  return { ...node('SETTING', id, value, name), changes: `${name}: ${shown(value)}` };
}

function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on now' : 'off now';
  return 'set otherwise now';
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
