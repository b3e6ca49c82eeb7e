import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { commands } from '../../server/cli/commands.ts';
import { commandHelp, helpText } from '../../server/cli/help.ts';
import { readConfig } from '../../server/config.ts';
import { formatProblem } from '../../server/document/problem.ts';
import {
  DatabaseBroken,
  DatabaseBusy,
  DatabaseUnavailable,
  DiskFull,
  PrivateDatabaseDown,
  QueryFailed,
  QueryTimedOut,
} from '../../server/graph/errors.ts';
import {
  DownloadFailed,
  JarsDiffer,
  NothingToRun,
  PortTaken,
  StoreDamaged,
  StoreLocked,
} from '../../server/graph/launch/problems.ts';
import { ImportInterrupted, NewerStore, SnapshotGone } from '../../server/graph/snapshot-problems.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { readChanges } from '../../server/questions/changes/read-changes.ts';
import { readExpectations } from '../../server/questions/expectations/read-expectations.ts';
import { lookupInFacts } from '../../server/questions/target/lookup.ts';
import { NothingLoaded, UnknownCapability, UnknownPerson, UnknownSnapshot } from '../../server/store/problems.ts';
import { catalogue, factsOf } from '../tenant/documents.ts';
import { forbiddenInTexts } from './forbidden-words.ts';
import { checkout } from './source-tree.ts';

const read = (name: string): string => readFileSync(join(checkout, name), 'utf8');

/** Every line that is worded badly, with the words that are better. */
function faultsIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    forbiddenInTexts
      .filter(({ pattern }) => pattern.test(text))
      .map(({ pattern, better }) => `${text}  [${pattern} → ${better}]`),
  );
}

/** The sentences of a document: no code, no names of files, and no table that translates words of the code. */
function sentencesOf(name: string): string[] {
  const text = read(name)
    .replace(/<!-- generated: [\s\S]*?<!-- end of generated -->/g, '')
    .replace(/^## Words\n[\s\S]*?(?=^## )/m, '')
    .replace(/```[\s\S]*?```/g, '')
    .replace(/`[^`]*`|\]\([^)]*\)/g, '…');
  return text.split('\n').filter((line) => line.trim() !== '');
}

const comments = (name: string): string[] => [...read(name).matchAll(/(?<=^|\s)# .*$/gm)].map(([line]) => line);

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/commands.md',
  'docs/formats.md',
  'docs/how-answers-are-computed.md',
  'docs/reading-your-tenant.md',
  'docs/running.md',
];

describe('in the words of the portals and in plain English', () => {
  it.each(documents)('%s', (name) => {
    expect(faultsIn(sentencesOf(name))).toEqual([]);
  });

  it('the comments beside the formats', () => {
    expect(comments('docs/formats.md').length).toBeGreaterThan(20);
    expect(faultsIn(comments('docs/formats.md'))).toEqual([]);
  });

  it('every description of the schema', () => {
    const described: string[] = [];
    visit(parse(read('schema.graphql')), {
      StringValue: ({ value }) => {
        described.push(value);
      },
    });
    expect(described.length).toBeGreaterThan(500);
    expect(faultsIn(described)).toEqual([]);
  });

  it('the help of every command', () => {
    const help = [helpText(commands), ...Object.entries(commands).map(([name, spec]) => commandHelp(name, spec))];
    expect(faultsIn(help.flatMap((text) => text.split('\n')))).toEqual([]);
  });
});

const badTenant = `
whycan: tenant/1
tenant: { id: t }
asOf: yesterday
workloads: { urbac: [MDX], mde: { legacyRbac: perhaps } }
users: [ana, ana, { id: bob, accountEnabled: no-idea }, { id: ungrouped }, { id: carl, displayName: }]
foreignPrincipals: [partner]
groups: { g: [nobody, partner], h: { type: team, groupTypes: [] } }
entraRoles: { Security Raeder: [ana], 11111111-1111-1111-1111-111111111111: [nobody] }
urbacRoles:
  - { id: r, permissions: [so.sd.respons, as.authz], permissionSets: [{ area: zz, level: read }], assignments: [{ principals: [nobody], dataSources: [MDE] }] }
  - { id: r, importedFrom: [{ system: mdi, roleGroup: Viewer }] }
  - { permissions: [] }
legacyRoles:
  mde: [{ id: old, displayName: Old, permissions: [View everything], groups: [ana, partner] }, { builtIn: administrator, displayName: A, groups: [] }]
  mdi: { Veiwer: [partner] }
deviceGroups: [{ id: d, displayName: D, rank: 0, access: [ana], remediationLevel: some }]
sources: [{ kind: peeple, state: gone }]
`;

const tenant = `
whycan: tenant/1
tenant: { id: t }
users: [ana]
foreignPrincipals: [partner]
groups: { g: [ana] }
urbacRoles: [{ id: r, permissions: [so.sd.basics], assignments: [{ principals: [g], dataSources: [MDE] }] }]
devices: [pc]
`;

const badExpectations = `
whycan: expect/1
tenant: t.tenant.yaml
expect:
  - { who: g, can: mde.device.isolat, verdict: perhaps }
  - { who: anna, can: mde.device.isolate, on: { device: cp, deviceGroup: x, tables: [DeviceInfo], workload: MDO }, verdict: deny }
  - { who: ana, can: hunting.view, on: { policy: safelinks }, through: [nothing], toActivate: [none] }
  - { whoCan: hunting.view }
  - { warns: something }
`;

const badChanges = [
  { addMember: { group: 'ana', member: 'partner' } },
  { removeMember: { group: 'x', member: 'y' } },
  { deactivate: 'XSPM' },
  { activateEligible: { principal: 'ana' } },
  { unassign: { role: 'q', assignment: 'a' } },
  { unassign: { role: 'r', assignment: 'a' } },
  { grantLegacyRole: { system: 'mde', role: 'x', principal: 'ana' } },
  { setLiveResponse: {} },
  { setAccount: { user: 'partner', enabled: false } },
  { addMembre: {} },
  { setRank: { deviceGroup: 'x', rank: 1 }, unassign: {} },
];

describe('messages', () => {
  it('about a tenant document', () => {
    const reading = readTenant(badTenant, { file: 'x', catalogue });
    const problems = 'problems' in reading ? reading.problems.map(formatProblem) : [];
    expect(problems.length).toBeGreaterThan(25);
    expect(faultsIn(problems)).toEqual([]);
  });

  it('about expectations', async () => {
    const readTenantAt = async () => readTenant(tenant, { file: 't.tenant.yaml', catalogue });
    const reading = await readExpectations(badExpectations, { file: 'x', catalogue, readTenantAt });
    const problems = 'problems' in reading ? reading.problems.map(formatProblem) : [];
    expect(problems.length).toBeGreaterThan(8);
    expect(faultsIn(problems)).toEqual([]);
  });

  it('about changes', async () => {
    const reading = await readChanges(badChanges, lookupInFacts(factsOf(tenant)), catalogue);
    const issues = 'issues' in reading ? reading.issues : [];
    const texts = issues.map(({ message, hint }) => `${message} (${hint})`);
    expect(issues.length).toBeGreaterThanOrEqual(badChanges.length);
    expect(faultsIn(texts)).toEqual([]);
  });

  it('about settings, questions and the database', () => {
    const settings = {
      PORT: 'x',
      HOST: '0.0.0.0',
      NEO4J_URI: 'http://x',
      LOG_LEVEL: 'loud',
      WHYCAN_IDLE_MINUTES: '-1',
    };
    const failures = [
      failureOf(() => readConfig(settings)),
      new NothingLoaded(),
      new UnknownSnapshot(7),
      new UnknownPerson('x'),
      new UnknownCapability('x'),
      new DatabaseUnavailable('bolt://x'),
      new DatabaseBusy(),
      new DatabaseBroken('x'),
      new PrivateDatabaseDown('x'),
      new DiskFull(),
      new StoreDamaged('x', 'it contains no tenant.'),
      new QueryTimedOut('x', 1000),
      new QueryFailed('x', 'y'),
      new NothingToRun(['x']),
      new DownloadFailed([]),
      new JarsDiffer('x', []),
      new PortTaken(1, []),
      new StoreLocked('x', []),
      new ImportInterrupted(7, 'x'),
      new SnapshotGone(7),
      new NewerStore(2, 1),
    ];
    expect(faultsIn(failures.map(({ message }) => message))).toEqual([]);
  });
});

function failureOf(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('It did not fail.');
}
