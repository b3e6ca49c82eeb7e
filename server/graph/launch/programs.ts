import type { Config } from '../../config.ts';
import { classArchive } from './class-archive.ts';
import { fetchJars, findMaven, hasJars, jarFolder, type Progress } from './jars.ts';
import { findJava } from './java.ts';
import { NothingToRun } from './problems.ts';

export type Programs = Readonly<{ javaProgram: string; jars: string; archive: string }>;

/** What the server needs to start: a Java, and the jars, fetched when they are not there yet. */
export async function findPrograms(config: Config, onProgress: Progress, signal?: AbortSignal): Promise<Programs> {
  const { java, rejected } = await findJava(config);
  const maven = hasJars(config) ? undefined : findMaven(config);
  const missing = [
    ...(java === undefined ? [noJava(rejected)] : []),
    ...(hasJars(config) || maven !== undefined ? [] : ['Maven was not found: mvn is not on PATH.']),
  ];
  if (java === undefined || missing.length > 0) throw new NothingToRun(missing);
  if (maven !== undefined) await fetchJars(maven, { config, javaHome: java.home, onProgress, signal });
  return { javaProgram: java.program, jars: jarFolder(config), archive: classArchive(config, java) };
}

function noJava(rejected: readonly string[]): string {
  if (rejected.length === 0) return 'Java was not found in JAVA_HOME, on PATH or in the usual folders.';
  return `No suitable Java was found: ${rejected.join(' ')}`;
}
