import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CollectRequest, collect } from '../../server/collect/collect.ts';
import {
  type CollectedKind,
  collectedKinds,
  type RawManifest,
  type RawSource,
} from '../../server/collect/raw-folder.ts';
import type { Patience } from '../../server/collect/waiting.ts';
import { Secret } from '../../server/config/secret.ts';
import type { FakeService } from './fake-graph.ts';

/** As long as it takes to see that there is a wait. */
export const impatience: Patience = { tries: 6, backOffMs: 2, longestWaitMs: 300_000, requestTimeoutMs: 1_500 };

export function newFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'whycan-collect-')), 'raw');
}

/** Collects from a fake service in this process. */
export function collectFrom(service: FakeService, changes: Partial<CollectRequest> = {}): Promise<RawManifest> {
  return collect({
    folder: newFolder(),
    version: '0.0.0',
    cloud: 'global',
    options: { only: null, groups: 'all' },
    isResumed: false,
    tenant: undefined,
    origins: { graph: service.origin, endpoint: service.origin },
    isTest: true,
    signIn: async () => ({ token: async () => new Secret('token') }),
    signal: new AbortController().signal,
    onEvent: () => undefined,
    patience: impatience,
    ...changes,
  });
}

export function sourceOf(manifest: RawManifest, kind: CollectedKind): RawSource {
  const source = manifest.sources[kind];
  if (source === undefined) throw new Error(`${kind} is not listed`);
  return source;
}

/** Every kind that is not complete, with its state. */
export function incompleteIn(manifest: RawManifest): Record<string, string> {
  return Object.fromEntries(
    collectedKinds.flatMap((kind) => {
      const state = manifest.sources[kind]?.state ?? 'not listed';
      return state === 'complete' ? [] : [[kind, state]];
    }),
  );
}

export function linesIn(folder: string, file: string): Record<string, unknown>[] {
  const text = readFileSync(join(folder, `${file}.ndjson`), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Everything in a folder as one text. */
export function everythingIn(folder: string): string {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return names.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('\n');
}
