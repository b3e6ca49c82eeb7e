import { type AccessModel, accessModel } from '../../server/access/judge/model.ts';
import { personOf } from '../../server/access/judge/person.ts';
import { decisionsFor } from '../../server/access/tell/decide.ts';
import type { Person, TenantFacts } from '../../server/access/terms/facts.ts';
import type { Question } from '../../server/access/terms/question.ts';
import type { Rulebook } from '../../server/access/terms/rulebook.ts';
import type { Verdict } from '../../server/access/terms/vocabulary.ts';

/** A tenant, and the question about it whose answer claims something. */
export interface Asked {
  readonly facts: TenantFacts;
  readonly rulebook: Rulebook;
  readonly person: string;
  readonly question: Question;
}

const models = new WeakMap<TenantFacts, AccessModel>();

/** The model of a tenant; built once, for many questions. */
export function modelOf(facts: TenantFacts, rulebook: Rulebook): AccessModel {
  const model = models.get(facts) ?? accessModel(facts, rulebook);
  models.set(facts, model);
  return model;
}

export function personIn(facts: TenantFacts, id: string): Person {
  const person = personOf(facts, id);
  if (!person) throw new Error(`${id} is not in the tenant`);
  return person;
}

type DecideOn = ReturnType<typeof decisionsFor>;

const deciding = new WeakMap<TenantFacts, Map<string, DecideOn>>();

export function verdictIn({ facts, rulebook, person, question }: Asked): Verdict {
  const known = deciding.get(facts) ?? new Map<string, DecideOn>();
  const decideOn = known.get(person) ?? decisionsFor(modelOf(facts, rulebook), personIn(facts, person));
  deciding.set(facts, known.set(person, decideOn));
  const device = facts.devices.find(({ id }) => id === question.on.device);
  return decideOn(question, device).verdict;
}

/** The groups that somebody is in, at any depth, and themselves. */
export function closureOf(facts: TenantFacts, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const member of found) for (const group of facts.groups) if (group.members.includes(member)) found.add(group.id);
  return found;
}
