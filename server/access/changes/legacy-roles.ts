import type { FewFacts, LegacyRoleFact } from '../terms/facts.ts';
import { administratorKey, administratorNode } from '../terms/node-references.ts';
import type { Rulebook } from '../terms/rulebook.ts';
import { legacySystems } from '../terms/vocabulary.ts';
import { withEntry, withItem, withoutItem } from './lists.ts';

/** Grants a role of a product's own model, also one that nobody held so far. */
export function grantLegacyRole(facts: FewFacts, key: string, principal: string, rulebook: Rulebook): FewFacts {
  const isKnown = facts.legacyRoles.some((role) => role.key === key);
  if (isKnown) return changeHolders(facts, key, (principals) => withItem(principals, principal));
  const role = roleOfKey(key, rulebook);
  if (!role) return facts;
  return { ...facts, legacyRoles: [...facts.legacyRoles, { ...role, principals: [principal] }] };
}

export function revokeLegacyRole(facts: FewFacts, key: string, principal: string): FewFacts {
  return changeHolders(facts, key, (principals) => withoutItem(principals, principal));
}

function changeHolders(
  facts: FewFacts,
  key: string,
  change: (principals: readonly string[]) => readonly string[],
): FewFacts {
  const legacyRoles = withEntry(
    facts.legacyRoles,
    (role) => role.key === key && change(role.principals) !== role.principals,
    (role) => ({ ...role, principals: change(role.principals) }),
  );
  return legacyRoles === facts.legacyRoles ? facts : { ...facts, legacyRoles };
}

/** A role that the tenant does not list, without holders, as a document would give it. */
function roleOfKey(key: string, rulebook: Rulebook): LegacyRoleFact | undefined {
  const empty = { key, permissions: [], roles: [], principals: [] };
  if (key === administratorKey) {
    const { name } = administratorNode;
    return { ...empty, system: 'mde', kind: 'administrator', id: 'administrator', displayName: name };
  }
  const row = rulebook.legacyRoles.get(key);
  if (row) return { ...empty, system: row.system, kind: row.kind, id: row.name, displayName: row.name };
  const system = legacySystems.find((code) => key.startsWith(`${code}:`));
  if (!system) return undefined;
  const [, group, name] = /^(?:mdo|exo):(role|roleGroup):(.*)$/s.exec(key) ?? [];
  const id = name ?? key.slice(system.length + 1);
  return { ...empty, system, kind: group === 'roleGroup' ? 'roleGroup' : 'role', id, displayName: id };
}
