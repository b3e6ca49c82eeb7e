import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import { ensureSame, type Intended } from './agreement.ts';
import { type Lane, lanes } from './calls.ts';
import type { HostName } from './clouds.ts';
import type { CollectEvent, Collection } from './collection.ts';
import type { Credential } from './credential.ts';
import { gather } from './gather.ts';
import { Journal, type JournalHead, type ReadJournal } from './journal.ts';
import { type FoundFolder, findFolder, prepareFolder } from './open-folder.ts';
import { HostPause, Workers } from './pace.ts';
import { Parts } from './parts.ts';
import { CollectRefused } from './problems.ts';
import { journalFile, type RawManifest, rawFormat } from './raw-folder.ts';
import { createReader, type Reader } from './reader.ts';
import { removeWork, seal } from './seal.ts';
import { readTenant } from './tenant.ts';
import { claimsOf } from './token-claims.ts';
import { createTransport, type Transport } from './transport.ts';
import { type Patience, patience as usualPatience } from './waiting.ts';

export interface CollectRequest extends Intended {
  readonly folder: string;
  readonly isResumed: boolean;
  /** Id or domain that the tenant must have. */
  readonly tenant: string | undefined;
  /** Of loopback only if `isTest`. */
  readonly origins: Readonly<Record<HostName, string | undefined>>;
  readonly isTest: boolean;
  /** Signs in; not called if the folder is complete already. */
  readonly signIn: () => Promise<Credential>;
  readonly signal: AbortSignal;
  readonly onEvent: (event: CollectEvent) => void;
  readonly patience?: Patience;
}

/**
 * Collects a tenant into a folder and returns its manifest. Throws CollectRefused or SignInFailed before anything was read,
 * and the reason of the signal when it is aborted; what was read then stays for `isResumed`.
 */
export async function collect(request: CollectRequest): Promise<RawManifest> {
  const found = findFolder(request.folder, request.isResumed);
  if (found.state === 'complete') {
    ensureSame(request.folder, found.manifest, request, request.tenant);
    removeWork(request.folder);
    return found.manifest;
  }
  const takeAway = prepareFolder(request.folder);
  const transport = createTransport(request);
  try {
    return await collectInto(found, request, transport);
  } finally {
    takeAway();
    await transport.close();
  }
}

async function collectInto(found: FoundFolder, request: CollectRequest, transport: Transport): Promise<RawManifest> {
  const stop = new AbortController();
  const signal = AbortSignal.any([request.signal, stop.signal]);
  // Every worker that waits listens to it.
  setMaxListeners(0, signal);
  const credential = await request.signIn();
  const { as, id } = claimsOf(await credential.token('graph', { isRefused: false, signal }));
  const inUse = lanesInUse({ ...request, signal }, credential, transport);
  const { reader } = inUse.directory;
  if (reader === undefined) throw new CollectRefused('Microsoft Graph has no address.');
  const tenant = await readTenant(reader, request.tenant, as);
  const { version, cloud, options, onEvent, folder } = request;
  const journal = found.state === 'unfinished' ? found.journal : undefined;
  if (journal !== undefined) ensureSame(folder, journal.head, request, tenant);
  const head: JournalHead = journal?.head ?? {
    format: rawFormat,
    version,
    tenant,
    cloud,
    options,
    signedIn: { as, id },
    started: new Date().toISOString(),
  };
  const parts = openParts(folder, head, journal);
  const collection: Collection = { parts, lanes: inUse, credential, signedIn: head.signedIn, signal, onEvent };
  try {
    await gather(collection, options);
    return seal(folder, parts, head);
  } catch (error) {
    stop.abort(error);
    await Promise.all(Object.values(inUse).map(({ workers }) => workers.idle()));
    parts.close();
    throw error;
  }
}

function openParts(folder: string, head: JournalHead, begun: ReadJournal | undefined): Parts {
  const journal = new Journal(join(folder, journalFile));
  if (begun === undefined) journal.write(head);
  const parts = new Parts(folder, journal);
  parts.takeOver(begun?.units ?? []);
  return parts;
}

function lanesInUse(request: CollectRequest, credential: Credential, transport: Transport): Collection['lanes'] {
  const { origins, onEvent, version, signal, patience = usualPatience } = request;
  const pauses = { graph: pauseOf('graph', onEvent), endpoint: pauseOf('endpoint', onEvent) };
  const laneOf = (lane: Lane, host: HostName) => {
    const workers = new Workers(lanes[lane]);
    const origin = origins[host];
    const userAgent = `whycan/${version}`;
    const pause = pauses[host];
    const parts = { host, credential, transport, pause, workers, patience, userAgent, signal };
    const reader: Reader | undefined = origin === undefined ? undefined : createReader({ ...parts, origin });
    return { workers, reader };
  };
  return {
    directory: laneOf('directory', 'graph'),
    pim: laneOf('pim', 'graph'),
    endpoint: laneOf('endpoint', 'endpoint'),
  };
}

function pauseOf(host: HostName, onEvent: CollectRequest['onEvent']): HostPause {
  return new HostPause((untilMs) => onEvent({ event: 'waiting', host, untilMs }));
}
