import type { LegacyRoleFact } from '../access/terms/facts.ts';
import { entraRoleNode, legacyRoleNode, legacyRoleRowNode } from '../access/terms/node-references.ts';
import type { Finding } from './finding.ts';
import type { Setup } from './setup.ts';
import { called } from './wording.ts';

/** S-05: directory roles of the tenant's own, which give nothing in the Defender portal. */
export function unknownEntraRoleWarnings({ facts, model }: Setup): Finding[] {
  const held = new Set(facts.entraHoldings.map(({ role }) => role));
  return [...held]
    .filter((id) => !model.rulebook.entraRoles.has(id))
    .map((id): Finding => {
      const node = entraRoleNode(model, id);
      const sentence = `The custom Entra role ${called(node.name)} has no effect in the Defender portal.`;
      return { at: { node }, nodes: [node], sentence };
    });
}

/** S-05: built-in roles that the tenant declares as its own; the built-in one counts. */
export function knownEntraRoleWarnings({ facts, model }: Setup): Finding[] {
  return facts.extraEntraRoles.flatMap(({ id }): Finding[] => {
    const builtIn = model.rulebook.entraRoles.get(id);
    if (builtIn === undefined) return [];
    const node = entraRoleNode(model, id);
    const sentence = `${called(id)} is the template id of the built-in role ${builtIn.name} and is treated as that role.`;
    return [{ at: { node }, nodes: [node], sentence }];
  });
}

/** Roles of Office 365 and Exchange Online that Microsoft's tables do not list; a group that lists its roles is known by them. */
export function unknownLegacyRoleWarnings({ facts, model }: Setup): Finding[] {
  const open = facts.legacyRoles.filter(({ system }) => system === 'mdo' || system === 'exo');
  const given = open.filter(({ kind, roles }) => kind === 'role' || roles.length === 0).map(legacyRoleNode);
  const listed = open.flatMap(({ roles }: LegacyRoleFact) => roles.map((key) => legacyRoleRowNode(model, key)));
  const unknown = [...given, ...listed].filter(({ id }) => !model.rulebook.legacyRoles.has(id));
  return [...new Map(unknown.map((node) => [node.id, node])).values()].map((node): Finding => {
    const sentence = `${called(node.name)} is not in Microsoft's tables and has no effect here.`;
    return { at: { node }, nodes: [node], sentence };
  });
}
