import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import type { Question } from '../../server/access/terms/question.ts';
import { factKinds } from '../../server/access/terms/vocabulary.ts';
import { inOrder } from '../../server/exports/in-order.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { readOrigins } from '../../server/origins/read-origins.ts';
import { writeTenant } from '../../server/tenant/write/tenant.ts';
import { verdictIn } from '../access/asked-tenant.ts';
import { questions } from '../access/random-question.ts';
import { scenarios } from '../access/random-tenant.ts';
import { contosoFacts } from '../graph/small-tenant.ts';
import { catalogue, formatted } from '../tenant/documents.ts';
import { randomFacts } from '../tenant/random-facts.ts';
import { inMemory } from './facts-source.ts';
import { againAs, exportedTo, importOf } from './imported-again.ts';

const { rulebook } = catalogue;
const contoso = contosoFacts(catalogue);

/** Why the parts that are not complete are not, and of which groups. */
const reasons = fc.record({ reason: fc.constantFrom('It was not read: "x", <b>', 'Ask again.\nThen import.') });
const withReasons = (facts: TenantFacts) =>
  reasons.map(({ reason }): TenantFacts => {
    const [group] = facts.groups;
    const coverage = facts.coverage.map((entry) => (entry.state === 'complete' ? entry : { ...entry, reason }));
    const lists = { kind: 'members' as const, state: 'partial' as const, reason };
    const isOpen = group === undefined || coverage.some(({ kind }) => kind === 'members');
    return { ...facts, coverage: isOpen ? coverage : [...coverage, { ...lists, groups: [group.id] }] };
  });

/** What a document cannot say: a principal that is gone as a member, and a role that nobody defines. */
const drawn = scenarios(rulebook)
  .map((one) => {
    const gone = new Set(one.facts.deletedPrincipals);
    const there = (ids: readonly string[]) => ids.filter((id) => !gone.has(id));
    const groups = one.facts.groups.map((group) => ({
      ...group,
      members: there(group.members),
      eligible: there(group.eligible),
    }));
    return { ...one, facts: { ...one.facts, groups } };
  })
  .filter(({ facts }) => 'facts' in readTenant(writeTenant(facts), { file: 'drawn.yaml', catalogue }))
  .chain((one) => withReasons(one.facts).map((facts) => ({ ...one, facts })));

describe('a tenant that is exported and imported again', () => {
  const forms = [
    ['tenant', '.yaml', 340],
    ['tenant', '.json', 330],
    ['tenant-folder', '', 330],
  ] as const;
  for (const [format, ending, numRuns] of forms)
    test.prop([drawn], { numRuns })(`answers as before, and is as complete (${format} ${ending})`, async (one) => {
      const { facts, person, question } = one;
      const again = await againAs(inMemory(facts, catalogue).source, format, ending);
      expect(verdictIn({ facts: again, rulebook, person, question })).toBe(
        verdictIn({ facts, rulebook, person, question }),
      );
      expect(again.coverage).toEqual(facts.coverage);
    });

  test.prop([randomFacts, fc.constantFrom('.yaml', '.json', '', '.zip')], { numRuns: 40 })(
    'has every fact that it had, whatever its names are',
    async (facts, ending) => {
      const again = await againAs(
        inMemory(facts, catalogue).source,
        ending === '' ? 'tenant-folder' : 'tenant',
        ending,
      );
      expect(inOrder(again)).toEqual(inOrder(facts));
    },
  );

  it('as tables is the sample with its answers, once somebody states what tables do not hold', async () => {
    const { source } = inMemory(contoso, catalogue);
    const { activated, available, coverage } = contoso;
    const incomplete = new Set(coverage.filter(({ state }) => state !== 'complete').map(({ kind }) => kind));
    const stated = {
      urbac: activated,
      available,
      legacyRbac: contoso.legacyRbac ? 'on' : 'off',
      complete: factKinds.filter((kind) => !incomplete.has(kind) && kind !== 'plans' && kind !== 'tenantSettings'),
    } as const;
    const reading = await readOrigins([await exportedTo(source, 'csv')], { catalogue, settings: stated });
    if ('problems' in reading) throw new Error(formatted(reading.problems).join('\n'));
    expect(reading.report.problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      expect.stringMatching(/^null: [\d,]+ records not needed: answers, which whycan computes itself$/),
    ]);
    const asked = fc.sample(fc.tuple(fc.constantFrom(...contoso.people), fc.nat(), questions(rulebook)), 500);
    const verdicts = (facts: TenantFacts) =>
      asked.map(
        ([{ id }, at, question]) =>
          `${id} ${question.capability} ${verdictIn({ facts, rulebook, person: id, question: here(question, at) })}`,
      );
    expect(verdicts(reading.facts)).toEqual(verdicts(contoso));
  });

  it('is the sample, with its answers to 1,000 questions', async () => {
    const { source } = inMemory(contoso, catalogue);
    const asked = fc.sample(fc.tuple(fc.constantFrom(...contoso.people), fc.nat(), questions(rulebook)), 1_000);
    const verdicts = (facts: TenantFacts) =>
      asked.map(([{ id }, at, question]) => verdictIn({ facts, rulebook, person: id, question: here(question, at) }));
    const expected = verdicts(contoso);
    expect(new Set(expected)).toContain('allow');
    for (const [format, ending] of [...forms, ['tenant', '.zip'], ['tenant-folder', '.zip']] as const)
      expect(verdicts(await againAs(source, format, ending)), `${format} ${ending}`).toEqual(expected);
  });
});

/** The question about a device or device group of the sample. */
function here({ capability, on }: Question, at: number): Question {
  const { devices, deviceGroups } = contoso;
  const [device, group] = [devices[at % devices.length], deviceGroups[at % deviceGroups.length]];
  return {
    capability,
    on: {
      ...on,
      ...(on.device === undefined || device === undefined ? {} : { device: device.id }),
      ...(on.deviceGroup === undefined || group === undefined ? {} : { deviceGroup: group.id }),
    },
  };
}

/** People, groups and memberships: what tables and graphs give back. */
function peopleIn({ people, groups, deletedPrincipals }: TenantFacts, hasDeleted: boolean) {
  const { people: inside, groups: lists } = inOrder({ ...contoso, people, groups });
  return { people: inside, groups: lists, deleted: hasDeleted ? [...deletedPrincipals].sort() : [] };
}

/** Ids that differ in case only are one id where several files are merged. */
const distinct = randomFacts.filter(({ people, groups, deletedPrincipals, deviceGroups }) => {
  const ids = [...people, ...groups, ...deviceGroups].map(({ id }) => id).concat(deletedPrincipals);
  return new Set(ids.map((id) => id.toLowerCase())).size === ids.length;
});

describe.each(['csv', 'opengraph'] as const)('people, groups and memberships as %s', (format) => {
  const hasDeleted = format === 'opengraph';
  const ending = format === 'opengraph' ? '.json' : '';

  it('are those of the sample when they are imported again', async () => {
    const path = await exportedTo(inMemory(contoso, catalogue).source, format, ending);
    const { facts, report } = await importOf(path);
    expect(peopleIn(facts, hasDeleted)).toEqual(peopleIn(contoso, hasDeleted));
    expect(report.files.map(({ format: read }) => read)).toEqual([format]);
    expect(report.problems.filter(({ message }) => /skipped|part/.test(message))).toEqual([]);
  });

  test.prop([distinct], { numRuns: 12 })('are those of any tenant, whatever its names are', async (facts) => {
    const again = await againAs(inMemory(facts, catalogue).source, format, ending);
    expect(peopleIn(again, hasDeleted)).toEqual(peopleIn(facts, hasDeleted));
  });
});
