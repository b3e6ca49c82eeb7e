import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../../config.ts';
import type { DatabaseHome } from './home.ts';
import { jarFolder } from './jars.ts';
import type { Java } from './java.ts';
import { withLock } from './lock.ts';
import type { ProcessMark } from './process-mark.ts';
import { runProgram } from './program-output.ts';

const archivedWithinMs = 180_000;

/**
 * Holds the server's classes as this Java has them in memory. With it the server needs half the processor time to
 * start. Java checks that it fits the jars, and does without it where it does not.
 */
export function classArchive(config: Pick<Config, 'cacheFolder'>, java: Java): string {
  const of = createHash('sha256').update(`${java.home}\n${java.build}`).digest('hex').slice(0, 16);
  return join(dirname(jarFolder(config)), `classes-${of}.jsa`);
}

/** True when there was one. A damaged one ends Java. */
export function forgetArchive(archive: string): boolean {
  const isThere = existsSync(archive);
  rmSync(archive, { force: true });
  return isThere;
}

export function archiveFlags(archive: string): readonly string[] {
  return existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`] : [];
}

/**
 * Has a running server write down the classes that it loaded until now, once per Java and version. A process that Java
 * starts does the work, and a Java without `jcmd` goes on without an archive.
 */
export async function archiveClasses(config: Config, home: DatabaseHome, server: ProcessMark, java: Java) {
  const archive = classArchive(config, java);
  const jcmd = join(dirname(java.program), 'jcmd');
  if (existsSync(archive) || !existsSync(jcmd)) return;
  const draft = `${archive}.${randomUUID()}`;
  const run = { environment: config.childEnvironment(), timeoutMs: archivedWithinMs };
  try {
    await withLock(`${archive}.lock`, { timeoutMs: archivedWithinMs }, async () => {
      if (existsSync(archive)) return;
      await runProgram(jcmd, [String(server.pid), 'VM.cds', 'static_dump', draft], run);
      if (!existsSync(draft) || !(await isWhole(java, config, draft))) return;
      removeOthers(archive);
      renameSync(draft, archive);
    });
  } finally {
    rmSync(draft, { force: true });
    removeOutput(home);
  }
}

async function isWhole(java: Java, config: Config, draft: string): Promise<boolean> {
  const flags = ['-Xshare:on', `-XX:SharedArchiveFile=${draft}`, '-XX:+VerifySharedSpaces', '-XX:+UseParallelGC'];
  const { exitCode } = await runProgram(java.program, [...flags, '-cp', join(jarFolder(config), '*'), '-version'], {
    environment: config.childEnvironment(),
    timeoutMs: archivedWithinMs,
  });
  return exitCode === 0;
}

/** Those of a Java that was updated since take as much space as this one. */
function removeOthers(archive: string): void {
  const folder = dirname(archive);
  for (const name of readdirSync(folder)) {
    if (/^classes-\w+\.jsa$/.test(name)) rmSync(join(folder, name), { force: true });
  }
}

/** Java leaves what it printed about each class in the server's folder. */
function removeOutput({ folder }: DatabaseHome): void {
  for (const name of readdirSync(folder)) {
    if (/^java_pid\d+_std(out|err)$/.test(name)) rmSync(join(folder, name), { force: true });
  }
}
