import { rmSync } from 'node:fs';
import { z } from 'zod';
import type { DatabaseHome } from './home.ts';
import { readJson, writeJson } from './json-file.ts';
import { commandLineOf, isRunning } from './process-mark.ts';

const shape = z.object({
  uri: z.string(),
  port: z.number(),
  pid: z.number(),
  startedAt: z.string(),
  version: z.string(),
  settingsHash: z.string(),
  /** Where the log of this start begins in the server's own log. */
  logStart: z.number().default(0),
  /** False from the start of the process until it answered its first query. */
  isReady: z.boolean(),
});

/** The database process of a home and where it listens, for every other process. */
export type Endpoint = Readonly<z.output<typeof shape>>;

export function writeEndpoint(home: DatabaseHome, endpoint: Endpoint): void {
  writeJson(home.endpointFile, endpoint);
}

export function removeEndpoint(home: DatabaseHome): void {
  rmSync(home.endpointFile, { force: true });
}

/** The endpoint of a process that still runs. */
export function runningEndpoint(home: DatabaseHome): Endpoint | undefined {
  const endpoint = readJson(home.endpointFile, shape);
  return endpoint !== undefined && isRunning(endpoint) ? endpoint : undefined;
}

/** The database ended without being told to: whoever stops one removes the endpoint first. */
export function hasCrashed(home: DatabaseHome): boolean {
  const endpoint = readJson(home.endpointFile, shape);
  return endpoint?.isReady === true && !isRunning(endpoint);
}

/** Whether the process is a database of this home, and not something that merely has its process id. */
export function isDatabaseOf(home: DatabaseHome, pid: number): boolean {
  return commandLineOf(pid).includes(homeArgument(home));
}

export function homeArgument(home: DatabaseHome): string {
  return `--home-dir=${home.folder}`;
}
