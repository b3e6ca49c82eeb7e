import { execFile } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Config } from '../../config.ts';
import { supportedJava } from './version.ts';

/** `build` tells apart two updates of one release. */
export type Java = Readonly<{ program: string; home: string; release: number; build: string }>;
export type JavaSearch = Readonly<{ java: Java | undefined; rejected: readonly string[] }>;

type Places = Pick<Config, 'javaHome' | 'searchPath' | 'userHome' | 'childEnvironment'>;

/** Looks in JAVA_HOME, on PATH and in the usual folders; the first supported release wins. */
export async function findJava(places: Places, homes = usualHomes(places)): Promise<JavaSearch> {
  const rejected: string[] = [];
  for (const program of candidates(places, homes)) {
    const found = await inspectJava(program, places);
    if (typeof found !== 'string') return { java: found, rejected };
    rejected.push(found);
  }
  return { java: undefined, rejected };
}

function candidates({ javaHome, searchPath }: Places, homes: readonly string[]): string[] {
  const onPath = searchPath.split(delimiter).filter((folder) => folder !== '');
  const programs = [
    ...(javaHome === undefined ? [] : [join(javaHome, 'bin', 'java')]),
    ...onPath.map((folder) => join(folder, 'java')),
    ...homes.map((home) => join(home, 'bin', 'java')),
  ];
  return [...new Set(programs.filter((program) => existsSync(program)).map((program) => realpathSync(program)))];
}

function usualHomes({ userHome }: Places): string[] {
  return [
    ...subfolders('/usr/lib/jvm'),
    ...subfolders('/Library/Java/JavaVirtualMachines').map((folder) => join(folder, 'Contents', 'Home')),
    ...supportedJava.flatMap((release) => [
      `/opt/homebrew/opt/openjdk@${release}`,
      `/usr/local/opt/openjdk@${release}`,
    ]),
    ...subfolders(join(userHome, '.sdkman', 'candidates', 'java')),
    ...subfolders(join(userHome, '.jdks')),
    ...subfolders('/opt'),
  ];
}

function subfolders(folder: string): string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** The Java behind a program, or one line that says why it cannot be used. */
async function inspectJava(program: string, { childEnvironment }: Places): Promise<Java | string> {
  const properties = await new Promise<string>((resolve) => {
    const args = ['-XshowSettings:properties', '-version'];
    const options = { timeout: 20_000, env: childEnvironment() };
    execFile(program, args, options, (_, stdout, stderr) => resolve(`${stderr}\n${stdout}`));
  });
  const version = /java\.specification\.version = (\S+)/.exec(properties)?.[1];
  const home = /java\.home = (.+)/.exec(properties)?.[1];
  const build = /java\.vm\.version = (.+)/.exec(properties)?.[1] ?? '';
  if (version === undefined || home === undefined) return `${program} cannot be run as Java.`;
  const release = Number(version.replace(/^1\./, ''));
  if (supportedJava.includes(release)) return { program, home: home.trim(), release, build: build.trim() };
  return `${program} is Java ${version}; Neo4j needs ${supportedJava.join(' or ')}.`;
}
