import type { Requirement } from '../terms/rulebook.ts';
import type { OfficeSwitch } from '../terms/vocabulary.ts';
import { inactiveLeaf } from './aims/settled.ts';
import { allOf, disputed, type Graded } from './graded.ts';
import type { Subject } from './subject.ts';

/** The part of a requirement of Office 365 that Unified RBAC answers (S-57). */
export interface UnifiedLeg {
  /** Directory roles that the article names: they need no default of theirs (S-60). */
  readonly named: ReadonlySet<string>;
  /** The switches that are off. */
  readonly off: readonly OfficeSwitch[];
}

interface AskedForLeg {
  readonly subject: Subject;
  readonly whole: Requirement;
  readonly isUnifiedDisputed?: boolean;
}

/** Counts while every switch is on; where one is off, that is what is missing if all the rest is there. */
export function examineUnifiedLeg(
  { subject, whole, isUnifiedDisputed }: AskedForLeg,
  { switches }: Extract<Requirement, { kind: 'unifiedLeg' }>,
  examineInside: (leg: UnifiedLeg) => Graded,
): Graded {
  const off = switches.filter((code) => !isOn(subject, code));
  const found = examineInside({ named: entraRolesIn(whole), off });
  const leg = off.length === 0 ? found : allOf([inactiveLeaf(subject, switches, off, found), found]);
  return isUnifiedDisputed ? disputed(leg, ['T-50']) : leg;
}

function isOn({ model }: Subject, code: OfficeSwitch): boolean {
  return code === 'EXO' ? model.isExchangeActive : model.regimes.get('MDO') === 'unified';
}

function entraRolesIn(requirement: Requirement): ReadonlySet<string> {
  const known = entraRolesOf.get(requirement);
  if (known) return known;
  const roles = new Set(collect(requirement));
  entraRolesOf.set(requirement, roles);
  return roles;
}

const entraRolesOf = new WeakMap<Requirement, ReadonlySet<string>>();

function collect(requirement: Requirement): readonly string[] {
  switch (requirement.kind) {
    case 'all':
    case 'any':
      return requirement.of.flatMap(collect);
    case 'conditional':
    case 'noted':
      return collect(requirement.of);
    default:
      return requirement.kind === 'entraRole' ? requirement.roles : [];
  }
}
