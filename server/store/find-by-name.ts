import type { Person } from '../access/terms/facts.ts';
import { sortKeyOf } from '../graph/naming.ts';
import type { SnapshotView } from './snapshot-view.ts';

export const mostCandidates = 100;

export interface Candidate {
  readonly id: string;
  readonly displayName: string;
}

/**
 * People or devices with this id, display name or user principal name, whatever the case; one more than are listed tells
 * that there are others. Who has it as their id is meant alone.
 */
export async function findByName(
  view: SnapshotView,
  kind: Person['kind'] | 'Device',
  text: string,
): Promise<readonly Candidate[]> {
  const own = kind === 'Device' ? await view.device(text) : await view.person(text);
  if (own && (kind === 'Device' || ('kind' in own && own.kind === kind))) return [own];
  const wanted = text.toLowerCase();
  const [named, called] = await Promise.all([
    listNamed(view, kind, wanted),
    kind === 'User' ? listCalled(view, text) : [],
  ]);
  const found = new Map([...named, ...called].map((candidate) => [candidate.id, candidate]));
  return [...found.values()].slice(0, mostCandidates + 1);
}

/** Lists are in the order of a lower-case name and an id after it, so that those of one name stand together. */
async function listNamed(view: SnapshotView, kind: Person['kind'] | 'Device', wanted: string): Promise<Candidate[]> {
  const after = sortKeyOf(wanted, '');
  const page = { limit: mostCandidates + 1, inverted: false, after, before: `${after.slice(0, -1)}\u0001` };
  const listed = kind === 'Device' ? await view.listDevices(page) : await view.listPeople(kind, page);
  return listed.map(({ row }): Candidate => row).filter(({ displayName }) => displayName.toLowerCase() === wanted);
}

/** A user principal name is nobody else's, so that it is among the best hits. */
async function listCalled(view: SnapshotView, text: string): Promise<Candidate[]> {
  if (!text.includes('@')) return [];
  const { hits } = await view.search(text, ['User'], mostCandidates);
  const people = await view.people(hits.map(({ id }) => id));
  return [...people.values()].filter(
    ({ userPrincipalName }) => userPrincipalName?.toLowerCase() === text.toLowerCase(),
  );
}
