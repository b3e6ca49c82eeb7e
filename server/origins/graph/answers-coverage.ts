import type { FactKind } from '../../access/terms/vocabulary.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { counted } from '../counted.ts';
import type { CoverageStatement, Statement, WorkloadsStatement } from '../statements/statement.ts';
import { coverageOf, type Found, identityCoverage } from './coverage.ts';
import type { FactsMet } from './facts-met.ts';
import type { ListFound, Lists } from './lists.ts';
import { listsOfMembers, membersFound } from './members-coverage.ts';
import type { Telling } from './telling.ts';

export interface ReadAnswers {
  readonly lists: Lists;
  readonly met: FactsMet;
  readonly telling: Telling;
}

const schedulesOnly =
  'These are schedules, which may begin later or have ended. Save the answers of …ScheduleInstances.';
const perGroup =
  'Microsoft Graph lists memberships under PIM for one group at a time, so that others may be missing. Use whycan collect.';
const activatedOnly =
  'Lists of directoryRoles leave out custom roles and scopes. Save roleManagement/directory/roleAssignments.';

/** How completely answers give each kind that they speak of; other kinds are left to other files. */
export function coverageOfAnswers(
  answers: ReadAnswers,
  workloads: WorkloadsStatement | undefined,
  catalogue: Catalogue,
): readonly Statement[] {
  const { lists, telling } = answers;
  const groups = lists.found('groups');
  const found: readonly (readonly [FactKind, Found | undefined])[] = [
    ['users', lists.found('users')],
    ['groups', groups],
    ['groupTypes', groups],
    ['members', membersFound(lists, answers.met)],
    ['groupEligibility', whereGiven([lists.found('groupEligible'), lists.found('groupSchedules')], perGroup)],
    ['entraRoles', entraRoles(answers, catalogue)],
    ['entraEligibility', lists.found('roleEligible') ?? whereGiven([lists.found('roleSchedules')], schedulesOnly)],
    ['unifiedRoles', lists.found('unifiedRoles')],
    ['unifiedAssignments', lists.found('unifiedAssignments')],
    ['scopes', lists.found('scopes')],
    ['legacyMdi', groups === undefined ? undefined : identityCoverage(groups.state, telling)],
    ['plans', Object.keys(workloads?.plans ?? {}).length > 0 ? { state: 'complete' } : undefined],
  ];
  const coverage = found.flatMap(([kind, what]): CoverageStatement[] =>
    what === undefined ? [] : [coverageOf(kind, what, telling)],
  );
  return [...listsOfMembers(lists, answers.met), ...coverage];
}

/** A kind that such answers never give completely. */
function whereGiven(given: readonly (ListFound | undefined)[], reason: string): Found | undefined {
  return given.some((list) => list !== undefined) ? { state: 'partial', reasons: [reason] } : undefined;
}

function entraRoles({ lists, met }: ReadAnswers, catalogue: Catalogue): Found | undefined {
  const assignments = [lists.found('roleAssignments'), lists.found('roleActive')].filter((list) => list !== undefined);
  const [first] = assignments;
  if (first === undefined)
    return (
      whereGiven([lists.found('roleActiveSchedules')], schedulesOnly) ??
      (lists.hasAny('roleMembers') ? { state: 'partial', reasons: [activatedOnly] } : undefined)
    );
  const best = assignments.find(({ state }) => state === 'complete') ?? first;
  const unknown = met.undefinedRoles((id) => catalogue.rulebook.entraRoles.has(id));
  if (unknown === 0) return best;
  const reason = `${counted(unknown, 'Entra role is', 'Entra roles are')} not defined anywhere. Save roleManagement/directory/roleDefinitions as well.`;
  return { state: 'partial', reasons: [...best.reasons, reason] };
}
