import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { run } from '../../server/cli/run.ts';
import { createTerminal } from '../../server/cli/terminal.ts';
import { testDatabase } from '../graph/database.ts';

export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Started {
  readonly ended: Promise<Ended>;
  readonly signal: (name: NodeJS.Signals) => void;
  /** Resolves when standard output holds the text; rejects when the program ends without it. */
  readonly printed: (text: string) => Promise<string>;
}

/** Starts the command line as a user does, on the database that the tests of this run share or on one of its own. */
export function start(
  typed: readonly string[],
  environment: Record<string, string> = {},
  home = testDatabase().environment,
): Started {
  const program = spawn(process.execPath, [join(checkout, 'bin/whycan.js'), ...typed], {
    cwd: checkout,
    env: { ...home, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  program.stdout.on('data', (chunk) => {
    out += chunk;
  });
  program.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((done) => program.on('close', (code) => done({ code, out, err })));
  const printed = (text: string) =>
    new Promise<string>((found, failed) => {
      const look = () => out.includes(text) && found(out);
      program.stdout.on('data', look);
      look();
      ended.then(() => failed(new Error(`It ended without saying "${text}".\n${out}\n${err}`)));
    });
  return { ended, signal: (name) => void program.kill(name), printed };
}

/** The command line as its own program, until it ends. */
export function program(...typed: string[]): Promise<Ended> {
  return start(typed).ended;
}

/** A line of a shell that has pipes; `whycan` is the program. */
export function shell(line: string): Promise<Ended> {
  const whycan = `whycan() { '${process.execPath}' bin/whycan.js "$@"; }`;
  return endOf(spawn('bash', ['-c', `${whycan}; ${line}`], { cwd: checkout, env: testDatabase().environment }));
}

function endOf(program: ChildProcessWithoutNullStreams): Promise<Ended> {
  let out = '';
  let err = '';
  program.stdout.on('data', (chunk) => {
    out += chunk;
  });
  program.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((done) => program.on('close', (code) => done({ code, out, err })));
}

/** The command line as main.ts calls it, in this process: the same answers without the time that a program takes to start. */
export function whycan(...typed: string[]): Promise<Ended> {
  return whycanIn({}, ...typed);
}

/** The same with other settings. */
export async function whycanIn(environment: Record<string, string>, ...typed: string[]): Promise<Ended> {
  const all = { ...testDatabase().environment, ...environment };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  const [out, err] = [new Collected(), new Collected()];
  const code = await run(typed, createTerminal({ out, err }));
  return { code, out: out.text, err: err.text };
}

class Collected extends Writable {
  text = '';
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** Writes a file into a new folder and returns its path. */
export function fileOf(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'whycan-cli-')), name);
  writeFileSync(path, text);
  return path;
}
