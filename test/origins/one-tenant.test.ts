import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionsFor } from '../../server/access/tell/decide.ts';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import type { Decision } from '../../server/access/terms/proof.ts';
import type { FactKind } from '../../server/access/terms/vocabulary.ts';
import { readOrigins } from '../../server/origins/read-origins.ts';
import { modelOf, personIn } from '../access/asked-tenant.ts';
import { catalogue, factsOf, formatted } from '../tenant/documents.ts';
import * as pieces from './one-tenant/pieces.ts';
import { type Activation, activations, devices, ids, people, wholeTenant } from './one-tenant/whole.ts';

const { rulebook } = catalogue;
const folder = mkdtempSync(join(tmpdir(), 'whycan-one-tenant-'));
let count = 0;

/** Writes pieces into folders of their own, without the files named, and imports them together. */
async function imported(all: readonly pieces.Piece[], without: ReadonlySet<string> = new Set()) {
  count += 1;
  const kept = all
    .map((piece) => ({
      ...piece,
      files: Object.entries(piece.files).filter(([file]) => !without.has(`${piece.name}/${file}`)),
    }))
    .filter(({ files }) => files.length > 0);
  const paths = kept.map(({ name, files }) => {
    const path = join(folder, `${count}-${name}`);
    mkdirSync(path);
    for (const [file, text] of files) writeFileSync(join(path, file), text);
    return path;
  });
  const complete = ['legacySent', ...kept.flatMap((piece) => piece.complete ?? [])] as FactKind[];
  const reading = await readOrigins(paths, { catalogue, settings: { complete, legacyRbac: 'on' } });
  if ('problems' in reading) throw new Error(formatted(reading.problems).join('\n'));
  return reading;
}

const all = [...rulebook.capabilities.values()].filter(({ takes }) => !takes.includes('command'));
/** Every fourth, of all products: everything would take minutes. */
const asked = all.filter((_, index) => index % 4 === 0);
const targets = [undefined, ...Object.keys(devices)] as const;
const persons = [...Object.keys(people), 'playbook', 'scanner'] as (keyof typeof ids)[];

/** Whether the files say who somebody is: a guest, or somebody whose account is off; some only name people. */
function isDescribed(facts: TenantFacts, name: keyof typeof ids): boolean {
  const person = facts.people.find(({ id }) => id === ids[name]);
  const { type = 'Member', enabled = true } = name in people ? people[name as keyof typeof people] : {};
  return person?.userType === type && person.enabled === enabled;
}

/** Every answer about these people: by person, capability and device. */
function answersIn(facts: TenantFacts, whom: readonly (keyof typeof ids)[]): Map<string, Decision> {
  const answers = new Map<string, Decision>();
  for (const name of whom.filter((one) => isDescribed(facts, one))) {
    const decide = decisionsFor(modelOf(facts, rulebook), personIn(facts, ids[name]));
    for (const { id: capability, takes } of asked)
      for (const target of targets) {
        if (target !== undefined && !takes.includes('device')) continue;
        const device = facts.devices.find(({ id }) => id === target);
        if (target !== undefined && device === undefined) continue;
        const on = target === undefined ? {} : { device: target };
        answers.set(`${name} ${capability} ${target ?? ''}`, decide({ capability, on }, device));
      }
  }
  return answers;
}

const wholes = new Map(activations.map((one) => [one, answersIn(factsOf(wholeTenant(one), 'whole.json'), persons)]));

/** Answers that are neither those of the whole tenant nor unknown because of something that really is incomplete. */
function wrongIn(
  { facts }: { readonly facts: TenantFacts },
  activation: Activation,
  whom: readonly (keyof typeof ids)[],
): string[] {
  const incomplete = new Set(facts.coverage.filter(({ state }) => state !== 'complete').map(({ kind }) => kind));
  const whole = wholes.get(activation);
  return [...answersIn(facts, whom)].flatMap(([question, { verdict, missingFacts }]) => {
    const expected = whole?.get(question)?.verdict;
    if (verdict === expected) return [];
    const isExplained = missingFacts.length > 0 && missingFacts.every((kind) => incomplete.has(kind));
    return verdict === 'unknown' && isExplained
      ? []
      : [`${question}: ${verdict} instead of ${expected} (${missingFacts})`];
  });
}

const local = [pieces.roleGroups(), pieces.cloudAppsTable(), pieces.endpointTable()];
const collected = (activation: Activation) => [pieces.raw(), pieces.har(activation), ...local];
const saved = (activation: Activation) => [
  pieces.graph(),
  pieces.machinesList(),
  pieces.har(activation),
  pieces.portalRoles(),
  ...local,
  pieces.entraops(),
  pieces.azurehound(),
  pieces.bloodhound(),
  pieces.opengraph(),
  pieces.eligibleTable(),
];

/** A folder without a manifest is none. */
const alwaysThere = ['manifest.json'];

describe.each([
  ['a collected folder, a recording, role groups and tables', collected],
  ['saved answers, and the files of six other programs', saved],
])('one tenant in files of many formats: %s', (_, piecesOf) => {
  it.each(activations)('answers everything as its document does, with %j active', async (...activation) => {
    const reading = await imported(piecesOf(activation as unknown as Activation));
    const known = activations.find((one) => JSON.stringify(one) === JSON.stringify(activation)) ?? [];
    const whole = wholes.get(known) ?? new Map();
    const answers = answersIn(reading.facts, persons);
    expect(answers.size).toBe(whole.size);
    const wrong = [...answers].filter(([question, { verdict }]) => verdict !== whole.get(question)?.verdict);
    expect(wrong.map(([question, { verdict, missingFacts }]) => `${question}: ${verdict}, ${missingFacts}`)).toEqual(
      [],
    );
    expect(reading.report.conflicts).toEqual([]);
    expect(reading.report.problems.filter(({ message }) => /skipped|part|unknown/.test(message))).toEqual([]);
  });

  it('without some of the files answers as the whole, or does not know because of what is missing', {
    timeout: 180_000,
  }, async () => {
    const files = piecesOf(activations[0]).flatMap(({ name, files: inside }) =>
      Object.keys(inside)
        .filter((file) => !alwaysThere.includes(file))
        .map((file) => `${name}/${file}`),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(files, { minLength: 1 }),
        fc.constantFrom(...activations),
        fc.subarray(persons, { minLength: 1, maxLength: 1 }),
        async (gone, activation, whom) => {
          const reading = await imported(piecesOf(activation), new Set(gone));
          expect(wrongIn(reading, activation, whom)).toEqual([]);
        },
      ),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 12) },
    );
  });
});

/** A file of the collected folder, of a recording or of role groups, and the kinds of data that are gone with it. */
const gone: readonly (readonly [file: string, kinds: readonly FactKind[], reason: RegExp])[] = [
  ['raw/users.ndjson', ['users'], /^The file users\.ndjson is missing\. Import the whole folder\.$/],
  ['raw/groups.ndjson', ['groups', 'groupTypes'], /^The file groups\.ndjson is missing\. Import the whole folder\.$/],
  ['raw/groupMembers.ndjson', ['members'], /groupMembers\.ndjson is missing|belong to other groups/],
  ['raw/groupEligible.ndjson', ['groupEligibility'], /groupEligible\.ndjson is missing|belong to other groups/],
  ['raw/roleAssignments.ndjson', ['entraRoles'], /^The file roleAssignments\.ndjson is missing/],
  ['raw/roleEligible.ndjson', ['entraEligibility'], /^The file roleEligible\.ndjson is missing/],
  ['raw/defenderRoles.ndjson', ['unifiedRoles'], /^The file defenderRoles\.ndjson is missing/],
  ['raw/defenderAssignments.ndjson', ['unifiedAssignments'], /^The file defenderAssignments\.ndjson is missing/],
  ['raw/devices.ndjson', ['devices'], /^The file devices\.ndjson is missing/],
  ['har/workloads.har', ['workloads'], /^none of the files says whether Unified RBAC is active for /],
  [
    'har/device-groups.har',
    ['deviceGroups', 'deviceGroupAccess'],
    /Device groups; open it|Only names of device groups/,
  ],
  ['role-groups/mdo.json', ['legacyMdo'], /^none of the files contains it$/],
  ['role-groups/exo.json', ['legacyExo'], /^none of the files contains it$/],
  ['cloud-apps/cloud-apps.csv', ['legacyMda'], /^none of the files contains it$/],
  ['endpoint-roles/endpoint.csv', ['legacyMde'], /^none of the files contains it$/],
];

it.each(gone)('without %s the import says that %j is not complete, and why', async (file, kinds, reason) => {
  const all = (await imported(collected([]))).report.sources;
  const left = (await imported(collected([]), new Set([file]))).report.sources;
  const incomplete = (sources: typeof all) =>
    sources.flatMap(({ kind, state }) => (state === 'complete' ? [] : [kind]));
  expect(incomplete(all)).toEqual([]);
  expect(incomplete(left)).toEqual(expect.arrayContaining([...kinds]));
  for (const kind of kinds) expect(left.find((source) => source.kind === kind)?.reason, kind).toMatch(reason);
});
