import { DatabaseProblem } from '../errors.ts';
import { neo4jVersion, supportedJava } from './version.ts';

const javaVersions = supportedJava.join(' or ');

/** Java or Maven is missing: the one message that lists every way to a database. */
export class NothingToRun extends DatabaseProblem {
  constructor(missing: readonly string[]) {
    super(
      [
        'whycan needs a Neo4j database and cannot start a private one here:',
        ...missing.map((line) => `  - ${line}`),
        'Do one of these:',
        `  1. Install Java ${javaVersions} and Maven 3.8 or newer; whycan then downloads Neo4j ${neo4jVersion} itself.`,
        '  2. Run `docker compose up` in the folder of whycan.',
        '  3. Set NEO4J_URI (with NEO4J_USERNAME and NEO4J_PASSWORD) to a Neo4j 5 database you already have.',
      ].join('\n'),
    );
  }
}

/** The private database could not be brought up; `logLines` are the last words of the program that failed. */
export class LaunchProblem extends DatabaseProblem {
  readonly logLines: readonly string[];
  constructor(sentence: string, logLines: readonly string[] = [], options?: ErrorOptions) {
    super([sentence, ...logLines.map((line) => `  | ${line}`)].join('\n'), options);
    this.logLines = logLines;
  }
}

export class DownloadFailed extends LaunchProblem {
  constructor(logLines: readonly string[]) {
    super(
      `Maven could not download Neo4j ${neo4jVersion}. Check the network, the proxy and the mirrors in your Maven settings, then run the command again.`,
      logLines,
    );
  }
}

export class JarsDiffer extends LaunchProblem {
  constructor(folder: string, names: readonly string[]) {
    super(
      `The downloaded Neo4j ${neo4jVersion} does not have the expected checksums, so it is not started. Check the mirrors in your Maven settings, delete ${folder} and run the command again.`,
      names,
    );
  }
}

export class PortTaken extends LaunchProblem {
  constructor(port: number, logLines: readonly string[]) {
    super(
      `Port ${port} was taken by another program while the private database started. Run the command again.`,
      logLines,
    );
  }
}

export class StoreLocked extends LaunchProblem {
  constructor(folder: string, logLines: readonly string[]) {
    super(
      `Another program has the database in ${folder} open. Stop that program, or set WHYCAN_HOME to another folder.`,
      logLines,
    );
  }
}

export class StartFailed extends LaunchProblem {
  constructor(sentence: string, logFile: string, logLines: readonly string[]) {
    super(`${sentence} Its log is ${logFile}.`, logLines);
  }
}

/** Java itself failed, not the server in it. */
export class JavaCrashed extends StartFailed {}

/** The store cannot be opened, or lost what it once had; nothing of it is deleted. */
export class StoreDamaged extends LaunchProblem {
  /** Only the end of its transaction log cannot be read. */
  readonly isInLog: boolean;
  constructor(folder: string, because: string, logLines: readonly string[] = [], { isInLog = false } = {}) {
    super(
      `The stored data in ${folder} is damaged: ${because} Everything was kept as it is. \`whycan restore\` brings back the last backup; \`whycan doctor\` tells more.`,
      logLines,
    );
    this.isInLog = isInLog;
  }
}

export class HomeUnusable extends LaunchProblem {}
export class DatabaseInUse extends LaunchProblem {}
/** What is stored cannot be replaced while somebody reads it. */
export class StoreInUse extends LaunchProblem {}
export class WaitedTooLong extends LaunchProblem {}
