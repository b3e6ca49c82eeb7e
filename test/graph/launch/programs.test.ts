import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { differingJars } from '../../../server/graph/launch/jar-checksums.ts';
import { jarFolder } from '../../../server/graph/launch/jars.ts';
import { findJava } from '../../../server/graph/launch/java.ts';
import { acquireDatabase } from '../../../server/graph/launch/private-database.ts';
import { DownloadFailed, JarsDiffer, NothingToRun } from '../../../server/graph/launch/problems.ts';
import { findPrograms } from '../../../server/graph/launch/programs.ts';
import { testDatabase } from '../database.ts';
import { configIn } from '../home.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whycan-programs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const quiet = (): void => undefined;

/** Writes an executable shell script and returns the folder to put on PATH. */
function script(name: string, lines: string[]): string {
  const programs = join(folder, 'bin');
  mkdirSync(programs, { recursive: true });
  writeFileSync(join(programs, name), ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(join(programs, name), 0o755);
  return programs;
}

/** A machine whose cache is empty and whose PATH has the given programs only. */
function freshConfig(programs: string) {
  return configIn(join(folder, 'home'), { WHYCAN_CACHE: join(folder, 'cache'), PATH: `${programs}:/usr/bin:/bin` });
}

/** Shell lines for a Maven that fills the folder it is asked to fill, whose name is then in $lib. */
const fill = (command: string): string[] => [
  'for argument; do case $argument in -Dwhycan.jars=*) lib=$(echo "$argument" | cut -d= -f2-);; esac; done',
  `mkdir -p "$lib" && ${command}`,
];

test('without Maven the message says so and lists the three ways out', async () => {
  const config = configIn(join(folder, 'home'), { WHYCAN_CACHE: join(folder, 'cache'), PATH: '/nowhere' });
  const problem = await acquireDatabase(config, { onProgress: quiet }).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(NothingToRun);
  const { message } = problem as NothingToRun;
  expect(message).toContain('Maven was not found');
  for (const way of ['Install Java 17 or 21 and Maven', 'docker compose up', 'NEO4J_URI'])
    expect(message).toContain(way);
  expect(readdirSync(join(folder, 'home', 'neo4j', 'leases'))).toEqual([]);
});

test('a Java that is too old, or none, is named and not used', async () => {
  const old = script('java', [
    'echo "    java.specification.version = 11" >&2',
    'echo "    java.home = /somewhere" >&2',
  ]);
  const { java, rejected } = await findJava({ ...freshConfig(old), searchPath: old, javaHome: undefined }, []);
  expect(java).toBeUndefined();
  expect(rejected).toEqual([`${join(old, 'java')} is Java 11; Neo4j needs 17 or 21.`]);
  expect(await findJava({ ...freshConfig(old), searchPath: '', javaHome: undefined }, [])).toEqual({
    java: undefined,
    rejected: [],
  });
});

test('JAVA_HOME is asked first, and the next place when it does not fit', async () => {
  const home = join(folder, 'jdk');
  mkdirSync(home);
  const properties = ['java.specification.version = 21', `java.home = ${home}`, 'java.vm.version = 21.0.9+10'];
  script(
    'java',
    properties.map((line) => `echo "    ${line}" >&2`),
  );
  cpSync(join(folder, 'bin'), join(home, 'bin'), { recursive: true });
  const places = { ...freshConfig(''), searchPath: '', javaHome: home };
  expect((await findJava(places, [])).java).toEqual({
    program: join(home, 'bin', 'java'),
    home,
    release: 21,
    build: '21.0.9+10',
  });
  script('java', ['exit 1']);
  const { java, rejected } = await findJava({ ...places, javaHome: folder }, [home]);
  expect(java?.home).toBe(home);
  expect(rejected).toEqual([`${join(folder, 'bin', 'java')} cannot be run as Java.`]);
});

test('a fetch that fails shows what Maven said and leaves nothing behind', async () => {
  const config = freshConfig(
    script('mvn', ['echo "[INFO] fine"', 'echo "[ERROR] no route to the repository"', 'exit 1']),
  );
  const problem = await findPrograms(config, quiet).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(DownloadFailed);
  expect((problem as DownloadFailed).message).toContain('no route to the repository');
  expect((problem as DownloadFailed).message).not.toContain('fine');
  expect(readdirSync(join(jarFolder(config), '..'))).toEqual([]);
});

test('jars that are not the ones whycan was made for are refused', async () => {
  const config = freshConfig(script('mvn', fill('echo something > "$lib/other.jar"')));
  await expect(findPrograms(config, quiet)).rejects.toBeInstanceOf(JarsDiffer);
  expect(existsSync(jarFolder(config))).toBe(false);
});

test('programs that come at once fetch the jars once, and later ones not at all', async () => {
  const counter = join(folder, 'count');
  const copy = fill(`cp "${jarFolder(testDatabase().config)}"/* "$lib"`);
  const programs = script('mvn', [`echo run >> ${counter}`, 'sleep 0.3', ...copy]);
  const config = freshConfig(programs);
  const lines: string[] = [];
  const found = await Promise.all([1, 2, 3].map(() => findPrograms(config, (line) => lines.push(line))));
  await findPrograms(config, quiet);
  expect(readFileSync(counter, 'utf8')).toBe('run\n');
  expect(lines.filter((line) => line.startsWith('Fetching Neo4j'))).toHaveLength(1);
  expect(await differingJars(found[0]?.jars ?? '')).toEqual([]);
});
