import type { TenantFacts } from '../../../server/access/terms/facts.ts';
import type { Target } from '../../../server/access/terms/question.ts';
import type { Requirement, Rulebook } from '../../../server/access/terms/rulebook.ts';
import type { Product } from '../../../server/access/terms/vocabulary.ts';
import { all, any, type Certain, yes } from './certain.ts';
import {
  certaintyOf,
  covers,
  entraRolesOf,
  type Grant,
  grantsOf,
  isOverriddenInCloudApps,
  legacyPermissionsOf,
  legacyRolesOf,
} from './grants.ts';
import { permissionsOfUnifiedRole } from './permissions.ts';
import { originOf, personIn } from './principals.ts';
import { someProductIsActive, switchIsOn } from './regimes.ts';
import { everyDeviceGroup, sees } from './visibility.ts';

export interface Asked {
  readonly facts: TenantFacts;
  readonly rulebook: Rulebook;
  readonly person: string;
  readonly on: Target;
}

export function holdsPermission(
  { facts, rulebook, person }: Asked,
  permission: string,
  product: Product,
  counts: (grant: Grant) => boolean = () => true,
): Certain {
  const grants = grantsOf(facts, rulebook, person).filter(
    (grant) => grant.permission === permission && grant.product === product && counts(grant),
  );
  return any(grants.map((grant) => grant.certainty));
}

/** S-44: the person's assignments of the permission, taken together, cover every available product. */
function holdsOnEveryProduct({ facts, rulebook, person }: Asked, permission: string): Certain {
  const assignments = facts.unifiedRoles
    .filter((role) => permissionsOfUnifiedRole(facts, rulebook, role).has(permission))
    .flatMap((role) => role.assignments);
  return all(
    facts.available.map((product) =>
      any(
        assignments
          .filter((assignment) => covers(assignment, product))
          .map((assignment) => certaintyOf(facts, person, assignment, product)),
      ),
    ),
  );
}

/** Where only Entra roles are named, local roles count for nothing, so they override nothing. */
function namesOnlyEntraRoles(requirement: Requirement): boolean {
  if (requirement.kind === 'all' || requirement.kind === 'any') return requirement.of.every(namesOnlyEntraRoles);
  if (requirement.kind === 'conditional' || requirement.kind === 'noted' || requirement.kind === 'unifiedLeg') {
    return namesOnlyEntraRoles(requirement.of);
  }
  return requirement.kind === 'entraRole';
}

/** The block that a requirement belongs to. */
export interface Block {
  readonly whole: Requirement;
  readonly product: Product;
  /** S-75: what outsiders have by Unified RBAC is disputed. */
  readonly isLegDisputedForOutsiders: boolean;
  readonly isInLeg?: boolean;
}

export function meets(asked: Asked, block: Block, part: Requirement = block.whole): Certain {
  const { facts, rulebook, person, on } = asked;
  const { whole, product } = block;
  switch (part.kind) {
    case 'all':
      return all(part.of.map((inner) => meets(asked, block, inner)));
    case 'any':
      return any(part.of.map((inner) => meets(asked, block, inner)));
    case 'noted':
      return meets(asked, block, part.of);
    case 'conditional':
      return all(['conditional', meets(asked, block, part.of)]);
    case 'permission':
      // Inside a leg of Unified RBAC counts what it and the defaults of Entra roles give, and no more (S-56, S-60).
      return holdsPermission(
        asked,
        part.permission,
        part.product ?? product,
        (grant) =>
          !(block.isInLeg && grant.from === 'legacy') && !part.withoutDefaultsOf?.includes(grant.entraRole ?? ''),
      );
    case 'unifiedLeg': {
      if (!part.switches.every((code) => switchIsOn(facts, code))) return 'deny';
      const isDisputed = block.isLegDisputedForOutsiders && originOf(personIn(facts, person)) === 'external';
      return all([isDisputed ? 'conditional' : 'allow', meets(asked, { ...block, isInLeg: true }, part.of)]);
    }
    case 'legacyPermission': {
      const held = legacyPermissionsOf(facts, rulebook, person);
      return any(part.permissions.map((permission) => held.get(permission) ?? 'deny'));
    }
    case 'legacyRole': {
      const every = legacyRolesOf(facts, rulebook, person, {
        ...(part.notThrough ? { withoutGroups: part.notThrough } : {}),
        ...(part.isAlwaysInForce ? { alwaysCounts: part.system } : {}),
        ...(part.countsDirectoryRoles ? { withDirectoryRolesOf: part.system } : {}),
      });
      const held = [...every].filter((key) => key.startsWith(`${part.system}:`));
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
      return meets(asked, block, level === 'basic' ? part.basic : part.advanced);
    }
    case 'never':
      return 'deny';
  }
}
