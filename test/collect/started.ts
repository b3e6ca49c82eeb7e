import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { run } from '../../server/cli/run.ts';
import { createTerminal } from '../../server/cli/terminal.ts';
import type { FakeService } from './fake-graph.ts';

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export const secretToken = 'eyJ0b3Atc2VjcmV0Ijp0cnVlfQ';

/** The settings with which a fake service is collected from. */
export function settingsFor({ origin }: Pick<FakeService, 'origin'>): Record<string, string> {
  return { WHYCAN_GRAPH_URL: origin, WHYCAN_MDE_URL: origin, WHYCAN_GRAPH_TOKEN: secretToken };
}

/** The command line in this process, with these settings and no others of collecting. */
export async function whycanWith(settings: Readonly<Record<string, string>>, ...typed: string[]): Promise<Ended> {
  for (const name of [
    'WHYCAN_GRAPH_URL',
    'WHYCAN_MDE_URL',
    'WHYCAN_GRAPH_TOKEN',
    'WHYCAN_GRAPH_TOKEN_FILE',
    'WHYCAN_MDE_TOKEN',
  ])
    vi.stubEnv(name, settings[name] ?? '');
  const [out, err] = [new Collected(), new Collected()];
  try {
    const code = await run(typed, createTerminal({ out, err }));
    return { code, out: out.text, err: err.text };
  } finally {
    vi.unstubAllEnvs();
  }
}

class Collected extends Writable {
  text = '';
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

export interface Started {
  readonly ended: Promise<Ended>;
  readonly signal: (name: NodeJS.Signals) => void;
}

/** The command line as a program of its own, which can be killed. */
export function start(settings: Readonly<Record<string, string>>, ...typed: string[]): Started {
  return startProgram(process.execPath, [join(checkout, 'bin/whycan.js'), ...typed], settings);
}

/** The same, where no file may get larger than so many kilobytes, as on a disk that is nearly full. */
export function startWithRoomFor(
  kilobytes: number,
  settings: Readonly<Record<string, string>>,
  ...typed: string[]
): Started {
  const limited = `ulimit -f ${kilobytes}; exec "$0" "$@"`;
  return startProgram('bash', ['-c', limited, process.execPath, join(checkout, 'bin/whycan.js'), ...typed], settings);
}

function startProgram(command: string, typed: readonly string[], settings: Readonly<Record<string, string>>): Started {
  const program = spawn(command, typed, {
    cwd: checkout,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings },
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
  return { ended, signal: (name) => void program.kill(name) };
}
