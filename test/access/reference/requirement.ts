import type { TenantFacts } from '../../../server/access/facts.ts';
import type { Target } from '../../../server/access/question.ts';
import type { Requirement, Rulebook } from '../../../server/access/rulebook.ts';
import type { Product } from '../../../server/access/vocabulary.ts';
import {
  covers,
  entraRolesOf,
  grantsOf,
  isOverriddenInCloudApps,
  isUnscopedOrKnown,
  legacyPermissionsOf,
  legacyRolesOf,
} from './grants.ts';
import { permissionsOfUnifiedRole } from './permissions.ts';
import { principalsOf } from './principals.ts';
import { someProductIsActive } from './regimes.ts';
import { everyDeviceGroup, sees } from './visibility.ts';

export type Certain = 'deny' | 'conditional' | 'allow';
const order: readonly Certain[] = ['deny', 'conditional', 'allow'];
export const all = (parts: readonly Certain[]): Certain =>
  order[Math.min(2, ...parts.map((part) => order.indexOf(part)))] ?? 'deny';
export const any = (parts: readonly Certain[]): Certain =>
  order[Math.max(0, ...parts.map((part) => order.indexOf(part)))] ?? 'deny';
export const yes = (holds: boolean): Certain => (holds ? 'allow' : 'deny');

export interface Asked {
  readonly facts: TenantFacts;
  readonly rulebook: Rulebook;
  readonly person: string;
  readonly on: Target;
}

export function holdsPermission({ facts, rulebook, person }: Asked, permission: string, product: Product): Certain {
  const grants = grantsOf(facts, rulebook, person).filter(
    (grant) => grant.permission === permission && grant.product === product,
  );
  return any(grants.map((grant) => (grant.isCertain ? 'allow' : 'conditional')));
}

/** S-44: the person's assignments of the permission, taken together, cover every available product. */
function holdsOnEveryProduct({ facts, rulebook, person }: Asked, permission: string): Certain {
  const principals = principalsOf(facts, person);
  const assignments = facts.unifiedRoles
    .filter((role) => permissionsOfUnifiedRole(facts, rulebook, role).has(permission))
    .flatMap((role) => role.assignments)
    .filter((assignment) => assignment.principals.some((principal) => principals.has(principal)));
  return all(
    facts.available.map((product) =>
      any(
        assignments
          .filter((assignment) => covers(assignment, product))
          .map((assignment) => (isUnscopedOrKnown(assignment) ? 'allow' : 'conditional')),
      ),
    ),
  );
}

/** Where only Entra roles are named, local roles count for nothing, so they override nothing. */
function namesOnlyEntraRoles(requirement: Requirement): boolean {
  if (requirement.kind === 'all' || requirement.kind === 'any') return requirement.of.every(namesOnlyEntraRoles);
  if (requirement.kind === 'conditional' || requirement.kind === 'noted') return namesOnlyEntraRoles(requirement.of);
  return requirement.kind === 'entraRole';
}

export function meets(asked: Asked, whole: Requirement, product: Product, part: Requirement = whole): Certain {
  const { facts, rulebook, person, on } = asked;
  switch (part.kind) {
    case 'all':
      return all(part.of.map((inner) => meets(asked, whole, product, inner)));
    case 'any':
      return any(part.of.map((inner) => meets(asked, whole, product, inner)));
    case 'noted':
      return meets(asked, whole, product, part.of);
    case 'conditional':
      return all(['conditional', meets(asked, whole, product, part.of)]);
    case 'permission':
      return holdsPermission(asked, part.permission, part.product ?? product);
    case 'legacyPermission': {
      const held = legacyPermissionsOf(facts, rulebook, person);
      return yes(part.permissions.some((permission) => held.has(permission)));
    }
    case 'legacyRole': {
      const held = [...legacyRolesOf(facts, rulebook, person)].filter((key) => key.startsWith(`${part.system}:`));
      return yes(
        held.some((key) =>
          part.roles === 'any' ? rulebook.legacyRoles.get(key)?.isUnsupported !== true : part.roles.includes(key),
        ),
      );
    }
    case 'entraRole': {
      if (product === 'MDA' && !namesOnlyEntraRoles(whole) && isOverriddenInCloudApps(facts, rulebook, person))
        return 'deny';
      const held = entraRolesOf(facts, person);
      return yes(part.roles.some((role) => held.has(role)));
    }
    case 'everyDeviceGroup':
      return yes(everyDeviceGroup(facts).every((group) => sees(facts, rulebook, person, group)));
    case 'everyProduct':
      return holdsOnEveryProduct(asked, part.permission);
    case 'someActiveProduct':
      return yes(someProductIsActive(facts));
    case 'commandLevel': {
      const level = rulebook.liveResponseCommands.get(on.command ?? '')?.level;
      if (level === undefined) return 'deny';
      return meets(asked, whole, product, level === 'basic' ? part.basic : part.advanced);
    }
    case 'never':
      return 'deny';
  }
}
