import { mkdirSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { version } from '../../server/cli/version.ts';
import { Secret } from '../../server/config/secret.ts';
import { collectFrom, newFolder } from './collecting.ts';
import { type FakeService, startService } from './fake-graph.ts';
import { errorReply } from './fake-request.ts';
import { fakeTenant } from './fake-tenant.ts';
import { idOf } from './ids.ts';
import { collectWithKills, makeRestless } from './killed-runs.ts';
import { hashesOf } from './same-bytes.ts';
import { secretToken, settingsFor, start, startWithRoomFor, whycanWith } from './started.ts';

let service: FakeService;
beforeEach(async () => {
  service = await startService(fakeTenant({ users: 60, groups: 60 }), { pageSize: 5, token: secretToken });
});
afterEach(() => service.close());

const collecting = (folder: string, ...more: string[]) =>
  whycanWith(settingsFor(service), 'collect', folder, '--login', 'env', ...more);

/** A folder whose run was interrupted when a group was asked for its members. */
async function interruptedFolder(group = 30): Promise<string> {
  const folder = newFolder();
  const interruption = new AbortController();
  service.setFault(({ path }) => {
    if (path.includes(`${idOf('group', group)}/members`)) interruption.abort(new Error('stop'));
    return undefined;
  });
  const signIn = async () => ({ token: async () => new Secret(secretToken) });
  const stopped = collectFrom(service, { folder, version, signIn, signal: interruption.signal });
  await expect(stopped).rejects.toThrow('stop');
  service.setFault(() => undefined);
  return folder;
}

describe('a run that was killed', () => {
  it('gives, resumed, the same bytes as one that was not', async () => {
    makeRestless(service, 0);
    const whole = newFolder();
    expect((await collecting(whole)).code).toBe(3);
    const folder = newFolder();
    const kills = [1, 20, 60].map((most) => Math.ceil(Math.random() * most));
    const { ended, killed } = await collectWithKills(service, folder, kills);
    expect([ended.code, killed]).toEqual([3, kills.length]);
    expect([kills, hashesOf(folder)]).toEqual([kills, hashesOf(whole)]);
  });

  it('does not ask again what it had finished', async () => {
    const folder = await interruptedFolder();
    const before = service.arrived.length;
    expect((await collecting(folder, '--resume')).code).toBe(3);
    const asked = service.pathsAsked().slice(before);
    expect(asked.filter((path) => !path.endsWith('/members'))).toEqual([
      '/v1.0/organization',
      '/v1.0/directoryObjects/getByIds',
    ]);
    expect(asked.filter((path) => path.endsWith('/members')).length).toBeLessThan(60);
  });

  it('passes over what was written half, or is no longer what it was', async () => {
    const whole = newFolder();
    await collecting(whole);
    const folder = await interruptedFolder();
    const journal = join(folder, 'journal.ndjson');
    truncateSync(journal, readFileSync(journal).length - 20);
    const users = join(folder, 'parts', 'users.ndjson');
    writeFileSync(users, readFileSync(users, 'utf8').replace('Person 17', 'Person XX'));
    writeFileSync(join(folder, 'parts', 'groups.ndjson'), '{"id":"half', { flag: 'a' });
    expect((await collecting(folder, '--resume')).code).toBe(3);
    expect(hashesOf(folder)).toEqual(hashesOf(whole));
  });

  it('has nothing in its folder that a complete one has not', async () => {
    const folder = await interruptedFolder();
    expect(readdirSync(folder).sort()).toEqual(['journal.ndjson', 'parts']);
    await collecting(folder, '--resume');
    expect(readdirSync(folder)).not.toContain('parts');
    expect(readdirSync(folder)).not.toContain('journal.ndjson');
  });
});

describe('--resume', () => {
  it('of nothing starts', async () => {
    expect((await collecting(newFolder(), '--resume')).code).toBe(3);
    expect((await collecting(mkdtempSync(join(tmpdir(), 'whycan-empty-')), '--resume')).code).toBe(3);
  });

  it('of a complete folder ends as it did, without a request', async () => {
    const folder = newFolder();
    const first = await collecting(folder, '--json');
    mkdirSync(join(folder, 'parts'));
    const before = service.arrived.length;
    expect(await collecting(folder, '--json', '--resume')).toEqual({ ...first, err: '' });
    expect(service.arrived.length).toBe(before);
    expect(readdirSync(folder)).not.toContain('parts');
  });

  it.each([
    [['--groups', 'relevant'], 'begun with --groups all'],
    [['--only', 'users'], 'begun with no --only'],
    [['--cloud', 'gcc'], 'begun with --cloud global, not gcc'],
    [['--tenant', 'contoso.example'], 'The sign-in is for the tenant Fabrikam Trial'],
  ])('with other options is refused: %j', async (options, why) => {
    const folder = await interruptedFolder();
    const { code, err } = await collecting(folder, '--resume', ...options);
    expect(code).toBe(2);
    expect(err).toContain(why);
    expect((await collecting(folder, '--resume')).code).toBe(3);
  });

  it('is refused for another tenant and another version', async () => {
    const folder = await interruptedFolder();
    const journal = join(folder, 'journal.ndjson');
    const text = readFileSync(journal, 'utf8');
    for (const [from, to] of [
      [idOf('tenant', 1), idOf('tenant', 2)],
      [/"version":"[^"]*"/, '"version":"0.0.1"'],
    ] as const) {
      writeFileSync(journal, text.replace(from, to));
      const { code, err } = await collecting(folder, '--resume');
      expect(code).toBe(2);
      expect(err).toContain('this folder was begun with');
    }
  });

  it('is refused for a folder of something else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whycan-other-'));
    writeFileSync(join(folder, 'letters.txt'), 'mine');
    expect(await collecting(folder, '--resume')).toMatchObject({ code: 2, out: '' });
    writeFileSync(join(folder, 'manifest.json'), '{"format":"another/1"}');
    expect(await collecting(folder, '--resume')).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(join(folder, 'letters.txt'), 'utf8')).toBe('mine');
    expect(service.arrived).toEqual([]);
  });
});

it('Ctrl+C keeps what was received and prints the command that goes on', async () => {
  service.setFault(({ path }) =>
    path.endsWith('/members') ? errorReply(429, 'TooManyRequests', { 'retry-after': '60' }) : undefined,
  );
  const folder = newFolder();
  const program = start(settingsFor(service), 'collect', folder, '--login', 'env', '--groups', 'all');
  while (!service.pathsAsked().some((path) => path.endsWith('/members')))
    await new Promise((done) => setTimeout(done, 5));
  program.signal('SIGINT');
  const { code, out, err } = await program.ended;
  expect([code, out]).toEqual([3, '']);
  expect(err).toContain(`go on with:\n  whycan collect ${folder} --login env --groups all --resume\n`);
  service.setFault(() => undefined);
  expect((await collecting(folder, '--groups', 'all', '--resume')).code).toBe(3);
});

it('a disk without room ends it with 70, and the same command goes on when there is some', async () => {
  await service.close();
  service = await startService(fakeTenant({ users: 400 }), { pageSize: 50, token: secretToken });
  const folder = newFolder();
  const { code, out, err } = await startWithRoomFor(64, settingsFor(service), 'collect', folder, '--login', 'env')
    .ended;
  expect([code, out]).toEqual([70, '']);
  expect(err).toContain(`go on with:\n  whycan collect ${folder} --login env --resume\n`);
  expect((await collecting(folder, '--resume')).code).toBe(3);
  const whole = newFolder();
  await collecting(whole);
  expect(hashesOf(folder)).toEqual(hashesOf(whole));
});

it('a folder that has something in it is left alone', async () => {
  const folder = newFolder();
  await collectFrom(await replaced(), { folder });
  const before = hashesOf(folder);
  const { code, out, err } = await collecting(folder);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('this folder is not empty. Name a new or an empty folder.');
  expect(hashesOf(folder)).toEqual(before);
});

async function replaced(): Promise<FakeService> {
  await service.close();
  service = await startService(fakeTenant());
  return service;
}
