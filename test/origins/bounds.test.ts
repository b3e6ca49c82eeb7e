import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { limits } from '../../server/document/limits.ts';
import { readLines } from '../../server/origins/folder/lines.ts';
import { readTenantPath } from '../../server/origins/read-path.ts';
import { catalogue, formatted, problemsOf } from '../tenant/documents.ts';

const place = mkdtempSync(join(tmpdir(), 'whycan-bounds-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

let folders = 0;
/** A tenant folder with these files besides its document. */
function folderWith(files: Record<string, string>): string {
  folders += 1;
  const folder = join(place, `folder-${folders}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'tenant.yaml'), 'whycan: tenant/1\ntenant: { id: t }\n');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function problemsAt(path: string, file: string): Promise<string[]> {
  const reading = await readTenantPath(path, file, catalogue);
  return 'problems' in reading ? formatted(reading.problems) : [];
}

describe('how many values a text may hold', () => {
  const tooMany = 'the document has more than 8000000 values, the limit for one document';
  const head = '{"whycan":"tenant/1","tenant":{"id":"t"},"users":[';

  it.each([
    ['JSON with many empty lists', 'x.json', `${head}${'[],'.repeat(4_500_000)}[]]}`],
    ['JSON with many lists in lists', 'x.json', `${head}${`${'['.repeat(40)}${']'.repeat(40)},`.repeat(200_000)}[]]}`],
    ['YAML with many empty lists', 'x.yaml', `${head}${'[],'.repeat(4_500_000)}[]]}`],
    ['YAML with many lists in lists on a line', 'x.yaml', `users:\n${`${'- '.repeat(40)}a\n`.repeat(200_000)}`],
  ])('is counted before any is built: %s', (_, file, text) => {
    expect(problemsOf(text, file)).toEqual([expect.stringContaining(`${file}: ${tooMany}`)]);
  });

  it('is counted for each line of a record file', async () => {
    const folder = folderWith({ 'users.ndjson': `"ana"\n[${'0,'.repeat(limits.values)}0]\n"bob"\n7\n` });
    expect(await problemsAt(folder, 'gen')).toEqual([
      'gen/users.ndjson:2:1: the line has more than 8000000 values, the limit for one line',
      expect.stringContaining('gen/users.ndjson:4:1'),
    ]);
  });

  it('does not keep a document of a hundred thousand mistakes from being refused', () => {
    const problems = problemsOf(`${head}${'[],'.repeat(100_000)}[]]}`, 'x.json');
    expect(problems).toHaveLength(limits.listedProblems + 1);
    expect(problems.at(-1)).toBe('x.json: only the first 1000 of 100001 problems are listed');
  });
});

describe('a record that is nested too deep', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  it.each([51, 100_000])('is a problem with its line, %i levels deep', async (depth) => {
    const folder = folderWith({
      'users.ndjson': `"ana"\n${nested(depth)}\n`,
      'groups.ndjson': `{"id":${nested(depth)}}\n`,
    });
    expect(await problemsAt(folder, 'gen')).toEqual([
      'gen/groups.ndjson:1:1: not valid JSON: nested deeper than 50 levels (column 56)',
      'gen/users.ndjson:2:1: not valid JSON: nested deeper than 50 levels (column 51)',
    ]);
  });

  it('is told from brackets that stand in a text, or side by side', async () => {
    const many = JSON.stringify({ id: 'b', displayName: `\\"${'['.repeat(60)}`, members: [] });
    const aside = `{"id":"c","members":[${Array(60).fill('[]').join(',')}]}`;
    const folder = folderWith({ 'groups.ndjson': `${many}\n${aside}\n` });
    const problems = await problemsAt(folder, 'gen');
    expect(problems).not.toEqual([]);
    expect(problems.filter((text) => !text.startsWith('gen/groups.ndjson:2:1 members['))).toEqual([]);
  });
});

describe('what is no regular file', () => {
  const pipe = join(place, 'pipe.yaml');
  execFileSync('mkfifo', [pipe]);
  const own = { NEO4J_URI: 'bolt://localhost:7687' };

  it.each([
    ['/dev/zero', 'a device'],
    ['/dev/urandom', 'a device'],
    [pipe, 'a named pipe'],
  ])('is not read: %s', async (path, kind) => {
    const because = `this is not a regular file but ${kind}`;
    expect(await problemsAt(path, 'x.yaml')).toEqual([`x.yaml: ${because}`]);
    for (const name of ['users.ndjson', 'groups.ndjson']) {
      const folder = folderWith({});
      symlinkSync(path, join(folder, name));
      expect(await problemsAt(folder, 'gen')).toEqual([`gen/${name}: ${because}`]);
    }
    expect(() => readConfig({ ...own, NEO4J_PASSWORD_FILE: path })).toThrow(
      `NEO4J_PASSWORD_FILE: the file "${path}" cannot be read: ${because}.`,
    );
  });

  it('is not read when it is a socket or a folder', async () => {
    const socket = join(place, 'socket.yaml');
    const server = createServer();
    await new Promise<void>((listening) => server.listen(socket, listening));
    expect(await problemsAt(socket, 'x.yaml')).toEqual(['x.yaml: this is not a regular file but a socket']);
    await new Promise((closed) => server.close(closed));
    const folder = folderWith({});
    mkdirSync(join(folder, 'devices.ndjson'));
    expect(await problemsAt(folder, 'gen')).toEqual(['gen/devices.ndjson: this is a folder, but a file is expected']);
    expect(() => readConfig({ ...own, NEO4J_PASSWORD_FILE: place })).toThrow('this is a folder');
  });

  it('is a password file of more bytes than a password has', () => {
    const file = join(place, 'password');
    writeFileSync(file, '');
    truncateSync(file, 65_537);
    expect(() => readConfig({ ...own, NEO4J_PASSWORD_FILE: file })).toThrow('it has more than 64 KB');
  });
});

describe('a record file that grows while it is read', () => {
  it('is read as far as it went when it was opened', async () => {
    const file = join(place, 'growing.ndjson');
    writeFileSync(file, '"ana"\n"bob"\n');
    const lines: string[] = [];
    for await (const batch of readLines(file)) {
      appendFileSync(file, '"eve"\n');
      lines.push(...batch.map((line) => ('text' in line ? line.text : line.problem)));
    }
    expect(lines).toEqual(['"ana"', '"bob"']);
  });

  it('may be empty', async () => {
    expect(await problemsAt(folderWith({ 'users.ndjson': '', 'devices.ndjson': '' }), 'gen')).toEqual([]);
  });
});

describe('warnings of a tenant folder', () => {
  it('name the file and the line that states what they are about', async () => {
    const folder = folderWith({
      'groups.ndjson': '{"id":"g1"}\n{"id":"g2","type":"distribution"}\n',
    });
    writeFileSync(
      join(folder, 'tenant.yaml'),
      'whycan: tenant/1\ntenant: { id: t }\nentraRoles: { Security Reader: [g2] }\nurbacRoles: [{ id: r }, { id: q }]\n',
    );
    const reading = await readTenantPath(folder, 'gen', catalogue);
    const warnings = 'warnings' in reading ? reading.warnings : [];
    const places = warnings.map(({ file, line, column, path, id }) => `${file}:${line}:${column} ${path} ${id}`);
    expect(places).toEqual(
      expect.arrayContaining([
        'gen/tenant.yaml:3:32 entraRoles["Security Reader"] group-kind-without-effect',
        'gen/tenant.yaml:4:14 urbacRoles[0] role-without-assignment',
        'gen/tenant.yaml:4:25 urbacRoles[1] role-without-assignment',
      ]),
    );
    expect(places.filter((text) => text.startsWith('gen:'))).toEqual([]);
  });
});
