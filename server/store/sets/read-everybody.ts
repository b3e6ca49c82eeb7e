import type { AccessModel } from '../../access/judge/model.ts';
import { bearingOf } from '../../access/sets/bearing.ts';
import { type Everybody, gather } from '../../access/sets/everybody.ts';
import type { Person, PersonFact } from '../../access/terms/facts.ts';
import type { Graph } from '../../graph/driver.ts';
import { sortKeyOf } from '../../graph/naming.ts';
import { streamPeople, streamPeopleOf } from '../../graph/read/everything.ts';
import type { SnapshotKey } from '../../graph/snapshot-key.ts';

/** Reads everybody of a snapshot with the memberships that matter, in the order of lists. Two reads. */
export async function readEverybody(
  graph: Graph,
  snapshot: SnapshotKey,
  model: AccessModel,
  signal?: AbortSignal,
): Promise<Everybody> {
  const bearing = bearingOf(model);
  const facts: { readonly fact: PersonFact; readonly sortKey: string }[] = [];
  for await (const fact of streamPeople(graph, snapshot, signal))
    facts.push({ fact, sortKey: sortKeyOf(fact.displayName, fact.id) });
  facts.sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1));
  const memberships = new Map<string, { groups: string[]; eligibleGroups: string[] }>();
  const groups = [...new Set([...bearing.above.keys(), ...bearing.aboveActivated.keys()])];
  for await (const { id, members, eligible } of streamPeopleOf(graph, snapshot, groups, signal)) {
    for (const member of members) of(member).groups.push(id);
    for (const member of eligible) of(member).eligibleGroups.push(id);
  }
  return gather(model, personsOf(facts, memberships), bearing);

  function of(person: string): { groups: string[]; eligibleGroups: string[] } {
    const known = memberships.get(person) ?? { groups: [], eligibleGroups: [] };
    memberships.set(person, known);
    return known;
  }
}

const inNone = { groups: [], eligibleGroups: [] };

function* personsOf(
  facts: readonly { readonly fact: PersonFact }[],
  memberships: ReadonlyMap<string, Pick<Person, 'groups' | 'eligibleGroups'>>,
): Generator<Person> {
  for (const { fact } of facts) yield { ...fact, ...(memberships.get(fact.id) ?? inNone) };
}
