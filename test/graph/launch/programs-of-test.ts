import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { databaseHome } from '../../../server/graph/launch/home.ts';
import { environmentIn } from '../home.ts';

const userProgram = fileURLToPath(new URL('./user.ts', import.meta.url));

export type User = { process: ChildProcess; uri: Promise<string>; errors: () => string };

/** Starts a process that uses the database of this home until it is killed or its input is closed. */
export function startUser(homeFolder: string, more: Readonly<Record<string, string>> = {}): User {
  const child = spawn(process.execPath, ['--import', 'tsx/esm', userProgram], {
    env: { ...environmentIn(homeFolder), NODE_OPTIONS: '', ...more },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return { process: child, uri: firstUri(child, () => errors), errors: () => errors };
}

async function firstUri(child: ChildProcess, errors: () => string): Promise<string> {
  if (child.stdout === null) throw new Error('The user has no output.');
  const line = once(createInterface(child.stdout), 'line') as Promise<string[]>;
  const end = once(child, 'exit').then(() => Promise.reject(new Error(`The user ended early: ${errors()}`)));
  const [text] = await Promise.race([line, end]);
  return (JSON.parse(text ?? '{}') as { uri: string }).uri;
}

export async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** What is known about the running database, also while it starts. */
export function endpointOf(homeFolder: string): { pid: number; uri: string; isReady: boolean } | undefined {
  try {
    return JSON.parse(readFileSync(databaseHome({ homeFolder }).endpointFile, 'utf8'));
  } catch {
    return undefined;
  }
}
