import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import type { FactKind } from '../../server/access/terms/vocabulary.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { statementsOf } from '../../server/origins/document/statements-of.ts';
import type { FormatName } from '../../server/origins/format.ts';
import { Gathering } from '../../server/origins/merge/gathering.ts';
import { settle } from '../../server/origins/merge/settle.ts';
import type { Statement } from '../../server/origins/statements/statement.ts';
import { answer } from '../access/answer.ts';
import { type Scenario, scenarios } from '../access/random-tenant.ts';

const catalogue = loadCatalogue();
const { rulebook } = catalogue;
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 100);

type Say = readonly [FormatName, readonly Statement[]];

function merged(...sources: readonly Say[]): TenantFacts {
  const gathering = new Gathering();
  for (const [format, statements] of sources) {
    const source = { path: format, format };
    for (const statement of statements) gathering.state(statement, source);
  }
  return settle(gathering, 'merged', catalogue).facts;
}

const isOfCatalogue = (legacy: string): boolean =>
  rulebook.legacyRoles.has(legacy) || rulebook.legacyPermissions.has(legacy);

/** Documents know no import from Microsoft Sentinel, nor from a role that nobody defines. */
const scenario = scenarios(rulebook).map((one): Scenario => {
  const unifiedRoles = one.facts.unifiedRoles.map((role) => ({
    ...role,
    imported: role.imported.filter(
      ({ legacy }) =>
        !legacy.startsWith('sent:') &&
        (isOfCatalogue(legacy) || one.facts.legacyRoles.some(({ key }) => key === legacy)),
    ),
  }));
  return { ...one, facts: { ...one.facts, unifiedRoles } };
});

const verdictOf = ({ facts, person, question }: Scenario, other: TenantFacts = facts): string =>
  answer(other, rulebook, person, question).verdict;

it('a tenant that goes through statements answers as before', () => {
  fc.assert(
    fc.property(scenario, (asked) => {
      const again = merged(['tenant', [...statementsOf(asked.facts)]]);
      expect(verdictOf(asked, again)).toBe(verdictOf(asked));
    }),
    { numRuns },
  );
});

/** Which kind of data a statement belongs to, for those that a source may lack. */
function kindOf(statement: Statement): FactKind | undefined {
  switch (statement.kind) {
    case 'member':
      return statement.state === 'active' ? 'members' : 'groupEligibility';
    case 'entraHolding':
      return statement.state === 'active' ? 'entraRoles' : 'entraEligibility';
    case 'unifiedRole':
      return 'unifiedRoles';
    case 'unifiedAssignment':
      return 'unifiedAssignments';
    case 'workloads':
      return 'workloads';
    case 'deviceGroup':
      return 'deviceGroups';
    case 'coverage':
      return statement.of;
    default:
      return undefined;
  }
}

it('a tenant of which some kinds of data were not read answers as the whole one, or unknown', () => {
  const removable: readonly FactKind[] = [
    'members',
    'entraRoles',
    'unifiedAssignments',
    'workloads',
    'entraEligibility',
  ];
  fc.assert(
    fc.property(scenario, fc.subarray([...removable], { minLength: 1 }), (asked, gone) => {
      const whole = { ...asked.facts, coverage: [] };
      const isGone = (one: Statement): boolean => gone.some((kind) => kindOf(one) === kind);
      // Which products a tenant has is no kind of data, and settings are another one.
      const { available, liveResponse, plans } = whole;
      const kept: Statement = {
        kind: 'workloads',
        available,
        ...(liveResponse === undefined ? {} : { liveResponse }),
        ...(plans === undefined ? {} : { plans }),
      };
      const statements = [kept, ...[...statementsOf(whole)].filter((one) => !isGone(one))];
      const said = verdictOf(asked, merged(['raw', statements]));
      expect([verdictOf({ ...asked, facts: whole }), 'unknown']).toContain(said);
    }),
    { numRuns },
  );
});

it('two sources that each know a part never give together another yes or no than the whole tenant', () => {
  fc.assert(
    fc.property(scenario, fc.integer({ min: 0, max: 6 }), (asked, seed) => {
      const whole = { ...asked.facts, coverage: [] };
      const all = [...statementsOf(whole)];
      const isFirst = (statement: Statement, index: number): boolean =>
        statement.kind === 'coverage' || (index * 7 + seed) % 3 !== 0;
      const facts = all.filter(({ kind }) => kind !== 'coverage');
      const coverage = all.filter(({ kind }) => kind === 'coverage');
      const one = facts.filter(isFirst);
      const other = facts.filter((statement, index) => !isFirst(statement, index));
      const said = verdictOf(asked, merged(['raw', one], ['csv', [...other, ...coverage]]));
      expect([verdictOf({ ...asked, facts: whole }), 'unknown']).toContain(said);
    }),
    { numRuns },
  );
});
