import { inactiveLeaf, switchNames } from './aims/settled.ts';
import { listed } from './evidence.ts';
import { allOf, disputed, type Finding, holds } from './finding.ts';
import { brokenAtTheEnd, chainsOf, giversOf } from './misses/miss.ts';
import type { Requirement } from './rulebook.ts';
import type { Subject } from './subject.ts';
import type { OfficeSwitch } from './vocabulary.ts';

/** The part of a requirement of Office 365 that Unified RBAC answers (S-57). */
export interface UnifiedLeg {
  /** Directory roles that the article names: they need no default of theirs (S-60). */
  readonly named: ReadonlySet<string>;
  /** Names of the switches that are off. */
  readonly off: readonly string[];
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
  examineInside: (leg: UnifiedLeg) => Finding,
): Finding {
  const off = switches.filter((code) => !isOn(subject, code));
  const found = examineInside({ named: entraRolesIn(whole), off: off.map((code) => switchNames[code]) });
  const leg = off.length === 0 ? found : allOf([switchedOff(subject, switches, found), found]);
  return isUnifiedDisputed ? disputed(leg, ['T-50']) : leg;
}

function isOn({ model }: Subject, code: OfficeSwitch): boolean {
  return code === 'EXO' ? model.isExchangeActive : model.regimes.get('MDO') === 'unified';
}

/** Told by itself, or with the role that would be enough if it were on. */
function switchedOff(subject: Subject, switches: readonly OfficeSwitch[], found: Finding): Finding {
  const leaf = inactiveLeaf(subject, switches);
  const chains = holds(found) ? chainsOf(found) : [];
  if (chains.length === 0) return leaf;
  const missesOf = () => {
    const [told] = leaf.aim.missesOf(subject);
    const sentence = `${listed(giversOf(chains))} would count, but ${told?.sentence ?? ''}`;
    return [brokenAtTheEnd(subject.now, chains, 'inactive', sentence)];
  };
  return { ...leaf, aim: { ...leaf.aim, missesOf } };
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
