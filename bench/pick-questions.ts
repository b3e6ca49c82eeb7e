import { decide } from '../server/access/tell/decide.ts';
import type { DeviceFact, Person, TenantFacts } from '../server/access/terms/facts.ts';
import type { Question } from '../server/access/terms/question.ts';
import type { Verdict } from '../server/access/terms/vocabulary.ts';
import type { SnapshotView } from '../server/store/snapshot-view.ts';
import { randomFrom } from './numbers.ts';

export interface PickedQuestion {
  readonly person: Person;
  readonly question: Question;
  readonly device: DeviceFact | undefined;
  readonly verdict: Verdict;
}

export interface Picked {
  readonly allow: readonly PickedQuestion[];
  readonly deny: readonly PickedQuestion[];
}

/** As GraphQL takes it. */
export function asVariables({ person, question }: PickedQuestion): object {
  return { user: person.id, capability: question.capability, on: question.on };
}

const peopleAtOnce = 500;
const questionsPerPerson = 4;
const mostRounds = 40;

/** Questions about people and devices drawn at random, the same ones in every run, sorted by how they end. */
export async function pickQuestions(reading: SnapshotView, facts: TenantFacts, wanted: number): Promise<Picked> {
  const random = randomFrom(20);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const users = facts.people.filter((person) => person.kind === 'User');
  const capabilities = [...reading.model.rulebook.capabilities.values()].filter(
    ({ takes }) => !takes.includes('command') && !takes.includes('tables'),
  );
  const onDevice = capabilities.filter(({ takes }) => takes.includes('device'));
  const picked = { allow: [] as PickedQuestion[], deny: [] as PickedQuestion[] };
  for (let round = 0; round < mostRounds; round += 1) {
    const ids = Array.from({ length: peopleAtOnce }, () => one(users).id);
    for (const person of (await reading.people(ids)).values()) {
      for (let asked = 0; asked < questionsPerPerson; asked += 1) add(person, asked % 2 === 0);
    }
    if (picked.allow.length >= wanted && picked.deny.length >= wanted) break;
  }
  return picked;

  function add(person: Person, hasDevice: boolean): void {
    const capability = one(hasDevice ? onDevice : capabilities).id;
    const device = hasDevice ? one(facts.devices) : undefined;
    const question: Question = { capability, on: device === undefined ? {} : { device: device.id } };
    const { verdict } = decide(reading.model, person, question, device);
    if (verdict !== 'allow' && verdict !== 'deny') return;
    if (picked[verdict].length < wanted) picked[verdict].push({ person, question, device, verdict });
  }
}
