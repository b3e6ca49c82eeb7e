import { dataOfSystem } from '../../judge/legacy-facts.ts';
import type { AccessModel } from '../../judge/model.ts';
import type { NodeReference } from '../../terms/node.ts';
import type { FactKind, Product } from '../../terms/vocabulary.ts';
import { builtIn, type Origin, stated } from './origin.ts';

/** The kind of data that states roles of the model of a product; `key` is that of a role. */
export function dataOfLegacyRole(key: string): readonly FactKind[] {
  return dataOfSystem(key.slice(0, key.indexOf(':')));
}

/** Where a node comes from. */
export function originOfNode(model: AccessModel, node: NodeReference): Origin {
  const { rulebook, facts } = model;
  const { kind, id } = node;
  switch (kind) {
    case 'User':
    case 'ServicePrincipal':
    case 'ForeignPrincipal':
      return stated(['users'], node);
    case 'Group':
      return stated(['groups'], node);
    case 'EntraRole': {
      const row = rulebook.entraRoles.get(id);
      return row === undefined
        ? stated(['entraRoles', 'entraEligibility'], node)
        : { ...builtIn(row.source), shownAt: node };
    }
    case 'UnifiedRole':
      return stated(['unifiedRoles'], node);
    case 'UnifiedAssignment':
      return stated(['unifiedAssignments'], node);
    case 'LegacyRole': {
      const source = rulebook.legacyRoles.get(id)?.source ?? [];
      const isStated = facts.legacyRoles.some(({ key }) => key === id);
      return isStated ? stated(dataOfLegacyRole(id), node, source) : { ...builtIn(source), shownAt: node };
    }
    case 'LegacyPermission':
      return builtIn(rulebook.legacyPermissions.get(id)?.source);
    case 'Permission': {
      const row = rulebook.permissions.get(id);
      return row === undefined ? stated(['unifiedRoles'], node) : builtIn(row.source);
    }
    case 'Workload':
      return stated(['workloads'], node, rulebook.workloads.get(id as Product)?.source);
    case 'Capability':
      return builtIn(rulebook.capabilities.get(id)?.source ?? rulebook.permissions.get(id)?.source);
    case 'DeviceGroup':
      return stated(['deviceGroups'], node, rulebook.linkSources.get('IN_DEVICE_GROUP'));
    case 'Device':
      return stated(['devices'], node);
  }
}
