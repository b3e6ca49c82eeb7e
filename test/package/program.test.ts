import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseHome } from '../../server/graph/launch/home.ts';
import { livingWatcher } from '../../server/graph/launch/watcher.ts';
import { environmentIn } from '../graph/home.ts';
import { installedCopy } from './packed.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'whycan-package-')));
const home = databaseHome({ homeFolder: join(folder, 'data', 'whycan') });
const program = join(folder, 'node_modules', 'whycan', 'bin', 'whycan.js');
const env = { ...environmentIn(''), XDG_DATA_HOME: join(folder, 'data'), PORT: '0', NODE_OPTIONS: '' };

beforeAll(() => {
  installedCopy(folder);
});

afterAll(() => {
  spawnSync(process.execPath, [program, 'stop'], { env });
  rmSync(folder, { recursive: true, force: true });
});

test('the installed package serves the page and answers, with a database in its user’s data folder', async () => {
  const server = spawn(process.execPath, [program, 'serve'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((done) => server.once('close', done));
  try {
    const url = await new Promise<string>((found, failed) => {
      let said = '';
      const look = (chunk: Buffer) => {
        said += chunk.toString();
        const address = /Page\s+(\S+)/.exec(said)?.[1];
        if (address !== undefined) found(address);
      };
      server.stdout.on('data', look);
      server.stderr.on('data', look);
      void ended.then(() => failed(new Error(`It ended early.\n${said}`)));
    });
    for (const path of ['/healthz', '/readyz', '/graphiql', '/licences.txt'])
      expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
    const html = await (await fetch(url)).text();
    const loaded = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1] ?? '');
    for (const path of loaded) expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
    const reply = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          '{ access(user: "ana", capability: "mde.device.isolate", on: { device: "srv1" }) { ... on Decision { verdict } } }',
      }),
    });
    expect(await reply.json()).toEqual({ data: { access: { verdict: 'ALLOW' } } });
    expect(livingWatcher(home)).toBeDefined();
    expect(readFileSync(home.watcherLog, 'utf8')).toBe('');
  } finally {
    server.kill('SIGTERM');
  }
  expect(await ended).toBe(0);
  expect(spawnSync(process.execPath, [program, 'stop'], { env }).status).toBe(0);
}, 600_000);
