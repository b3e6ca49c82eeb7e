import { accessModel } from '../../server/access/judge/model.ts';
import { personOf } from '../../server/access/judge/person.ts';
import { decide } from '../../server/access/tell/decide.ts';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import type { Decision } from '../../server/access/terms/proof.ts';
import type { Question } from '../../server/access/terms/question.ts';
import type { Rulebook } from '../../server/access/terms/rulebook.ts';

/** One decision from whole-tenant facts, as a store would get it from a model and what it reads per question. */
export function answer(facts: TenantFacts, rulebook: Rulebook, id: string, question: Question): Decision {
  const person = personOf(facts, id);
  if (!person) throw new Error(`${id} is not in the tenant`);
  const device = facts.devices.find((candidate) => candidate.id === question.on.device);
  const model = accessModel(facts, rulebook);
  return device ? decide(model, person, question, device) : decide(model, person, question);
}
