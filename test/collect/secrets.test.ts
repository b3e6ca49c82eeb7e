import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../server/config/secret.ts';
import { collectFrom, everythingIn, newFolder } from './collecting.ts';
import { type FakeService, startService } from './fake-graph.ts';
import { errorReply } from './fake-request.ts';
import { type FakeTenant, fakeTenant, nestedGroup } from './fake-tenant.ts';
import { idOf } from './ids.ts';
import { type Ended, secretToken, settingsFor, whycanWith } from './started.ts';

let tenant: FakeTenant;
let service: FakeService;
let valid = secretToken;
beforeEach(async () => {
  valid = secretToken;
  tenant = fakeTenant();
  service = await startService(tenant, { token: () => valid });
});
afterEach(() => service.close());

/** What the services know and nobody else should. */
const hidden = [secretToken, 'session-cookie', 'request-7f3a', 'skiptoken', 'Bearer', '127.0.0.1', 'localhost'];

function leaksIn(text: string): string[] {
  return [...hidden, new URL(service.origin).port].filter((secret) => text.includes(secret));
}

const collecting = (folder: string, ...more: string[]): Promise<Ended> =>
  whycanWith(settingsFor(service), 'collect', folder, '--login', 'env', ...more);

describe('nothing secret is written', () => {
  it('to a folder or a log, however talkative the service is', async () => {
    const headers = { 'set-cookie': 'session-cookie=1', 'request-id': 'request-7f3a', 'x-echo': secretToken };
    tenant.lists.set('/v1.0/users', [
      { id: idOf('user', 1), 'manager@odata.nextLink': `${service.origin}/v1.0/users?$skiptoken=9` },
      { id: idOf('user', 2), displayName: 'Plain' },
      { id: idOf('user', 3) },
    ]);
    service.setFault(({ path, times }) => {
      const message = `Bearer ${secretToken} was used on ${service.origin}${path}?$skiptoken=1, request-7f3a, session-cookie`;
      const loud = (status: number, code: string) => ({
        status,
        headers,
        body: { error: { code, message, innerError: { message } } },
      });
      if (path.endsWith('/zones')) return loud(403, secretToken);
      if (path.endsWith('/roleDefinitions') && times < 3) return loud(429, 'Too many, says session-cookie');
      if (path.includes(nestedGroup)) return loud(400, `${service.origin}/x`);
      if (path.endsWith('/administrativeUnits'))
        return { ...loud(302, 'Found'), headers: { location: `${service.origin}/skiptoken` } };
      return undefined;
    });
    const folder = newFolder();
    const { code, out, err } = await collecting(folder);
    expect(code).toBe(3);
    expect(leaksIn(everythingIn(folder))).toEqual([]);
    expect(leaksIn(out + err)).toEqual([]);
    expect(everythingIn(folder)).toContain('Plain');
  });

  it('nor of a service that goes away', async () => {
    const folder = newFolder();
    service.setFault(({ path }) =>
      path.endsWith('/members') ? { status: 200, body: 'x'.repeat(99), ends: 'early' } : undefined,
    );
    const signIn = async () => ({ token: async () => new Secret(secretToken) });
    const { members } = (await collectFrom(service, { folder, signIn })).sources;
    expect(members?.reason).toContain('did not answer in six tries');
    expect(leaksIn(everythingIn(folder))).toEqual([]);
  });

  it('nor while it is unfinished', async () => {
    const folder = newFolder();
    service.setFault(({ path }) => {
      if (path.endsWith('/members')) process.emit('SIGINT');
      return path.endsWith('/members') ? errorReply(429, 'TooManyRequests', { 'retry-after': '60' }) : undefined;
    });
    const { code, out, err } = await collecting(folder);
    expect(code).toBe(3);
    expect(leaksIn(everythingIn(folder) + out + err)).toEqual([]);
  });
});

describe('a token in a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'whycan-token-')), 'token');
  const withFile = () => ({
    WHYCAN_GRAPH_URL: service.origin,
    WHYCAN_MDE_URL: service.origin,
    WHYCAN_GRAPH_TOKEN_FILE: file,
  });

  it('is read again when it is refused', async () => {
    writeFileSync(file, `${secretToken}\n`);
    service.setFault(({ path }) => {
      if (path.includes(idOf('group', 3))) {
        valid = 'the-next-token';
        writeFileSync(file, valid);
      }
      return undefined;
    });
    const { code, out } = await whycanWith(
      withFile(),
      'collect',
      newFolder(),
      '--login',
      'env',
      '--only',
      'members,users',
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).sources.map(({ state }: { state: string }) => state)).toEqual(['complete', 'complete']);
    expect(
      service.arrived.filter(({ headers }) => headers.authorization === 'Bearer the-next-token').length,
    ).toBeGreaterThan(0);
  });

  it('that is not there, or is no token, is refused before anything is asked', async () => {
    rmSync(file);
    expect(await whycanWith(withFile(), 'collect', newFolder(), '--login', 'env')).toMatchObject({
      code: 2,
      err: 'WHYCAN_GRAPH_TOKEN_FILE: the file cannot be read. Check the path and its permissions.\n',
    });
    writeFileSync(file, 'two words\nand lines');
    const { code, err } = await whycanWith(withFile(), 'collect', newFolder(), '--login', 'env');
    expect([code, service.arrived.length]).toEqual([2, 0]);
    expect(err).toContain('characters that no token has');
    expect(err).not.toContain('two words');
  });
});

it('the token of Defender for Endpoint is the one of Microsoft Graph unless it has its own', async () => {
  await whycanWith({ ...settingsFor(service), WHYCAN_MDE_TOKEN: 'its-own' }, 'collect', newFolder(), '--login', 'env');
  const used = new Set(
    service.arrived.filter(({ path }) => path.startsWith('/api/')).map(({ headers }) => headers.authorization),
  );
  expect(used).toEqual(new Set(['Bearer its-own']));
});
