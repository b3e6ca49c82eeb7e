import { type Collection, claimsInUse } from './collection.ts';
import type { Json } from './list.ts';
import { collectOfGroups, type OfGroup, type Told, writePiece } from './of-group.ts';
import type { RawGroupMembers, RawMember, RawSignIn } from './raw-folder.ts';
import { reasonOf } from './reasons.ts';
import { relevantGroups } from './relevant-groups.ts';

/** Reads the direct members of groups: of all, or of those that can matter and of the groups inside them. */
export async function collectMembers(collection: Collection, which: 'all' | 'relevant'): Promise<void> {
  const { parts } = collection;
  const groups = [...parts.objects('groups')].map(idOf).sort();
  const of = await membersOf(collection);
  if (which === 'all') return collectOfGroups(collection, groups, of);
  const known = new Set(groups);
  const read = new Set<string>();
  for (let next = relevantGroups(parts, known); next.length > 0; next = groupsInside(collection, known, read)) {
    for (const group of next) read.add(group);
    await collectOfGroups(collection, next, of);
  }
  for (const group of groups) if (!read.has(group)) writeNotCollected(collection, group);
}

async function membersOf(collection: Collection): Promise<OfGroup> {
  const { parts, signedIn } = collection;
  const hidden = new Set(
    [...parts.objects('groups')].filter(({ visibility }) => visibility === 'HiddenMembership').map(idOf),
  );
  const mayReadHidden = (await claimsInUse(collection, 'graph')).permissions.includes('Member.Read.Hidden');
  return {
    call: 'members',
    lines: (group, objects, told) => [JSON.stringify(lineOf(group, objects.map(memberOf), told, signedIn.as))],
    judge: (group, objects, told) =>
      // Without the permission, Microsoft Graph may answer as if there were no members.
      told.state === 'complete' && objects.length === 0 && hidden.has(group) && !mayReadHidden
        ? { ...told, state: 'partial', cause: 'hiddenMembers' }
        : told,
  };
}

function lineOf(group: string, members: readonly RawMember[], told: Told, as: RawSignIn['as']): RawGroupMembers {
  const sorted = [...members].sort((left, right) => (left.id < right.id ? -1 : 1));
  const reason = reasonOf({ call: 'members', ...told }, as);
  return { group, members: sorted, state: told.state, ...(reason === null ? {} : { reason }) };
}

function memberOf(object: Json): RawMember {
  const type = object['@odata.type'];
  return { id: idOf(object), type: typeof type === 'string' ? type.replace(/^#?microsoft\.graph\./, '') : null };
}

function idOf({ id }: Json): string {
  return typeof id === 'string' ? id : '';
}

/** Groups that are members of those read so far, and have not been read themselves. */
function groupsInside({ parts }: Collection, known: ReadonlySet<string>, read: ReadonlySet<string>): string[] {
  const inside = new Set<string>();
  for (const { members } of parts.objects('members')) {
    const ids = Array.isArray(members) ? members.map(idOf) : [];
    for (const id of ids) if (known.has(id) && !read.has(id)) inside.add(id);
  }
  return [...inside].sort();
}

function writeNotCollected(collection: Collection, group: string): void {
  if (collection.parts.finished('members', group) !== undefined) return;
  const line: RawGroupMembers = { group, members: [], state: 'notCollected' };
  const now = new Date().toISOString();
  const nothing = { state: 'notCollected', cause: null, status: null, code: null, count: 0, requests: 0 } as const;
  writePiece(collection, 'members', group, [JSON.stringify(line)], { ...nothing, from: now, to: now });
}
