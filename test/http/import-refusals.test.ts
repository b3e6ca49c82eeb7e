import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyApp, origin, send } from './empty-app.ts';
import { importingApp, leftIn, usersTable } from './importing.ts';

let open: ReturnType<typeof importingApp> | undefined;
afterEach(async () => {
  await open?.end();
  open = undefined;
});

function importing(...options: Parameters<typeof importingApp>) {
  open = importingApp(...options);
  return open;
}

const octets = 'application/octet-stream';
type Asked = readonly [method: string, path: string, type: string | undefined];
const requests: readonly Asked[] = [
  ['PUT', '/import/files?path=a.csv', octets],
  ['DELETE', '/import/files?path=a.csv', undefined],
  ['POST', '/import/read', 'application/json'],
  ['POST', '/import/publish', 'application/json'],
  ['DELETE', '/import', undefined],
];

function requestOf([method, path, type]: Asked, headers: Record<string, string>) {
  const all = { ...(type === undefined ? {} : { 'content-type': type }), ...headers };
  return [path, { method, headers: all, ...(method === 'DELETE' ? {} : { body: '{}' }) }] as const;
}

describe('importing is refused', () => {
  it.each(requests)('where other machines can reach the server: %s %s', async (...request) => {
    const { app } = emptyApp();
    for (const headers of [{ origin }, {}] as Record<string, string>[]) {
      const refused = await send(app, ...requestOf(request, headers));
      expect(refused.status).toBe(403);
      expect(refused.text).toContain('run: npx whycan import <files and folders>');
    }
    expect((await send(app, '/import')).status).toBe(403);
  });

  it.each(requests)('without the origin of this server, and does nothing: %s %s', async (...request) => {
    const { app, put, state, home } = importing();
    await put('kept.csv', usersTable);
    const before = leftIn(home);
    const origins = [
      'http://127.0.0.1:4001',
      'https://127.0.0.1:4000',
      'http://localhost:4000',
      'null',
      'http://evil.example',
    ];
    for (const headers of [{}, ...origins.map((from) => ({ origin: from }))] as Record<string, string>[]) {
      const refused = await send(app, ...requestOf(request, headers));
      expect([headers, refused.status]).toEqual([headers, 403]);
      expect(refused.text).toContain('does not come from the page of this whycan');
    }
    expect(leftIn(home)).toEqual(before);
    expect((await state()).files).toEqual([{ path: 'kept.csv', bytes: usersTable.length }]);
  });

  it('behind a name that is not one of this machine, such as that of a proxy', async () => {
    const { intake } = importing();
    const { app } = emptyApp({ intake, allowedHosts: ['whycan.example', '127.0.0.1'] });
    const reply = await app.fetch('http://whycan.example/import', { headers: { host: 'whycan.example' } });
    expect(reply.status).toBe(403);
    expect(await reply.text()).toContain('run: npx whycan import');
  });

  it('to a look from a page elsewhere, and allowed to one from here or from the address bar', async () => {
    const { app } = importing();
    const looked = async (headers: Record<string, string>) => (await send(app, '/import', { headers })).status;
    expect(await looked({ origin: 'http://evil.example' })).toBe(403);
    expect(await looked({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await looked({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await looked({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await looked({})).toBe(200);
  });

  it.each(['text/plain', 'multipart/form-data; boundary=x', 'Application/X-WWW-Form-Urlencoded', ''])(
    'as a form can send it: %j',
    async (type) => {
      const { app, home } = importing();
      for (const path of ['/import/files?path=a.csv', '/import/read']) {
        const method = path === '/import/read' ? 'POST' : 'PUT';
        const body = new TextEncoder().encode(usersTable);
        const refused = await send(app, path, { method, headers: { origin, 'content-type': type }, body });
        expect(refused.status).toBe(415);
      }
      expect(leftIn(home)).toEqual([]);
    },
  );

  it('at addresses and with methods that are none of it', async () => {
    const { app } = importing();
    const call = async (method: string, path: string) => {
      const { status, headers } = await send(app, path, {
        method,
        headers: { origin, 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: '{}' }),
      });
      return [status, headers.get('allow'), headers.get('access-control-allow-origin')];
    };
    expect(await call('GET', '/import/else')).toEqual([404, null, null]);
    expect(await call('GET', '/import/files')).toEqual([405, 'PUT, DELETE', null]);
    expect(await call('POST', '/import')).toEqual([405, 'GET, DELETE', null]);
    expect(await call('OPTIONS', '/import/read')).toEqual([405, 'POST', null]);
  });
});

describe('a name', () => {
  it.each([
    ['', 'it is empty'],
    ['../a.csv', 'starts with a dot'],
    ['a/../../b.csv', 'starts with a dot'],
    ['a/./b.csv', 'starts with a dot'],
    ['.npmrc', 'starts with a dot'],
    ['/etc/passwd', 'an empty part'],
    ['a//b.csv', 'an empty part'],
    ['a/', 'an empty part'],
    ['C:\\a.csv', 'other places'],
    ['a\u0000.csv', 'control characters'],
    ['a\nb.csv', 'control characters'],
    ['a\u001b[2Jb.csv', 'control characters'],
    ['a\u2028b.csv', 'control characters'],
    [`${'a'.repeat(256)}`, 'longer than 255 bytes'],
    [`${'ä'.repeat(128)}`, 'longer than 255 bytes'],
    [Array(33).fill('a').join('/'), 'more than 32 folders deep'],
    [Array(9).fill('a'.repeat(120)).join('/'), 'longer than 1024 bytes'],
  ])('%j is refused with the reason', async (name, because) => {
    const { put, home } = importing();
    const refused = await put(name, usersTable);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain(because);
    expect(leftIn(home).filter((path) => path.includes('files/'))).toEqual([]);
  });

  it.each(['-rf.csv', '--set=x.csv', '=1+1.csv', '<img src=x>.csv', '\u202Evsc.a', 'a'.repeat(255), 'مدير/ü ñ.csv'])(
    '%j is taken as it is, and read',
    async (name) => {
      const { put, read, settled, home } = importing();
      expect((await put(name, usersTable)).status).toBe(201);
      await read();
      const { report, said } = await settled();
      expect(said).toEqual([]);
      expect(report?.files.map(({ path }) => path)).toEqual([name.split('/')[0]]);
      const [folder = ''] = readdirSync(join(home, 'intake'));
      const modes = [join(home, 'intake'), join(home, 'intake', folder), join(home, 'intake', folder, 'files', name)];
      expect(modes.map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual(['700', '700', '600']);
    },
  );

  it.each([
    ['users.csv', 'users.csv', 'There already is a file "users.csv"'],
    ['users.csv', 'Users.CSV', 'There already is a file "Users.CSV"'],
    ['\u00e9.csv', 'e\u0301.csv', 'There already is a file'],
    ['a', 'a/b.csv', 'has the name of a folder'],
    ['a/b.csv', 'A', 'has the name of a folder'],
  ])('%j and %j cannot be there together', async (first, second, because) => {
    const { put, state } = importing();
    await put(first, usersTable);
    const refused = await put(second, 'other');
    expect([refused.status, refused.text.includes(because)]).toEqual([409, true]);
    expect((await state()).files).toEqual([{ path: first, bytes: usersTable.length }]);
  });
});

describe('a size', () => {
  it('beyond the limit is refused with a sentence, for one file and for all together, announced or not', async () => {
    const { app, put, state } = importing({ importBytes: 1_000 });
    const tooMuch = await put('a.csv', 'x'.repeat(1_001));
    expect(tooMuch.status).toBe(413);
    expect(tooMuch.text).toContain('WHYCAN_IMPORT_MEGABYTES');
    expect((await put('b.csv', 'x'.repeat(600))).status).toBe(201);
    expect((await put('c.csv', 'x'.repeat(401))).status).toBe(413);
    const announced = await send(app, '/import/files?path=d.csv', {
      method: 'PUT',
      headers: { origin, 'content-type': octets, 'content-length': '401' },
      body: 'x',
    });
    expect(announced.status).toBe(413);
    expect((await put('e.csv', 'x'.repeat(400))).status).toBe(201);
    expect((await state()).files.map(({ path }) => path)).toEqual(['b.csv', 'e.csv']);
  });

  it('counts no longer once the file is removed', async () => {
    const { put, remove, state, home } = importing({ importBytes: 1_000 });
    await put('a/b/one.csv', 'x'.repeat(900));
    await put('a/two.csv', 'x'.repeat(100));
    expect((await put('three.csv', 'x')).status).toBe(413);
    expect((await remove('a/b/one.csv')).status).toBe(200);
    expect((await remove('a/b/one.csv')).status).toBe(404);
    expect((await put('three.csv', 'x'.repeat(900))).status).toBe(201);
    expect((await state()).files.map(({ path }) => path)).toEqual(['a/two.csv', 'three.csv']);
    expect(leftIn(home).filter((path) => path.endsWith('/b'))).toEqual([]);
  });

  it('that the disk does not have is refused before it is sent', async () => {
    const { app } = importing({ importBytes: 1e18 });
    const refused = await send(app, '/import/files?path=a.csv', {
      method: 'PUT',
      headers: { origin, 'content-type': octets, 'content-length': String(9e14) },
      body: 'x',
    });
    expect(refused.status).toBe(507);
    expect(refused.text).toMatch(/The disk is nearly full: [\d,]+ MB are free/);
  });

  it('that fills the disk is told, and nothing of the file stays', async () => {
    const { intake, home, state } = importing();
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC', syscall: 'write' });
    const chunks = (async function* () {
      yield Buffer.from('x');
      throw full;
    })();
    await expect(intake.receive({ path: 'a.csv', bytes: undefined, chunks })).rejects.toMatchObject({
      status: 507,
      message: expect.stringContaining('the disk is full (ENOSPC)'),
    });
    expect((await state()).files).toEqual([]);
    expect(leftIn(home).filter((path) => /(files|drafts)\//.test(path))).toEqual([]);
  });
});

describe('one import at a time', () => {
  it('while files are read, others are told to wait, and the first one goes on', async () => {
    const { put, remove, read, publish, settled } = importing();
    await put('users.csv', usersTable);
    expect((await read()).status).toBe(202);
    for (const refused of [await read(), await publish(), await put('b.csv', 'x'), await remove('users.csv')]) {
      expect(refused.status).toBe(409);
      expect(refused.text).toBe(
        'Files are being read, and there is one import at a time. Wait for its end, or discard it.\n',
      );
    }
    expect((await settled()).report?.counts['users']).toBe(2);
  });

  it('nothing is read without files, while a file arrives, or published without having been read', async () => {
    const { put, remove, read, publish, intake } = importing();
    expect([(await read()).status, (await publish()).status]).toEqual([409, 409]);
    await put('users.csv', usersTable);
    expect(await publish()).toMatchObject({ status: 409, text: expect.stringContaining('Read the files first') });
    let finish = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const arriving = intake.receive({
      path: 'slow.csv',
      bytes: undefined,
      chunks: (async function* () {
        yield Buffer.from('id\n');
        await held;
      })(),
    });
    expect(await read()).toMatchObject({ status: 409, text: expect.stringContaining('still being received') });
    finish();
    await arriving;
    await remove('users.csv');
    await remove('slow.csv');
    expect((await read()).status).toBe(409);
  });

  it('a file that is added or removed afterwards makes a report out of date', async () => {
    const { put, remove, read, publish, settled, state } = importing();
    await put('users.csv', usersTable);
    await read();
    expect((await settled()).step).toBe('read');
    await put('more.csv', usersTable);
    expect([(await state()).step, (await publish()).status]).toEqual(['received', 409]);
    await read();
    expect((await settled()).step).toBe('read');
    await remove('more.csv');
    expect([(await state()).step, (await publish()).status]).toEqual(['received', 409]);
  });
});

describe('what the command line refuses', () => {
  it('is said in its words, with the names of the files as they were sent', async () => {
    const { put, read, settled, home } = importing();
    await put('folder/what.bin', 'nothing that is known');
    await read();
    const { step, said, report } = await settled();
    expect([step, report]).toEqual(['received', null]);
    expect(said.join('\n')).toContain('folder: not usable, 1 problem.');
    expect(said.join('\n')).not.toContain(home);
  });

  it.each([
    [{ set: ['workloads.urbac=QQQ'] }, '--set workloads.urbac=QQQ: "QQQ" is not known'],
    [{ as: 'docx' }, '--as: "docx" is not a format'],
    [{ set: ['--dry-run'] }, 'expected key=value'],
  ])('%j is no way to read files', async (reading, because) => {
    const { put, read, settled } = importing();
    await put('users.csv', usersTable);
    await read(reading);
    expect((await settled()).said.join('\n')).toContain(because);
  });

  it.each([{ set: 'x' }, { set: ['a\u0000=b'] }, { other: 1 }, { as: 'a\nb' }, 7])(
    '%j is not even tried',
    async (reading) => {
      const { put, read, state } = importing();
      await put('users.csv', usersTable);
      expect((await read(reading)).status).toBe(400);
      expect((await state()).step).toBe('received');
    },
  );
});

it('files that nobody uses are deleted, and the page is told so', async () => {
  const { put, state, home } = importing({}, 300);
  await put('users.csv', usersTable);
  await pause(150);
  expect((await state()).files).toHaveLength(1);
  await expect.poll(() => leftIn(home), { timeout: 5_000 }).toEqual([]);
  expect(await state()).toMatchObject({ step: 'empty', said: [expect.stringContaining('The files were deleted')] });
});
