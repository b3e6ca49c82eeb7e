import type { CoverageState, FactKind } from '../../access/terms/vocabulary.ts';
import type { CoverageStatement } from '../statements/statement.ts';
import type { Ending } from './row.ts';

/** What was met in the files, by kind of row. */
export interface Met {
  readonly kinds: ReadonlySet<string>;
  /** Kinds with a record that could not be read whole. */
  readonly faulty: ReadonlySet<string>;
  readonly hasUntypedGroup: boolean;
}

const again = 'Run AzureHound again until it ends by itself.';

/** Why files that end so are not whole; undefined if they are. */
export function whyNotWhole(ending: Ending, rows: number): string | undefined {
  if (ending.state === 'cut')
    return `The end of the file is missing, so AzureHound was stopped or the file was cut. ${again}`;
  if (ending.state === 'uncounted')
    return 'The file does not state how many rows it has. Run AzureHound with --output, and import the file as it is.';
  if (ending.statedCount === rows) return undefined;
  return `The file states ${ending.statedCount} rows but has ${rows}. ${again}`;
}

const membersReason =
  'AzureHound also writes groups whose members it could not read to the end, without saying which. Use whycan collect.';

const noEligibility =
  'The file lists nobody whom PIM makes eligible for an Entra role: either there is nobody, or this AzureHound could not read it. Use whycan collect.';

/** How complete files are, of which `notWhole` says why they are not whole. */
export function coverageOf(met: Met, notWhole: string | undefined): readonly CoverageStatement[] {
  const statement = (of: FactKind, state: CoverageState, reason?: string): CoverageStatement => ({
    kind: 'coverage',
    of,
    state,
    ...(reason === undefined ? {} : { reason }),
  });
  const listed = (of: FactKind, kinds: readonly string[]): CoverageStatement[] => {
    if (!kinds.some((kind) => met.kinds.has(kind))) return [];
    const faulty = kinds.some((kind) => met.faulty.has(kind));
    const reason =
      notWhole ?? (faulty ? 'Some of its records could not be read. Correct or export them again.' : undefined);
    return [reason === undefined ? statement(of, 'complete') : statement(of, 'partial', reason)];
  };
  const untyped = 'Some groups have no securityEnabled, which states their type. Run a newer AzureHound.';
  const listedEligibility = listed('entraEligibility', ['AZRoleEligibilityScheduleInstance']);
  const isAsked = listedEligibility.length === 0 && met.kinds.has('AZRoleAssignment');
  const eligibility = isAsked ? [statement('entraEligibility', 'missing', noEligibility)] : listedEligibility;
  return [
    ...listed('users', ['AZUser']),
    ...listed('groups', ['AZGroup']),
    ...listed('groupTypes', ['AZGroup']).map((found) =>
      found.state === 'complete' && met.hasUntypedGroup ? statement('groupTypes', 'partial', untyped) : found,
    ),
    ...(met.kinds.has('AZGroupMember') ? [statement('members', 'partial', notWhole ?? membersReason)] : []),
    ...(met.kinds.has('AZGroup') || met.kinds.has('AZGroupMember')
      ? [
          statement(
            'groupEligibility',
            'missing',
            'AzureHound does not read which memberships PIM offers. Use whycan collect.',
          ),
        ]
      : []),
    ...listed('entraRoles', ['AZRoleAssignment']),
    ...eligibility,
  ];
}
