import { homedir } from 'node:os';
import { type Collecting, collecting, secretVariables } from './config/collecting.ts';
import { folders } from './config/folders.ts';
import { allowedHosts, bareHost } from './config/hosts.ts';
import { readPasswordFile } from './config/password-file.ts';
import { Secret } from './config/secret.ts';
import { conflicts, type LogLevel, type Variables, variables } from './config/variables.ts';
import { environmentWarnings } from './config/warnings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;
export type DatabaseAddress = Readonly<{ uri: string; username: string; password: Secret; database: string }>;

/** Everything the environment decides, checked once. */
export type Config = Readonly<{
  /** Address to listen on, without brackets. */
  host: string;
  /** 0 takes any free port. */
  port: number;
  isExposed: boolean;
  /** Names accepted in the Host header: lower case, without a port, IPv6 in brackets. */
  allowedHosts: readonly string[];
  homeFolder: string;
  cacheFolder: string;
  snapshotsKept: number;
  /** Whether a backup of the last published snapshot is kept beside the private database. */
  keepsBackup: boolean;
  /** What the files of one import in the web page may have together. */
  importBytes: number;
  /** How long the private database outlives its last user. */
  idleMs: number;
  logLevel: LogLevel;
  /** The database named by NEO4J_URI; without it whycan runs a private one. */
  database: DatabaseAddress | undefined;
  collecting: Collecting;
  javaHome: string | undefined;
  searchPath: string;
  userHome: string;
  /** What programs started by whycan get, without passwords and tokens; a function so that a printed Config shows none of it. */
  childEnvironment: () => Environment;
  warnings: readonly string[];
}>;

/** The environment cannot be used; the message lists every reason. */
export class ConfigProblem extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`Correct these environment variables:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'ConfigProblem';
    this.problems = problems;
  }
}

export function configFromProcess(): Config {
  return readConfig(process.env);
}

/** Reads the settings; throws one ConfigProblem that lists everything wrong with them. */
export function readConfig(environment: Environment): Config {
  const present = withoutEmpty(environment);
  const parsed = variables.safeParse(present);
  const problems = [...(parsed.error?.issues.map((issue) => issue.message) ?? []), ...conflicts(present)];
  const password = readPassword(present, problems);
  if (!parsed.success || problems.length > 0) throw new ConfigProblem(problems);
  const set = parsed.data;
  const host = bareHost(set.HOST ?? '127.0.0.1');
  return Object.freeze({
    host,
    port: set.PORT,
    isExposed: set.WHYCAN_EXPOSE === '1',
    allowedHosts: allowedHosts(set.WHYCAN_ALLOWED_HOSTS, host),
    ...folders(set, { userHome: set.HOME ?? homedir() }),
    snapshotsKept: set.WHYCAN_SNAPSHOTS_KEPT,
    keepsBackup: set.WHYCAN_BACKUP !== 'off',
    importBytes: set.WHYCAN_IMPORT_MEGABYTES * 1024 * 1024,
    idleMs: Math.round(set.WHYCAN_IDLE_MINUTES * 60_000),
    logLevel: set.LOG_LEVEL ?? 'info',
    database: databaseAddress(set, password),
    collecting: collecting(set),
    javaHome: set.JAVA_HOME,
    searchPath: set.PATH ?? '',
    childEnvironment: () => ({ ...environment, ...localeOfPaths(environment), ...hiddenFromChildren }),
    warnings: environmentWarnings(present),
  });
}

const hiddenFromChildren: Environment = Object.fromEntries(secretVariables.map((name) => [name, undefined]));

/** Without a locale of UTF-8 Java cannot open folders whose names go beyond ASCII. */
function localeOfPaths(environment: Environment): Environment {
  const chosen = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'] || '';
  return /utf-?8/i.test(chosen) ? {} : { LC_ALL: 'C.UTF-8' };
}

/** Compose files and shells pass variables that are not set on as empty strings. */
function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
}

function readPassword(environment: Environment, problems: string[]): string {
  const file = environment['NEO4J_PASSWORD_FILE'];
  if (file === undefined || environment['NEO4J_URI'] === undefined) return environment['NEO4J_PASSWORD'] ?? '';
  const read = readPasswordFile(file);
  if ('password' in read) return read.password;
  problems.push(
    `NEO4J_PASSWORD_FILE: the file "${file}" cannot be read${read.because}. Check the path and its permissions.`,
  );
  return '';
}

function databaseAddress(set: Variables, password: string): DatabaseAddress | undefined {
  if (set.NEO4J_URI === undefined) return undefined;
  return Object.freeze({
    uri: set.NEO4J_URI,
    username: set.NEO4J_USERNAME ?? 'neo4j',
    password: new Secret(password),
    database: set.NEO4J_DATABASE ?? 'neo4j',
  });
}
