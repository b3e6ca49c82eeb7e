import { type CallName, callOf } from './calls.ts';
import type { Collection } from './collection.ts';
import { failed } from './failure.ts';
import type { UnitRecord } from './journal.ts';
import { textOf } from './licences.ts';
import { isJson, type Json } from './list.ts';
import { lineOf } from './object-key.ts';
import { writePiece } from './of-group.ts';
import type { Parts } from './parts.ts';
import type { RawManifest, RawPrincipal } from './raw-folder.ts';
import type { RequestCount } from './reader.ts';
import { principalsIn } from './relevant-groups.ts';
import { stateOf } from './whole-list.ts';

const batchSize = 1_000;
const namingCalls: readonly CallName[] = [
  'roleAssignments',
  'roleActive',
  'roleEligible',
  'defenderAssignments',
  'groupEligible',
  'groupActive',
];
/** What can be a member of a group, but has no access to anything here. */
const otherTypes: ReadonlySet<unknown> = new Set(['device', 'orgContact']);

/** Looks up the principals that are named somewhere but listed nowhere; whoever Microsoft Graph does not know was deleted. */
export async function collectOtherPrincipals(collection: Collection): Promise<void> {
  const batches = batchesOf(unlistedPrincipals(collection.parts));
  for (const [number, ids] of batches.entries()) {
    const key = String(number);
    const unit = collection.parts.finished('otherPrincipals', key) ?? (await readBatch(collection, key, ids));
    if (unit.state !== 'complete') return;
  }
}

async function readBatch(collection: Collection, key: string, ids: readonly string[]): Promise<UnitRecord> {
  const { reader } = collection.lanes.directory;
  const { path } = callOf('otherPrincipals');
  const from = new Date().toISOString();
  const count: RequestCount = { requests: 0 };
  const answer =
    reader === undefined
      ? { failure: failed('noService') }
      : await reader.post(`${reader.origin}${path}`, { ids }, count);
  const objects = 'body' in answer ? objectsOf(answer.body) : [];
  const failure = 'failure' in answer ? answer.failure : objects === undefined ? failed('notAList', 200) : undefined;
  return writePiece(collection, 'otherPrincipals', key, (objects ?? []).map(lineOf), {
    ...stateOf(failure, 0),
    count: objects?.length ?? 0,
    requests: count.requests,
    from,
    to: new Date().toISOString(),
  });
}

function objectsOf(body: unknown): readonly Json[] | undefined {
  return isJson(body) && Array.isArray(body['value']) ? body['value'].filter(isJson) : undefined;
}

/** What was found, for the manifest; null if nothing was looked up. */
export function otherPrincipalsOf(parts: Parts): RawManifest['otherPrincipals'] {
  const units = parts.unitsOf('otherPrincipals').filter(({ state }) => state === 'complete');
  if (units.length === 0) return null;
  const known = [...parts.objects('otherPrincipals')]
    .map(principalOf)
    .sort((left, right) => (left.id < right.id ? -1 : 1));
  const found = new Set(known.map(({ id }) => id.toLowerCase()));
  const asked = unlistedPrincipals(parts).slice(0, units.length * batchSize);
  return { known, deleted: asked.filter((id) => !found.has(id.toLowerCase())) };
}

function principalOf(object: Json): RawPrincipal {
  const type = textOf(object['@odata.type'])?.replace(/^#?microsoft\.graph\./, '') ?? null;
  return { id: textOf(object['id']) ?? '', type, displayName: textOf(object['displayName']) };
}

/** Ids that something names, but no list has; sorted. */
function unlistedPrincipals(parts: Parts): string[] {
  const listed = new Set<unknown>();
  for (const call of ['users', 'groups', 'servicePrincipals'] as const)
    for (const { id } of parts.objects(call)) listed.add(id);
  const unlisted = new Set([...principalsIn(parts, namingCalls)].filter((id) => !listed.has(id)));
  for (const { members } of parts.objects('members')) {
    const all: readonly Json[] = Array.isArray(members) ? members : [];
    for (const { id, type } of all)
      if (typeof id === 'string' && !listed.has(id) && !otherTypes.has(type)) unlisted.add(id);
  }
  return [...unlisted].filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)).sort();
}

function batchesOf(ids: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(ids.length / batchSize);
  return Array.from({ length: count }, (_, index) => ids.slice(index * batchSize, (index + 1) * batchSize));
}
