import { partsOf } from '../terms/parts-of.ts';
import type { Requirement } from '../terms/rulebook.ts';
import { localRoleAbsence } from './aims/absence.ts';
import { seekActiveProduct, seekEveryProduct } from './aims/seek-coverage.ts';
import { seekPermission, seekUnifiedPermission } from './aims/seek-permission.ts';
import { seekEntraRole, seekLegacyPermission, seekLegacyRole } from './aims/seek-roles.ts';
import { seekEveryGroup } from './aims/seek-sight.ts';
import { never, unavailableProduct } from './aims/settled.ts';
import { type Asked, allOf, anyOf, disputed, type Graded } from './graded.ts';
import type { Wanted } from './grants/chain.ts';
import { hasFullCloudAppsAccess } from './grants/overridden.ts';
import type { Subject } from './subject.ts';
import { examineUnifiedLeg, type UnifiedLeg } from './unified-leg.ts';

/** A requirement of the catalogue as a proof about one person. */
export function examine(asked: Asked, whole: Requirement): Graded {
  return examinePart({ ...asked, whole, canBeReplaced: asked.product === 'MDA' && !namesEntraRolesOnly(whole) }, whole);
}

interface AskedPart extends Asked {
  readonly whole: Requirement;
  /** A local Cloud Apps role decides instead of Entra roles; not where only these are named. */
  readonly canBeReplaced: boolean;
  /** Set inside the leg of Unified RBAC. */
  readonly leg?: UnifiedLeg;
}

function examinePart(asked: AskedPart, requirement: Requirement): Graded {
  const again = (subject: Subject) => examinePart({ ...asked, subject }, requirement);
  return { ...gradedOf(asked, requirement), again };
}

function gradedOf(asked: AskedPart, requirement: Requirement): Graded {
  const { subject, product } = asked;
  switch (requirement.kind) {
    case 'all': {
      const parts = requirement.of.map((part) => examinePart(asked, part));
      return allOf(parts, { isConjunction: parts.filter((part) => !part.isSight).length > 1 });
    }
    case 'any':
      return anyOf(requirement.of.map((part) => examinePart(asked, part)));
    case 'conditional':
      return disputed(examinePart(asked, requirement.of), requirement.notes);
    case 'noted':
      return allOf([examinePart(asked, requirement.of)], { notes: requirement.notes });
    case 'unifiedLeg':
      return examineUnifiedLeg(asked, requirement, (leg) => examinePart({ ...asked, leg }, requirement.of));
    case 'permission':
      return examinePermission(asked, { product, ...requirement });
    case 'legacyPermission':
      return seekLegacyPermission(subject, requirement.permissions, product);
    case 'legacyRole':
      return seekLegacyRole(subject, requirement, product);
    case 'entraRole': {
      const role = seekEntraRole(subject, requirement.roles, product);
      const isAtRisk = asked.canBeReplaced && role.span.high > 0 && canBeReplaced(subject);
      return isAtRisk ? allOf([role, localRoleAbsence(subject)]) : role;
    }
    case 'everyDeviceGroup':
      return seekEveryGroup(subject);
    case 'everyProduct':
      return seekEveryProduct(subject, requirement.permission);
    case 'someActiveProduct':
      return seekActiveProduct(subject);
    case 'commandLevel':
      return examineCommand(asked, requirement);
    case 'never':
      return never(subject, requirement.because, product);
  }
}

type PermissionAsked = Extract<Requirement, { kind: 'permission' }> & Wanted;

/** S-42: also where one product's capability needs a permission on another. */
function examinePermission({ subject, leg }: AskedPart, asked: PermissionAsked): Graded {
  const { permission, product, withoutDefaultsOf } = asked;
  if (!subject.model.facts.available.includes(product)) return unavailableProduct(subject, product);
  return leg
    ? seekUnifiedPermission(subject, { permission, product }, { ...leg, withoutDefaultsOf })
    : seekPermission(subject, { permission, product });
}

function examineCommand(asked: AskedPart, requirement: Extract<Requirement, { kind: 'commandLevel' }>): Graded {
  const { subject, on, product } = asked;
  const command = subject.model.rulebook.liveResponseCommands.get(on.command ?? '');
  if (!command) return never(subject, `There is no live response command ${on.command ?? ''}`, product);
  const found = examinePart(asked, requirement[command.level]);
  return command.notes.length > 0 ? allOf([found], { notes: command.notes }) : found;
}

function namesEntraRolesOnly(requirement: Requirement): boolean {
  const parts = partsOf(requirement);
  return parts.length > 0 ? parts.every(namesEntraRolesOnly) : requirement.kind === 'entraRole';
}

/** Whether a local Cloud Apps role is held or may be, and no directory role of full access is. */
function canBeReplaced({ model, now }: Subject): boolean {
  if (model.regimes.get('MDA') !== 'legacy' || hasFullCloudAppsAccess(now)) return false;
  return (
    now.legacy.some(({ holding }) => holding.system === 'mda') ||
    (['legacyMda', 'groups', 'members'] as const).some((kind) => model.incompleteFacts.has(kind))
  );
}
