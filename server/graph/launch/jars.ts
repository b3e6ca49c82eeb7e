import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../../config/make-folder.ts';
import type { Config } from '../../config.ts';
import { differingJars } from './jar-checksums.ts';
import { withLock } from './lock.ts';
import { DownloadFailed, HomeUnusable, JarsDiffer } from './problems.ts';
import { runProgram } from './program-output.ts';
import { neo4jVersion } from './version.ts';

export type Progress = (line: string) => void;

type Request = { config: Config; javaHome: string; onProgress: Progress; signal?: AbortSignal | undefined };

const downloadTimeoutMs = 15 * 60_000;
const pomFile = fileURLToPath(new URL('./pom.xml', import.meta.url));

/** The folder of the server's jars; it exists completely or not at all. */
export function jarFolder({ cacheFolder }: Pick<Config, 'cacheFolder'>): string {
  return join(cacheFolder, 'neo4j', neo4jVersion, 'lib');
}

export function hasJars(config: Pick<Config, 'cacheFolder'>): boolean {
  return existsSync(jarFolder(config));
}

export function findMaven({ searchPath }: Pick<Config, 'searchPath'>): string | undefined {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, 'mvn')).find((program) => existsSync(program));
}

/** Fetches the jars once per version and machine; processes that come at the same time wait for the first. */
export async function fetchJars(maven: string, request: Request): Promise<void> {
  const { config, onProgress, signal } = request;
  const folder = dirname(jarFolder(config));
  try {
    makeFolder(folder);
  } catch (error) {
    throw new HomeUnusable(
      `The cache folder ${folder} cannot be created. Make it writable, or set WHYCAN_CACHE to another folder.`,
      [],
      {
        cause: error,
      },
    );
  }
  await withLock(
    join(folder, 'fetch.lock'),
    {
      timeoutMs: downloadTimeoutMs,
      signal,
      onWait: (pid) => onProgress(`Waiting for process ${pid}, which is fetching Neo4j.`),
    },
    async () => {
      if (!hasJars(config)) await fetchInto(folder, maven, request);
    },
  );
}

async function fetchInto(
  folder: string,
  maven: string,
  { config, javaHome, onProgress, signal }: Request,
): Promise<void> {
  removeLeftovers(folder);
  const draft = join(folder, `draft-${randomUUID()}`);
  onProgress(`Fetching Neo4j ${neo4jVersion} with Maven into ${folder} (about 125 MB, once).`);
  try {
    const lib = join(draft, 'lib');
    const { exitCode, lines } = await runProgram(
      maven,
      [
        '-B',
        '-ntp',
        '-C',
        '-f',
        pomFile,
        `-Dwhycan.jars=${lib}`,
        `-Dwhycan.target=${join(draft, 'target')}`,
        'package',
      ],
      { environment: { ...config.childEnvironment(), JAVA_HOME: javaHome }, timeoutMs: downloadTimeoutMs, signal },
    );
    if (exitCode !== 0) throw new DownloadFailed(lines.filter((line) => line.includes('ERROR')).slice(0, 8));
    const differing = await differingJars(lib);
    if (differing.length > 0) throw new JarsDiffer(config.cacheFolder, differing.slice(0, 8));
    renameSync(lib, jarFolder(config));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Drafts of fetches that were cut off; only the holder of the lock comes here. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('draft-')) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
