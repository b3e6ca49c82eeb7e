import type { DeviceGroupFact, DeviceRule, StructuralFacts } from '../../access/terms/facts.ts';
import type { Rulebook } from '../../access/terms/rulebook.ts';
import type { Alias } from './alias.ts';
import { aliasOfPlatform, pseudonymousGroup } from './pseudonymous-people.ts';
import {
  aliasOfRoleName,
  aliasOfScope,
  pseudonymousLegacyRole,
  pseudonymousUnifiedRole,
} from './pseudonymous-roles.ts';

/**
 * The same structure without the customer's names and ids. Microsoft's words stay: built-in roles, permissions,
 * workloads, kinds of scopes. Why something is not complete is left out, because it may name anything.
 */
export function pseudonymousStructure(facts: StructuralFacts, alias: Alias, rulebook: Rulebook): StructuralFacts {
  const aliasOfRole = (role: string) => (rulebook.entraRoles.has(role) ? role : alias(role));
  return {
    ...facts,
    tenant: { id: alias(facts.tenant.id), displayName: alias(facts.tenant.displayName) },
    groups: facts.groups.map((group) => pseudonymousGroup(group, alias)),
    entraHoldings: facts.entraHoldings.map(({ role, principal, scope, state }) => ({
      role: aliasOfRole(role),
      principal: alias(principal),
      state,
      scope: aliasOfScope(scope, alias),
    })),
    extraEntraRoles: facts.extraEntraRoles.map(({ id, displayName }) => ({
      id: aliasOfRole(id),
      displayName: aliasOfRoleName(displayName, alias, rulebook),
    })),
    unifiedRoles: facts.unifiedRoles.map((role) => pseudonymousUnifiedRole(role, alias, rulebook)),
    legacyRoles: facts.legacyRoles.map((role) => pseudonymousLegacyRole(role, alias, rulebook)),
    deviceGroups: facts.deviceGroups.map((group) => pseudonymousDeviceGroup(group, alias)),
    ungroupedAccess: facts.ungroupedAccess.map(alias),
    deletedPrincipals: facts.deletedPrincipals.map(alias),
    ...(facts.unknownPrincipals === undefined ? {} : { unknownPrincipals: facts.unknownPrincipals.map(alias) }),
    extraPermissions: facts.extraPermissions.map((extra) => ({ ...extra, displayName: alias(extra.displayName) })),
    coverage: facts.coverage.map(({ kind, state, groups }) => ({
      kind,
      state,
      ...(groups === undefined ? {} : { groups: groups.map(alias) }),
    })),
  };
}

function pseudonymousDeviceGroup(group: DeviceGroupFact, alias: Alias): DeviceGroupFact {
  const { id, displayName, access, rule, unevaluatedRule } = group;
  return {
    ...group,
    id: alias(id),
    displayName: alias(displayName),
    access: access.map(alias),
    ...(rule === undefined ? {} : { rule: pseudonymousRule(rule, alias) }),
    ...(unevaluatedRule === undefined ? {} : { unevaluatedRule: alias(unevaluatedRule) }),
  };
}

/** Which devices match is written out with each device: the rule only shows what it asks for. */
function pseudonymousRule(rule: DeviceRule, alias: Alias): DeviceRule {
  const conditions = Object.entries(rule).map(([property, condition]) => {
    const aliasOfValue = property === 'osPlatform' ? (value: string) => aliasOfPlatform(value, alias) : alias;
    const values = Object.entries(condition).map(([operator, texts]) => [operator, texts.map(aliasOfValue)]);
    return [property, Object.fromEntries(values)];
  });
  return Object.fromEntries(conditions);
}
