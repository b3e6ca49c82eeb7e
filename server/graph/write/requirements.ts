import { demandsOf } from '../../access/terms/demands-of.ts';
import { partsOf } from '../../access/terms/parts-of.ts';
import type { CapabilityRow, Requirement, Rulebook } from '../../access/terms/rulebook.ts';
import type { Product, Regime } from '../../access/terms/vocabulary.ts';

/** One node that a capability can need, in one regime of one workload; `workload` is `all` where every product counts. */
export interface RequiredNode {
  readonly from: string;
  readonly to: string;
  readonly kind: 'Permission' | 'LegacyPermission' | 'LegacyRole' | 'EntraRole';
  readonly workload: Product | 'all';
  readonly regime: Regime;
}

/** What the edges from capabilities show: every node that some part of a requirement names, whatever joins the parts. */
export function requiredNodes(capability: CapabilityRow, rulebook: Rulebook): RequiredNode[] {
  const found = new Map<string, RequiredNode>();
  for (const [product, { byRegime }] of demandsOf(capability)) {
    for (const [regime, requirement] of Object.entries(byRegime) as [Regime, Requirement][]) {
      for (const { kind, id, on } of namedIn(requirement, regime, rulebook)) {
        const node: RequiredNode = { from: capability.id, to: id, kind, workload: on ?? product, regime };
        found.set(Object.values(node).join('|'), node);
      }
    }
  }
  return [...found.values()];
}

interface Named {
  readonly kind: RequiredNode['kind'];
  readonly id: string;
  readonly on?: Product | 'all';
}

/** Of the parts that stand in every regime, those that can count in this one (S-57). */
function namedIn(requirement: Requirement, regime: Regime, rulebook: Rulebook): Named[] {
  switch (requirement.kind) {
    case 'unifiedLeg':
      return regime === 'unified' ? namedIn(requirement.of, regime, rulebook) : [];
    case 'permission': {
      const { permission: id, product: on } = requirement;
      return [{ kind: 'Permission', id, ...(on === undefined ? {} : { on }) }];
    }
    case 'everyProduct':
      return [{ kind: 'Permission', id: requirement.permission, on: 'all' }];
    case 'legacyPermission':
      return requirement.permissions.map((id): Named => ({ kind: 'LegacyPermission', id }));
    case 'legacyRole':
      if (requirement.system === 'mdo' && regime === 'unified' && !requirement.isAlwaysInForce) return [];
      return legacyKeys(requirement.system, requirement.roles, rulebook).map(
        (id): Named => ({ kind: 'LegacyRole', id }),
      );
    case 'entraRole':
      return requirement.roles.map((id): Named => ({ kind: 'EntraRole', id }));
    default:
      return partsOf(requirement).flatMap((part) => namedIn(part, regime, rulebook));
  }
}

function legacyKeys(system: string, roles: readonly string[] | 'any', rulebook: Rulebook): readonly string[] {
  if (roles !== 'any') return roles;
  return [...rulebook.legacyRoles.values()]
    .filter((row) => row.system === system && !row.isUnsupported)
    .map((row) => row.key);
}
