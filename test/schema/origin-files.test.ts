import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { readOrigins } from '../../server/origins/read-origins.ts';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
/** The sample was stored as a test stores it: without a report of its import. */
let unreported: number;
let document: number;
let merged: number;
let folder: number;

/** Turns what follows it around, and would be markup where it is not taken for text. */
const turned = 'a \u202e<img src=x onerror=alert(1)> "members".csv';
const named = '<b>&"tenant.yaml';

const tenant = `whycan: tenant/1
tenant: { id: lines, displayName: Lines }
workloads: { urbac: [MDE], mde: { legacyRbac: on } }
users:
  - { id: ana, displayName: Ana }
  - { id: bob, displayName: Bob }
groups:
  soc:
    displayName: SOC
    members: [ana]
  ops: { displayName: Ops, members: [bob, soc] }
urbacRoles:
  - id: responder
    displayName: Responder
    permissions: [so.sd.response]
    assignments:
      - { id: a1, displayName: All, principals: [soc], dataSources: all }
entraRoles:
  Security Operator: { active: [ops] }
deviceGroups:
  - { id: servers, displayName: Servers, rank: 1, rule: { name: { startsWith: [srv] } }, access: [ops] }
devices:
  - { id: srv1, displayName: srv1 }
`;

beforeAll(async () => {
  served = await serveContoso();
  unreported = served.store.current() ?? 0;
  document = await importFiles([named, tenant]);
  merged = await importFiles(
    ['in/users.csv', 'id,userPrincipalName,accountEnabled\nana,ana@x,true\nbob,bob@x,true\n'],
    [`in/${turned}`, 'group,member,groupId,memberId\nSOC,Ana,soc,ana\n'],
    ['in/more.csv', 'group,member,groupId,memberId\nSOC,Bob,soc,bob\n'],
    ['in/groups.csv', 'id,displayName,groupType\nsoc,SOC,security\n'],
  );
  folder = await importFolder({
    'tenant.yaml':
      'whycan: tenant/1\ntenant: { id: folder, displayName: Folder }\nasOf: 2026-11-20T08:00:00Z\nworkloads: { urbac: [MDE] }\n',
    'users.ndjson': '{"id":"ana","displayName":"Ana"}\n{"id":"bob","displayName":"Bob"}\n',
    'groups.ndjson': '{"id":"soc","displayName":"SOC"}\n{"id":"ops","displayName":"Ops","members":["bob"]}\n',
  });
});
afterAll(() => served?.close());

async function importFiles(...files: readonly (readonly [name: string, text: string])[]): Promise<number> {
  const place = mkdtempSync(join(tmpdir(), 'whycan-origins-'));
  const paths = files.map(([name, text]) => {
    mkdirSync(join(place, name, '..'), { recursive: true });
    writeFileSync(join(place, name), text);
    return join(place, name);
  });
  return store(paths);
}

async function importFolder(files: Readonly<Record<string, string>>): Promise<number> {
  const place = join(mkdtempSync(join(tmpdir(), 'whycan-origins-')), 'export');
  mkdirSync(place);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
  return store([place]);
}

async function store(paths: readonly string[]): Promise<number> {
  const reading = await readOrigins(paths, { catalogue: loadCatalogue(), settings: { complete: [] } });
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  const { report, evidence } = reading;
  return served.store.importTenant(reading.facts, { report, evidence });
}

const fields = 'kind place { file line } files { path format } fileCount snapshot importedAt';
const idOf = (node: string) => Buffer.from(node).toString('base64');

async function nodeOrigin(node: string, at: number) {
  const reply = await ask(served.app, `query q($id: ID!, $at: Int) { nodeOrigin(id: $id, at: $at) { ${fields} } }`, {
    id: idOf(node),
    at,
  });
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data?.['nodeOrigin'];
}

async function linkOrigin(kind: string, from: string, to: string, at: number) {
  const reply = await ask(
    served.app,
    `query q($kind: EdgeKind!, $from: ID!, $to: ID!, $at: Int) { linkOrigin(kind: $kind, from: $from, to: $to, at: $at) { ${fields} } }`,
    { kind, from: idOf(from), to: idOf(to), at },
  );
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data?.['linkOrigin'];
}

const lineOf = (text: string) => tenant.slice(0, tenant.indexOf(text)).split('\n').length;

describe('a tenant document', () => {
  it.each([
    ['User:bob', '- { id: bob'],
    ['Group:soc', 'soc:\n'],
    ['Group:ops', 'ops: {'],
    ['UnifiedRole:responder', '- id: responder'],
    ['UnifiedAssignment:a1', '- { id: a1'],
    ['DeviceGroup:servers', '- { id: servers'],
    ['Device:srv1', '- { id: srv1'],
  ])('gives %s with its line', async (node, text) => {
    expect(await nodeOrigin(node, document)).toMatchObject({
      kind: 'IMPORTED',
      place: { file: named, line: lineOf(text) },
      files: [{ path: named, format: 'tenant' }],
      fileCount: 1,
      snapshot: document,
    });
  });

  it.each([
    ['MEMBER_OF', 'User:ana', 'Group:soc', 'soc:\n'],
    ['NESTED_IN', 'Group:soc', 'Group:ops', 'ops: {'],
    ['ASSIGNED', 'Group:soc', 'UnifiedAssignment:a1', '- { id: a1'],
    ['GRANTS', 'UnifiedRole:responder', 'Permission:so.sd.response', '- id: responder'],
    ['CAN_SEE', 'Group:ops', 'DeviceGroup:servers', '- { id: servers'],
    ['HOLDS', 'Group:ops', 'EntraRole:5f2222b1-57c3-48ba-8ad5-d4759f1fde6f', 'Security Operator: {'],
  ])('gives %s with the line of the record that states it', async (kind, from, to, text) => {
    expect(await linkOrigin(kind, from, to, document)).toMatchObject({ place: { file: named, line: lineOf(text) } });
  });

  it('has no file for what Microsoft builds in, and for what nobody states', async () => {
    const nothing = { place: null, files: [], fileCount: 0 };
    expect(await nodeOrigin('Permission:so.sd.response', document)).toMatchObject({ kind: 'BUILT_IN', ...nothing });
    expect(await linkOrigin('MEMBER_OF', 'User:bob', 'Group:soc', document)).toMatchObject({
      kind: 'ASSUMED',
      ...nothing,
    });
  });
});

describe('files that are merged', () => {
  it('say which of them state memberships, not which one states this one', async () => {
    expect(await linkOrigin('MEMBER_OF', 'User:ana', 'Group:soc', merged)).toMatchObject({
      place: null,
      files: [{ path: turned }, { path: 'more.csv' }],
      fileCount: 2,
    });
  });

  it('give people and groups with the line that states them first', async () => {
    expect(await nodeOrigin('User:bob', merged)).toMatchObject({ place: { file: 'users.csv', line: 3 } });
    expect(await nodeOrigin('Group:soc', merged)).toMatchObject({ place: { file: expect.any(String) }, fileCount: 1 });
  });
});

describe('a tenant folder', () => {
  it('gives people and groups by file and line, and of memberships the file, whose lines may be several', async () => {
    expect(await nodeOrigin('User:bob', folder)).toMatchObject({ place: { file: 'export/users.ndjson', line: 2 } });
    expect(await linkOrigin('MEMBER_OF', 'User:bob', 'Group:ops', folder)).toMatchObject({
      place: null,
      files: [{ path: 'export/groups.ndjson', format: 'tenant-folder' }],
      fileCount: 1,
    });
  });
});

describe('a snapshot without a report', () => {
  it('says that it does not know the files, and when it was imported', async () => {
    expect(await nodeOrigin('User:ana', unreported)).toMatchObject({
      kind: 'IMPORTED',
      place: null,
      files: [],
      fileCount: 0,
      importedAt: expect.stringMatching(/^20\d\d-/),
    });
  });
});

describe('the evidence of a whole answer', () => {
  it('is read once for all of its links', async () => {
    served.takeSnapshotReads();
    const reply = await ask(
      served.app,
      `{ access(user: "ana", capability: "mde.device.isolate", on: { device: "srv1" }, at: ${document}) { ... on Decision {
        graph { edges { kind origin { ${fields} } } nodes { reference { origin { ${fields} } } } } } } }`,
    );
    expect(reply.json.errors).toBeUndefined();
    expect(served.takeSnapshotReads().filter((name) => name === 'snapshot/import-reports')).toHaveLength(1);
  });
});
