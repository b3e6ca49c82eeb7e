import type { LegacyRoleFact } from '../access/terms/facts.ts';
import { entraRoleNode, legacyRoleNode, legacyRoleRowNode } from '../access/terms/node-references.ts';
import type { Setup } from './setup.ts';
import type { Warning } from './warning.ts';
import { called } from './wording.ts';

/** S-05: directory roles of the tenant's own, which give nothing in the Defender portal. */
export function unknownEntraRoleWarnings({ facts, model }: Setup): Warning[] {
  const held = new Set(facts.entraHoldings.map(({ role }) => role));
  return [...held]
    .filter((id) => !model.rulebook.entraRoles.has(id))
    .map((id): Warning => {
      const node = entraRoleNode(model, id);
      const sentence = `The Microsoft Entra role ${called(node.name)} is not built in and has no effect here.`;
      return { id: 'unknown-entra-role', at: { node }, nodes: [node], sentence };
    });
}

/** S-05: built-in roles that the tenant declares as its own; the built-in one counts. */
export function knownEntraRoleWarnings({ facts, model }: Setup): Warning[] {
  return facts.extraEntraRoles.flatMap(({ id }): Warning[] => {
    const builtIn = model.rulebook.entraRoles.get(id);
    if (builtIn === undefined) return [];
    const node = entraRoleNode(model, id);
    const sentence = `${called(id)} is the template id of the built-in role ${builtIn.name} and is treated as that role.`;
    return [{ id: 'known-entra-role', at: { node }, nodes: [node], sentence }];
  });
}

/** Roles of Office 365 and Exchange Online that Microsoft's tables do not list; a group that lists its roles is known by them. */
export function unknownLegacyRoleWarnings({ facts, model }: Setup): Warning[] {
  const open = facts.legacyRoles.filter(({ system }) => system === 'mdo' || system === 'exo');
  const given = open.filter(({ kind, roles }) => kind === 'role' || roles.length === 0).map(legacyRoleNode);
  const listed = open.flatMap(({ roles }: LegacyRoleFact) => roles.map((key) => legacyRoleRowNode(model, key)));
  const unknown = [...given, ...listed].filter(({ id }) => !model.rulebook.legacyRoles.has(id));
  return [...new Map(unknown.map((node) => [node.id, node])).values()].map((node): Warning => {
    const sentence = `${called(node.name)} is not in Microsoft's tables and has no effect here.`;
    return { id: 'unknown-legacy-role', at: { node }, nodes: [node], sentence };
  });
}
