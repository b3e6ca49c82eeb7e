import type { FactCoverage } from '../../access/terms/facts.ts';
import { allInWords } from '../../access/terms/in-words.ts';
import { workloadNames } from '../../access/terms/vocabulary.ts';
import type { Gathering } from './gathering.ts';
import { legacyKinds } from './held-roles.ts';
import type { PrincipalReferences } from './principal-references.ts';
import { coverageOfLists } from './settled-groups.ts';
import { switchable } from './workload-states.ts';

const systemOf = { MDE: 'mde', MDO: 'mdo', EXO: 'exo', MDI: 'mdi', MDA: 'mda' } as const;

/** How completely each kind of data is known, after everything was read. */
export function settleCoverage(gathering: Gathering, references: PrincipalReferences): FactCoverage[] {
  const { coverage } = gathering;
  settleWorkloads(gathering);
  lowerForNames(gathering, references);
  lowerForRules(gathering);
  return coverage.entries().map((entry): FactCoverage => {
    if (entry.kind !== 'members' && entry.kind !== 'groupEligibility') return entry;
    if (coverage.isDeclared(entry.kind)) return { kind: entry.kind, state: 'complete' };
    return { kind: entry.kind, ...coverageOfLists(entry.kind, gathering) };
  });
}

/** A product that is active in Unified RBAC has no use for its own roles, so that they need not be known. */
function settleWorkloads({ coverage, workloads }: Gathering): void {
  const unknown = workloads.unknown();
  if (!coverage.isDeclared('workloads')) {
    const names = allInWords(unknown.map((code) => workloadNames[code]));
    const reason = `none of the files says whether Unified RBAC is active for ${names}`;
    const state = unknown.length === 0 ? 'complete' : unknown.length < switchable.length ? 'partial' : 'missing';
    coverage.settle('workloads', { state, reason });
  }
  if (coverage.of('workloads').state !== 'complete') return;
  for (const code of switchable) {
    const isOver = code === 'EXO' ? workloads.isActive('EXO') && workloads.isActive('MDO') : workloads.isActive(code);
    const kind = legacyKinds[systemOf[code]];
    if (isOver && !coverage.isClaimed(kind)) coverage.claim(kind, 'complete', undefined);
  }
}

/** A device that does not say where it is may be in any group whose rule nobody can evaluate. */
function lowerForRules({ devices, deviceGroups, coverage }: Gathering): void {
  const isOpen = [...deviceGroups.values()].some(({ rule, isUngrouped }) => rule === undefined && isUngrouped !== true);
  if (!isOpen) return;
  const isPlaced = ({ group, matches }: { group?: string | null; matches?: readonly string[] }) =>
    group !== undefined || matches !== undefined;
  if ([...devices.values()].every(isPlaced)) return;
  coverage.lower('deviceGroups', 'some devices do not state their device group, and not every rule can be evaluated');
}

/** A name that stands for nobody, or for several, may be anybody. */
function lowerForNames({ roles, coverage, deviceGroups }: Gathering, { unresolved }: PrincipalReferences): void {
  if (unresolved.size === 0) return;
  const isOpen = (named: object): boolean => 'name' in named && unresolved.has(String(named.name));
  const reason = 'some names in it could not be resolved; import the users and groups too, or write ids';
  for (const { principals } of roles.unifiedAssignments.values())
    if (principals.some(isOpen)) coverage.lower('unifiedAssignments', reason);
  for (const { system, principals } of roles.legacyRoles.values())
    if (principals.some(isOpen)) coverage.lower(legacyKinds[system], reason);
  for (const { principal, state } of roles.entraHoldings.values())
    if (isOpen(principal)) coverage.lower(state === 'active' ? 'entraRoles' : 'entraEligibility', reason);
  for (const { access = [] } of deviceGroups.values())
    if (access.some(isOpen)) coverage.lower('deviceGroupAccess', reason);
}
