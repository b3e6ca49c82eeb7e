import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { fc, test as property } from '@fast-check/vitest';
import { afterAll, expect, test } from 'vitest';
import { folders } from '../../server/config/folders.ts';
import { ConfigProblem, type Environment, readConfig } from '../../server/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'whycan-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigProblem) return error.problems;
    throw error;
  }
  return [];
}

test('an empty environment gives a complete, loopback-only configuration', () => {
  const config = readConfig({ HOME: '/people/ana' });
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    isExposed: false,
    allowedHosts: ['localhost', '127.0.0.1', '[::1]'],
    cacheFolder: '/people/ana/.cache/whycan',
    snapshotsKept: 5,
    idleMs: 600_000,
    logLevel: 'info',
    database: undefined,
    warnings: [],
  });
  expect(Object.isFrozen(config)).toBe(true);
});

test('the data folder is beside package.json, wherever the command is run', () => {
  const { homeFolder } = readConfig({});
  expect(homeFolder.endsWith('.whycan')).toBe(true);
  expect(existsSync(join(dirname(homeFolder), 'package.json'))).toBe(true);
});

test.each<[NodeJS.Platform, string]>([
  ['linux', '/people/ana/.local/share/whycan'],
  ['darwin', '/people/ana/Library/Application Support/whycan'],
  ['win32', '/people/ana/AppData/Local/whycan'],
])('an installed whycan keeps its data on %s outside of the package', (platform, folder) => {
  const place = { userHome: '/people/ana', isCheckout: false, platform };
  expect(folders({}, place).homeFolder).toBe(folder);
  expect(folders({ XDG_DATA_HOME: '/data' }, place).homeFolder).toBe('/data/whycan');
  expect(folders({ XDG_DATA_HOME: 'data' }, place).homeFolder).toBe(folder);
  expect(folders({ WHYCAN_HOME: '/mine', XDG_DATA_HOME: '/data' }, place).homeFolder).toBe('/mine');
});

test('empty variables count as not set', () => {
  expect(readConfig({ PORT: '', HOST: '', NEO4J_URI: '', WHYCAN_EXPOSE: '' })).toMatchObject({
    port: 4000,
    database: undefined,
  });
});

test('every problem is reported at once', () => {
  const problems = problemsOf({
    PORT: 'http',
    WHYCAN_SNAPSHOTS_KEPT: '0',
    LOG_LEVEL: 'loud',
    NEO4J_URI: 'http://localhost:7474',
    HOST: '0.0.0.0',
    WHYCAN_ALLOWED_HOSTS: 'fine.example,http://not.example',
  });
  expect(problems).toHaveLength(6);
  for (const name of ['PORT', 'WHYCAN_SNAPSHOTS_KEPT', 'LOG_LEVEL', 'NEO4J_URI', 'HOST', 'WHYCAN_ALLOWED_HOSTS']) {
    expect(problems.filter((line) => line.startsWith(name))).toHaveLength(1);
  }
});

test.each(['0.0.0.0', '::', '192.168.1.5', 'server.example', '127.0.0.1.example'])(
  'listening on %s is refused unless it is meant',
  (host) => {
    expect(problemsOf({ HOST: host }).join()).toContain('WHYCAN_EXPOSE=1');
    expect(problemsOf({ HOST: host, WHYCAN_EXPOSE: '0' }).join()).toContain('WHYCAN_EXPOSE=1');
    expect(readConfig({ HOST: host, WHYCAN_EXPOSE: '1' })).toMatchObject({ host, isExposed: true });
  },
);

test.each(['localhost', '127.0.0.1', '127.8.0.1', '::1', '[::1]'])('listening on %s is always fine', (host) => {
  expect(problemsOf({ HOST: host })).toEqual([]);
});

test('accepted host names follow the address listened on, or the list', () => {
  expect(readConfig({ HOST: '10.0.0.7', WHYCAN_EXPOSE: '1' }).allowedHosts).toContain('10.0.0.7');
  expect(readConfig({ HOST: '0.0.0.0', WHYCAN_EXPOSE: '1' }).allowedHosts).not.toContain('0.0.0.0');
  const listed = readConfig({ WHYCAN_ALLOWED_HOSTS: ' Why.Example , ::1 ' });
  expect(listed.allowedHosts).toEqual(['why.example', '[::1]']);
});

test('fractions of a minute are allowed for the idle time', () => {
  expect(readConfig({ WHYCAN_IDLE_MINUTES: '0.05' }).idleMs).toBe(3_000);
  expect(problemsOf({ WHYCAN_IDLE_MINUTES: '0' })).toHaveLength(1);
});

test('a database password is never printed', () => {
  const config = readConfig({ NEO4J_URI: 'neo4j+s://db.example', NEO4J_PASSWORD: 'correct-horse' });
  expect(config.database?.password.reveal()).toBe('correct-horse');
  const prints = [
    JSON.stringify(config),
    inspect(config, { depth: 9, showHidden: true }),
    `${config.database?.password}`,
  ];
  for (const print of prints) expect(print).not.toContain('correct-horse');
  expect(JSON.stringify(config.childEnvironment())).not.toContain('correct-horse');
});

test('a password can come from a file, but not from two places or from the address', () => {
  const file = join(folder, 'password');
  writeFileSync(file, 'from-file\n');
  const uri = { NEO4J_URI: 'bolt://localhost:7687' };
  expect(readConfig({ ...uri, NEO4J_PASSWORD_FILE: file }).database?.password.reveal()).toBe('from-file');
  expect(problemsOf({ ...uri, NEO4J_PASSWORD_FILE: join(folder, 'missing') }).join()).toContain('cannot be read');
  expect(problemsOf({ ...uri, NEO4J_PASSWORD_FILE: file, NEO4J_PASSWORD: 'x' }).join()).toContain('Keep one');
  const inAddress = problemsOf({ NEO4J_URI: 'bolt://ana:secret@localhost:7687' }).join();
  expect(inAddress).toContain('NEO4J_USERNAME');
  expect(inAddress).not.toContain('secret');
});

test('a misspelt setting is warned about, with the one that was probably meant', () => {
  const { warnings } = readConfig({ WHYCAN_HOM: '/x', WHYCAN_IDLE_MINUTE: '3', NEO4J_PASSWORD: 'x' });
  expect(warnings).toEqual([
    'WHYCAN_HOM is not a setting of whycan; did you mean WHYCAN_HOME?',
    'WHYCAN_IDLE_MINUTE is not a setting of whycan; did you mean WHYCAN_IDLE_MINUTES?',
    'NEO4J_PASSWORD has no effect because NEO4J_URI is not set.',
  ]);
});

test('an unknown setting that is like no other is warned about without a guess', () => {
  expect(readConfig({ WHYCAN_COLOUR: 'no', WHYCAN_MODE: 'x', WHYCAN_X: '1', WHYCAN_: '1' }).warnings).toEqual([
    'WHYCAN_COLOUR is not a setting of whycan.',
    'WHYCAN_MODE is not a setting of whycan.',
    'WHYCAN_X is not a setting of whycan.',
    'WHYCAN_ is not a setting of whycan.',
  ]);
});

test('a setting with a prefix too many is warned about with its name', () => {
  expect(readConfig({ WHYCAN_PORT: '4001', WHYCAN_HOST: '::1' }).warnings).toEqual([
    'WHYCAN_PORT is not a setting of whycan; did you mean PORT?',
    'WHYCAN_HOST is not a setting of whycan; did you mean HOST?',
  ]);
});

property.prop([
  fc.dictionary(
    fc.constantFrom('HOST', 'PORT', 'WHYCAN_ALLOWED_HOSTS', 'WHYCAN_IDLE_MINUTES', 'NEO4J_URI', 'LOG_LEVEL'),
    fc.string(),
  ),
])('whatever the variables contain, the answer is a configuration or a list of problems', (environment) => {
  const problems = problemsOf(environment);
  if (problems.length > 0) return;
  const { host, port, idleMs } = readConfig(environment);
  expect(host).not.toBe('');
  expect(Number.isInteger(port) && Number.isInteger(idleMs) && idleMs > 0).toBe(true);
});

test('programs that whycan starts can open folders of any name, also where no locale is set', () => {
  const localeGiven = (environment: Environment) => readConfig(environment).childEnvironment()['LC_ALL'];
  expect(localeGiven({})).toBe('C.UTF-8');
  expect(localeGiven({ LC_ALL: 'C', LANG: 'de_DE.UTF-8' })).toBe('C.UTF-8');
  expect(localeGiven({ LANG: 'de_DE.UTF-8' })).toBeUndefined();
  expect(localeGiven({ LC_ALL: 'sv_SE.utf8' })).toBe('sv_SE.utf8');
});
