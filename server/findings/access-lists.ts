import { ungroupedId } from '../access/terms/facts.ts';
import type { NodeReference } from '../access/terms/node.ts';
import { deviceGroupNode } from '../access/terms/node-references.ts';
import type { FactPlace, Finding } from './finding.ts';
import { closure } from './populations.ts';
import type { Setup } from './setup.ts';
import { called } from './wording.ts';

/** Who has access to the devices of a group, or to the ungrouped ones. */
export interface AccessList {
  readonly deviceGroup: NodeReference;
  /** As a sentence calls it. */
  readonly name: string;
  readonly access: readonly string[];
  readonly at: FactPlace;
}

export function accessListsOf({ facts, model }: Setup): AccessList[] {
  return [
    ...facts.deviceGroups.map(({ id, displayName, access }) => listOf(id, called(displayName), access)),
    listOf(ungroupedId, 'the ungrouped devices', facts.ungroupedAccess),
  ];

  function listOf(id: string, name: string, access: readonly string[]): AccessList {
    const deviceGroup = deviceGroupNode(model, id);
    return { deviceGroup, name, access, at: { node: deviceGroup, field: 'access' } };
  }
}

/**
 * T-27: access to devices without a permission. A group counts as being in a role when it, or a group that it is in at any depth,
 * is assigned a unified role or one of Endpoint's own, or actively holds, tenant-wide, an Entra role that gives
 * something on Endpoint. Which of the two models decides at present does not matter: the portal asks for a role only.
 */
export function roleLessWarnings(setup: Setup): Finding[] {
  const { facts, model, group, isGroup, knowsAll } = setup;
  if (!knowsAll('groups', 'members', 'unifiedRoles', 'unifiedAssignments', 'legacyMde', 'entraRoles')) return [];
  const inRole = new Set([
    ...facts.unifiedRoles.flatMap((role) => role.assignments.flatMap(({ principals }) => principals)),
    ...facts.legacyRoles.filter(({ system }) => system === 'mde').flatMap(({ principals }) => principals),
    ...facts.entraHoldings.filter((held) => held.state === 'active' && held.scope === '/').flatMap(holderOnEndpoint),
  ]);
  return accessListsOf(setup).flatMap(({ deviceGroup, name, access, at }) =>
    access.filter(isGroup).flatMap((id): Finding[] => {
      const above = closure([id], (lower) => model.parents.get(lower) ?? []);
      if ([...above].some((upper) => inRole.has(upper))) return [];
      const node = group(id);
      const sentence = `${called(node.name)} is in the user access of ${name} but in no role, and neither is any group that contains it. The portal only lets you add groups that have a role; its members get no permission from it alone.`;
      return [{ at, nodes: [deviceGroup, node], sentence }];
    }),
  );

  function holderOnEndpoint({ role, principal }: { readonly role: string; readonly principal: string }): string[] {
    const row = model.rulebook.entraRoles.get(role);
    return row?.grants.some(({ products }) => products.includes('MDE')) ? [principal] : [];
  }
}

/** A list with such a group is not open to all, as an empty list would be: it is closed. */
export function emptyGroupWarnings(setup: Setup): Finding[] {
  const { populations, group, isGroup, knowsAll } = setup;
  if (!knowsAll('users', 'groups', 'members', 'deviceGroupAccess')) return [];
  return accessListsOf(setup).flatMap(({ deviceGroup, name, access, at }) =>
    access
      .filter((id) => isGroup(id) && !populations.isInhabited(id))
      .map((id): Finding => {
        const node = group(id);
        const sentence = `${called(node.name)} is in the user access of ${name}, but has no member with an enabled account.`;
        return { at, nodes: [deviceGroup, node], sentence };
      }),
  );
}
