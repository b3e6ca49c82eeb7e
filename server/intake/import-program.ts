import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Config, Environment } from '../config.ts';
import { isCheckout, packageFolder } from '../installation.ts';
import { BoundedText } from './bounded-text.ts';

/** How a run of `whycan import` ended. */
export interface ImportOutcome {
  readonly isSuccess: boolean;
  /** The report as JSON; undefined when there is none. */
  readonly report: string | undefined;
  /** The number of the snapshot that was stored. */
  readonly snapshot: number | undefined;
  /** What it said beside the report, in its own words. */
  readonly said: readonly string[];
}

export interface RunningImport {
  /** How much is stored; undefined before that. */
  readonly percent: () => number | undefined;
  readonly ended: Promise<ImportOutcome>;
  readonly cancel: () => void;
}

const mostReportCharacters = 32 * 1024 * 1024;
const mostSaidCharacters = 4 * 1024 * 1024;
const killAfterMs = 3_000;
const stored = /^Storing: (\d+) %$/;

/**
 * Runs `whycan import` in the folder of the files, so that it names them as they were called where they came from. It is
 * a process of its own: the server goes on answering, and whatever happens there ends there.
 */
export function runImport(config: Config, folder: string, typed: readonly string[]): RunningImport {
  const program = spawn(process.execPath, [join(packageFolder, 'bin', 'whycan.js'), 'import', '--json', ...typed], {
    cwd: folder,
    env: environmentOf(config),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const report = new BoundedText(mostReportCharacters);
  const said = new BoundedText(mostSaidCharacters);
  let percent: number | undefined;
  program.stdout.setEncoding('utf8').on('data', (text: string) => report.add(text));
  createInterface({ input: program.stderr }).on('line', (line) => {
    const share = stored.exec(line)?.[1];
    if (share === undefined) said.add(`${line}\n`);
    else percent = Number(share);
  });
  const ended = new Promise<ImportOutcome>((resolve) => {
    program.on('error', (error) =>
      resolve({ ...nothing, said: [`whycan import could not be started: ${error.message}`] }),
    );
    program.on('close', (code, signal) => resolve(outcomeOf(code, signal, report, said)));
  });
  const cancel = (): void => {
    program.kill('SIGTERM');
    const timer = setTimeout(() => program.kill('SIGKILL'), killAfterMs);
    timer.unref();
    program.once('close', () => clearTimeout(timer));
  };
  return { percent: () => percent, ended, cancel };
}

const nothing = { isSuccess: false, report: undefined, snapshot: undefined } as const;

function outcomeOf(
  code: number | null,
  signal: NodeJS.Signals | null,
  report: BoundedText,
  said: BoundedText,
): ImportOutcome {
  const lines = said.lines();
  if (code !== 0) {
    const ending = code === null ? [`whycan import was ended (${signal}). Nothing was stored.`] : [];
    return { ...nothing, said: [...lines, ...ending] };
  }
  const snapshot = /^\{\s*"snapshot":\s*(\d+)/.exec(report.text)?.[1];
  const number = snapshot === undefined ? undefined : Number(snapshot);
  if (!report.isCut) return { isSuccess: true, report: report.text, snapshot: number, said: lines };
  const tooLong =
    'The report is too long to be shown here. Run whycan import with --dry-run --json on the machine to read it.';
  return { isSuccess: number !== undefined, report: undefined, snapshot: number, said: [...lines, tooLong] };
}

/** The same data folder and database, whatever folder it runs in; a pipe with the password can be read only once. */
function environmentOf({ childEnvironment, homeFolder, cacheFolder, database }: Config): NodeJS.ProcessEnv {
  const own: Environment = {
    WHYCAN_HOME: homeFolder,
    WHYCAN_CACHE: cacheFolder,
    // What it reads of the folder it runs in came from elsewhere.
    ...(isCheckout ? { TSX_TSCONFIG_PATH: join(packageFolder, 'tsconfig.json') } : {}),
    ...(database === undefined ? {} : { NEO4J_PASSWORD: database.password.reveal(), NEO4J_PASSWORD_FILE: undefined }),
  };
  return { ...childEnvironment(), ...own };
}
