import type { Graded, GradedLeaf } from '../../judge/graded.ts';
import type { LegacySystem, Product } from '../../terms/vocabulary.ts';

/** What is asked for and not there for sure, in terms of what could be given. */
export interface Wants {
  /** product → permissions. */
  readonly permissions: ReadonlyMap<Product, ReadonlySet<string>>;
  readonly products: ReadonlySet<Product>;
  /** Template ids; `any` where any directory role would do. */
  readonly entraRoles: ReadonlySet<string> | 'any';
  /** Systems of whose own roles some directory roles are a part. */
  readonly systems: ReadonlySet<LegacySystem>;
  readonly deviceGroups: ReadonlySet<string>;
  /** Sight of device groups, also of such as nobody has read: what sees every device gives it. */
  readonly isSightWanted: boolean;
  /** Several things have to hold at once. */
  readonly isOfSeveral: boolean;
}

export function wantsOf(everyGraded: readonly Graded[]): Wants {
  const leaves = everyGraded.flatMap(unmetIn);
  const permissions = new Map<Product, Set<string>>();
  const entraRoles = new Set<string>();
  const systems = new Set<LegacySystem>();
  const deviceGroups = new Set<string>();
  let isAnyRole = false;
  for (const { aim } of leaves) {
    const { requirement } = aim;
    if (requirement.kind === 'permission' || requirement.kind === 'coverage') {
      const wanted = permissions.get(requirement.product) ?? new Set();
      permissions.set(requirement.product, wanted.add(requirement.permission));
    } else if (requirement.kind === 'entraRole') {
      if (requirement.roles.length === 0) isAnyRole = true;
      for (const role of requirement.roles) entraRoles.add(role);
    } else if (requirement.kind === 'legacyRole') systems.add(requirement.system);
    else if (requirement.kind === 'deviceGroup') for (const group of requirement.deviceGroups) deviceGroups.add(group);
  }
  const products = new Set(leaves.flatMap(({ aim }) => aim.product ?? []));
  return {
    permissions,
    products,
    entraRoles: isAnyRole ? 'any' : entraRoles,
    systems,
    deviceGroups,
    isSightWanted: leaves.some(({ aim }) => aim.requirement.kind === 'deviceGroup'),
    isOfSeveral: everyGraded.some(isConjunction),
  };
}

function unmetIn(graded: Graded): readonly GradedLeaf[] {
  if (graded.span.low === 2) return [];
  return graded.kind === 'leaf' ? [graded] : graded.parts.flatMap(unmetIn);
}

function isConjunction(graded: Graded): boolean {
  return graded.kind !== 'leaf' && (graded.kind === 'all' || graded.parts.some(isConjunction));
}
