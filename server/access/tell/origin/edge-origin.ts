import type { AccessModel } from '../../judge/model.ts';
import type { FactEdge, NodeReference } from '../../terms/node.ts';
import { administratorKey } from '../../terms/node-references.ts';
import type { Citation } from '../../terms/rulebook.ts';
import { dataOfLegacyRole } from './node-origin.ts';
import { builtIn, type Origin, stated } from './origin.ts';

/** Where a fact comes from; its ends may stand in either order. */
export function originOfEdge(model: AccessModel, { kind, from, to }: Omit<FactEdge, 'via'>): Origin {
  const general = model.rulebook.linkSources.get(kind) ?? [];
  const rows = (...nodes: readonly NodeReference[]) => [...nodes.flatMap((node) => rowSource(model, node)), ...general];
  switch (kind) {
    case 'MEMBER_OF':
    case 'NESTED_IN':
      return stated(['members'], to, general);
    case 'ELIGIBLE_FOR':
      return stated([to.kind === 'Group' ? 'groupEligibility' : 'entraEligibility'], to, general);
    case 'HOLDS':
      if (from.kind === 'EntraRole') return builtIn(rows(to, from));
      return to.kind === 'EntraRole'
        ? stated(['entraRoles'], to, general)
        : stated(dataOfLegacyRole(to.id), to, general);
    case 'ASSIGNED':
      return stated(['unifiedAssignments'], to, general);
    case 'OF_ROLE':
    case 'ON_DATA_SOURCE':
      return stated(['unifiedAssignments'], from, general);
    case 'GRANTS':
      return originOfGrant(model, from, to, rows(to));
    case 'INCLUDES': {
      const role = model.facts.legacyRoles.find(({ key }) => key === from.id);
      const isStated = from.kind === 'LegacyRole' && role !== undefined && role.roles.length > 0;
      return isStated ? stated(dataOfLegacyRole(from.id), from, general) : builtIn(rows(from));
    }
    case 'MAPS_TO':
    case 'CARRIES_OVER':
      return builtIn(rows(from));
    case 'CAN_SEE':
      return from.kind === 'Group' ? stated(['deviceGroupAccess'], to, general) : builtIn(rows(from));
    case 'OPEN_TO_ALL':
      return stated(['deviceGroupAccess'], to, general);
    case 'MATCHES':
    case 'IN_DEVICE_GROUP':
      return stated(['deviceGroups', 'devices'], from.kind === 'DeviceGroup' ? from : to, general);
    case 'REQUIRES':
      return builtIn(rows(from.kind === 'Capability' ? from : to));
  }
}

function originOfGrant(
  model: AccessModel,
  from: NodeReference,
  to: NodeReference,
  citations: readonly Citation[],
): Origin {
  if (from.kind === 'EntraRole' || from.id === administratorKey) return builtIn(rowSource(model, from));
  if (from.kind === 'LegacyRole') return stated(dataOfLegacyRole(from.id), from, rowSource(model, to));
  const via = model.rolePermissions.get(from.id)?.get(to.id) ?? '';
  const imported = /^import:(.+?)(?: included)?$/.exec(via)?.[1];
  const legacy = imported === undefined ? [] : mappingOf(model, imported);
  return stated(['unifiedRoles'], from, [...legacy, ...citations]);
}

/** By what a permission came into a role that was imported from another model. */
function mappingOf({ rulebook }: AccessModel, legacy: string): readonly Citation[] {
  return (rulebook.legacyPermissions.get(legacy) ?? rulebook.legacyRoles.get(legacy))?.source ?? [];
}

function rowSource({ rulebook }: AccessModel, { kind, id }: NodeReference): readonly Citation[] {
  switch (kind) {
    case 'EntraRole':
      return rulebook.entraRoles.get(id)?.source ?? [];
    case 'LegacyRole':
      return rulebook.legacyRoles.get(id)?.source ?? [];
    case 'LegacyPermission':
      return rulebook.legacyPermissions.get(id)?.source ?? [];
    case 'Permission':
      return rulebook.permissions.get(id)?.source ?? [];
    case 'Capability':
      return rulebook.capabilities.get(id)?.source ?? [];
    default:
      return [];
  }
}
