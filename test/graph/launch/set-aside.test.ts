import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHome, type DatabaseHome, databaseHome } from '../../../server/graph/launch/home.ts';
import { ownMark } from '../../../server/graph/launch/process-mark.ts';
import { notePublished, readPublished } from '../../../server/graph/launch/published.ts';
import { setStoreAside } from '../../../server/graph/launch/set-aside.ts';

let homeFolder = '';
let home: DatabaseHome;
beforeEach(() => {
  homeFolder = mkdtempSync(join(tmpdir(), 'whycan-set-aside-'));
  home = databaseHome({ homeFolder });
  createHome(home);
  writeFileSync(home.passwordFile, 'kept\n');
});
afterEach(() => rmSync(homeFolder, { recursive: true, force: true }));

function store(text: string): void {
  mkdirSync(join(home.dataFolder, 'databases'), { recursive: true });
  writeFileSync(join(home.dataFolder, 'databases', 'store'), text);
}

test('a store is moved away as it is, each time to a folder of its own, and the password stays', () => {
  store('one');
  const first = setStoreAside(home);
  store('two');
  const second = setStoreAside(home);
  expect(second).not.toBe(first);
  expect(readdirSync(home.setAsideFolder)).toHaveLength(2);
  expect([first, second].map((folder) => readFileSync(join(folder, 'data', 'databases', 'store'), 'utf8'))).toEqual([
    'one',
    'two',
  ]);
  expect(readdirSync(home.folder)).not.toContain('data');
  expect(readFileSync(home.passwordFile, 'utf8')).toBe('kept\n');
});

test('what was published last is remembered as part of a store that is set aside', () => {
  store('one');
  notePublished(home, { number: 2, importedAt: 20, tenantId: 'contoso' });
  notePublished(home, { number: 1, importedAt: 10, tenantId: 'fabrikam' });
  expect(readPublished(home)).toEqual({ number: 2, importedAt: 20, tenantId: 'contoso', isSetAside: false });
  setStoreAside(home);
  expect(readPublished(home)).toEqual({ number: 2, importedAt: 20, tenantId: 'contoso', isSetAside: true });
  notePublished(home, { number: 3, importedAt: 30, tenantId: 'contoso' });
  expect(readPublished(home)).toMatchObject({ number: 3, isSetAside: false });
});

test('the store of a database that runs is not moved', () => {
  store('one');
  const endpoint = { ...ownMark(), uri: 'bolt://127.0.0.1:1', port: 1, version: '5', settingsHash: 'x', isReady: true };
  writeFileSync(home.endpointFile, JSON.stringify(endpoint));
  expect(() => setStoreAside(home)).toThrow(
    `The database in ${home.folder} runs. Run \`whycan stop\`, then try again.`,
  );
  expect(readFileSync(join(home.dataFolder, 'databases', 'store'), 'utf8')).toBe('one');
});
