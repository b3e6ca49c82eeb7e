import { rmSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../config/make-folder.ts';
import type { Config } from '../../config.ts';
import { findMaven, hasJars, jarFolder } from '../../graph/launch/jars.ts';
import { findJava } from '../../graph/launch/java.ts';
import { inBytes } from '../sizes.ts';
import { type Finding, fine, odd, wrong } from './finding.ts';

const leastNode = [20, 19] as const;
/** Below this an import of any size is risky. */
const littleSpaceBytes = 1_000_000_000;

export function lookAtNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < leastNode[0] || (major === leastNode[0] && minor < leastNode[1]);
  return isOld
    ? wrong('Node.js', `${version} is too old`, `Install Node.js ${leastNode.join('.')} or newer.`)
    : fine('Node.js', version);
}

/** Whether the data folder can be written to, and how much room is left there. */
export async function lookAtFolder({ homeFolder }: Config): Promise<Finding[]> {
  const probe = join(homeFolder, `.probe-${process.pid}`);
  try {
    makeFolder(homeFolder, 0o700);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return [
      wrong(
        'Data folder',
        `${homeFolder} cannot be written to (${code})`,
        'Make it writable, or set WHYCAN_HOME to another folder.',
      ),
    ];
  }
  const { bavail, bsize } = await statfs(homeFolder);
  const free = bavail * bsize;
  const space =
    free < littleSpaceBytes
      ? odd(
          'Disk',
          `only ${inBytes(free)} free at ${homeFolder}`,
          'Free some space before the next import, or set WHYCAN_HOME to a larger disk.',
        )
      : fine('Disk', `${inBytes(free)} free`);
  return [fine('Data folder', homeFolder), space];
}

/** What the private database needs before it can be started. */
export async function lookAtPrograms(config: Config): Promise<Finding[]> {
  const { java, rejected } = await findJava(config);
  const javaFinding = java
    ? fine('Java', `${java.release} (${java.program})`)
    : wrong(
        'Java',
        rejected.join(' ') || 'not found',
        'Install Java 17 or 21, or set NEO4J_URI to a Neo4j 5 database you have.',
      );
  if (hasJars(config)) return [javaFinding, fine('Neo4j', jarFolder(config))];
  const neo4j =
    findMaven(config) === undefined
      ? wrong(
          'Neo4j',
          'not downloaded yet, and Maven was not found',
          'Install Maven 3.8 or newer, or set NEO4J_URI to a Neo4j 5 database you have.',
        )
      : fine('Neo4j', 'is downloaded with Maven when it is first needed');
  return [javaFinding, neo4j];
}
