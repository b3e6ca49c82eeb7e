import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { readOrigins } from '../../server/origins/read-origins.ts';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

/** Turns what follows it around; the page and the terminal write it out. */
const turned = 'people \u202evsc.csv';
const markup = '<b>&"groups.csv';

const columns = 'id,userPrincipalName,accountEnabled';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
  await importFiles(
    ['people/users.csv', `${columns}\nana,ana@x,true\nbob,bob@x,true\n`],
    [`people/${turned}`, `${columns}\nana,ana@x,false\n,nobody@x,true\neve,eve@x,true\n`],
    ['groups/more/members.csv', 'group,member,groupId,memberId\nSOC,Ana,soc,ana\nSOC,Bob,soc,bob\n'],
    ['groups/groups.csv', 'id,displayName,groupType\nsoc,SOC,security\n'],
  );
  const many = Array.from({ length: 640 }, (_, index) => `,nameless${index}@x,true`).join('\n');
  await importFiles([markup, `${columns}\nana,ana@x,true\n${many}\n`]);
});
afterAll(() => served?.close());

/** Imports files by their whole paths, which no snapshot has to know. */
async function importFiles(...files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'whycan-report-'));
  const paths = files.map(([name, text]) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const reading = await readOrigins(paths, { catalogue: loadCatalogue(), settings: { complete: [] } });
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  await served.store.importTenant(reading.facts, { report: reading.report });
}

interface Reported {
  readonly files: readonly { readonly path: string }[];
  readonly fileCount: number;
  readonly conflicts: readonly unknown[];
  readonly conflictCount: number;
  readonly problems: readonly { readonly file: string; readonly line: number | null; readonly message: string }[];
  readonly problemCount: number;
  readonly next: readonly string[];
  readonly unknownPrincipals: number;
}

async function data(query: string): Promise<Record<string, { readonly importReport: Reported | null }>> {
  const reply = await ask(served.app, query);
  expect(reply.json.errors).toBeUndefined();
  return (reply.json.data ?? {}) as Record<string, { readonly importReport: Reported | null }>;
}

const everything = `importReport {
  files { path format records used merged skipped } fileCount
  conflicts { kind key field kept keptFrom other otherFrom } conflictCount
  problems { file line message } problemCount
  next unknownPrincipals
}`;

describe('the report of an import', () => {
  it('stays with its snapshot, with names of files but not the folder that they were in', async () => {
    const { snapshot } = await data(`{ snapshot(number: 2) { ${everything} } }`);
    const report = snapshot?.importReport;
    expect(report?.files).toEqual([
      { path: 'people/users.csv', format: 'csv', records: 2, used: 2, merged: 0, skipped: 0 },
      { path: `people/${turned}`, format: 'csv', records: 3, used: 2, merged: 0, skipped: 1 },
      { path: 'groups/more/members.csv', format: 'csv', records: 2, used: 2, merged: 0, skipped: 0 },
      { path: 'groups/groups.csv', format: 'csv', records: 1, used: 1, merged: 0, skipped: 0 },
    ]);
    expect(report).toMatchObject({ fileCount: 4, conflictCount: 1, problemCount: 1, unknownPrincipals: 0 });
    expect(report?.conflicts).toMatchObject([
      {
        kind: 'user',
        key: 'ana',
        kept: 'true',
        keptFrom: 'people/users.csv',
        other: 'false',
        otherFrom: `people/${turned}`,
      },
    ]);
    expect(report?.problems).toMatchObject([{ file: `people/${turned}`, line: 3 }]);
    expect(report?.next.length).toBeGreaterThan(3);
    expect(JSON.stringify(report)).not.toContain(tmpdir());
  });

  it('is that of the snapshot which is asked for, also of the tenant', async () => {
    const { now, before, sample } = await data(`{
      now: tenant { ${everything} } before: tenant(at: 2) { ${everything} } sample: tenant(at: 1) { ${everything} }
    }`);
    expect(now?.importReport?.files).toMatchObject([{ path: markup, records: 641, used: 1, skipped: 640 }]);
    expect(before?.importReport?.files).toHaveLength(4);
    expect(sample).toEqual({ importReport: null });
  });

  it('keeps the first 500 of a long list and their number, and lists as many of them as are asked for', async () => {
    const { few, all } = await data(`{
      few: tenant { importReport { problems(first: 2) { line message } problemCount } }
      all: tenant { importReport { problems(first: 500) { line message } problemCount } }
    }`);
    expect(few?.importReport?.problems.map(({ line }) => line)).toEqual([3, 4]);
    expect(all?.importReport?.problems).toHaveLength(500);
    expect([few?.importReport?.problemCount, all?.importReport?.problemCount]).toEqual([640, 640]);
  });

  it('costs one read for all snapshots, and none where nobody asks for it', async () => {
    const reports = served.takeSnapshotReads;
    reports();
    await data('{ snapshots { number importReport { fileCount } } }');
    expect(reports().filter((name) => name === 'snapshot/import-reports')).toHaveLength(1);
    await data('{ tenant { key } access(user: "ana", capability: "mde.device.isolate") { __typename } }');
    expect(reports().filter((name) => name === 'snapshot/import-reports')).toEqual([]);
  });

  it('is priced: a document cannot ask for it without end', async () => {
    const fields = Array.from({ length: 25 }, (_, index) => `s${index}: snapshots { ${everything} }`).join(' ');
    const reply = await ask(served.app, `{ ${fields} }`);
    expect(reply.json.errors).toMatchObject([{ extensions: { code: 'DOCUMENT_TOO_EXPENSIVE' } }]);
  });
});

it('a snapshot is found by its number, and is null where there is none', async () => {
  const found = await ask(
    served.app,
    '{ one: snapshot(number: 1) { number isCurrent displayName } last: snapshot(number: 3) { number isCurrent } none: snapshot(number: 9) { number } }',
  );
  expect(found.json).toEqual({
    data: {
      one: { number: 1, isCurrent: false, displayName: 'Contoso' },
      last: { number: 3, isCurrent: true },
      none: null,
    },
  });
});
