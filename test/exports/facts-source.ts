import { personOf } from '../../server/access/judge/person.ts';
import type { Person, TenantFacts } from '../../server/access/terms/facts.ts';
import type { Catalogue } from '../../server/catalogue/load.ts';
import { type ExportSource, modelOfStructure } from '../../server/exports/export-source.ts';
import { pseudonymousSource } from '../../server/exports/pseudonyms/pseudonymous-source.ts';
import { type Asked, answer, answerAll } from '../../server/store/answers.ts';
import { atOnce } from '../../server/turns/turns.ts';

/** A tenant that is exported without a database. */
export interface InMemory {
  readonly source: ExportSource;
  /** The same under pseudonyms. */
  under(key: Buffer): ExportSource;
}

export function inMemory(facts: TenantFacts, catalogue: Catalogue): InMemory {
  const { people, devices, ...structure } = facts;
  const model = modelOfStructure(structure, catalogue);
  const persons = new Map<string, Person>(
    people.flatMap(({ id }) => {
      const person = personOf(facts, id);
      return person ? [[id, person] as const] : [];
    }),
  );
  const byId = new Map(devices.map((device) => [device.id, device]));
  const only = <Item>(known: ReadonlyMap<string, Item>, ids: readonly string[]) =>
    new Map([...known].filter(([id]) => ids.includes(id)));
  const answers = {
    model,
    turn: atOnce,
    person: async (id: string) => persons.get(id),
    device: async (id: string) => byId.get(id),
    people: async (ids: readonly string[]) => only(persons, ids),
    devices: async (ids: readonly string[]) => only(byId, ids),
    suggestPerson: async () => undefined,
  };
  const decide = (asked: Asked) => answer(answers, catalogue, asked);
  const source: ExportSource = {
    structure,
    model,
    people: () => each(people),
    groups: () => each(facts.groups),
    devices: () => each(devices),
    peopleWithGroups: () => each([...persons.values()]),
    capabilitiesOf: (person) => answerAll({ model, turn: atOnce }, catalogue, person),
    decide,
  };
  return { source, under: (key) => pseudonymousSource(source, { ...answers, decide }, catalogue, key) };
}

/** Everything that a source says, as facts. */
export async function factsIn(source: ExportSource): Promise<TenantFacts> {
  const [people, groups, devices] = [source.people(), source.groups(), source.devices()];
  return {
    ...source.structure,
    people: await listOf(people),
    groups: await listOf(groups),
    devices: await listOf(devices),
  };
}

export async function listOf<Item>(items: AsyncIterable<Item> | Iterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
