import type { AccessModel } from '../access/judge/model.ts';
import { decisionsFor } from '../access/tell/decide.ts';
import type { Person } from '../access/terms/facts.ts';
import type { Decision } from '../access/terms/proof.ts';
import type { Catalogue } from '../catalogue/load.ts';
import { type AnswerSource, type Asked, modelOf, type ReadQuestion, readQuestion } from './answers.ts';
import { StoreProblem, UnknownPerson } from './problems.ts';

type Decide = ReturnType<typeof decisionsFor>;

/**
 * Answers many questions in their order; one that cannot be answered has its problem in its place. People and devices of
 * all of them are read together. Nobody is suggested for an id that is not known: that would be a search for each.
 */
export async function answerMany(
  source: AnswerSource,
  catalogue: Catalogue,
  asked: readonly Asked[],
): Promise<readonly (Decision | StoreProblem)[]> {
  const underModel = modelsOnce(source, catalogue);
  const read = await Promise.all(
    asked.map((question) =>
      orProblem(async () => {
        const [person, understood] = await Promise.all([
          knownPerson(source, question.who),
          readQuestion(source, catalogue, question, underModel),
        ]);
        return { person, ...understood };
      }),
    ),
  );
  const decideFor = decisionsOnce();
  const answers: (Decision | StoreProblem)[] = [];
  for (const one of read) answers.push(one instanceof StoreProblem ? one : await source.turn(() => decideOn(one)));
  return answers;

  function decideOn({ person, model, question, device }: ReadQuestion & { readonly person: Person }): Decision {
    return decideFor(model, person)(question, device);
  }
}

async function knownPerson(source: AnswerSource, id: string): Promise<Person> {
  const person = await source.person(id);
  if (person) return person;
  throw new UnknownPerson(id);
}

async function orProblem<Value>(work: () => Promise<Value>): Promise<Value | StoreProblem> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreProblem) return error;
    throw error;
  }
}

/** Questions that assume the same share one model. */
function modelsOnce(source: AnswerSource, catalogue: Catalogue): (assuming: unknown) => Promise<AccessModel> {
  const models = new Map<string | undefined, Promise<AccessModel>>();
  return (assuming) => {
    const key = JSON.stringify(assuming);
    const model = models.get(key) ?? modelOf(source, catalogue, assuming);
    models.set(key, model);
    return model;
  };
}

/** What a person holds is worked out once for all questions about them. */
function decisionsOnce(): (model: AccessModel, person: Person) => Decide {
  const known = new Map<AccessModel, Map<string, Decide>>();
  return (model, person) => {
    const people = known.get(model) ?? new Map<string, Decide>();
    known.set(model, people);
    const decide = people.get(person.id) ?? decisionsFor(model, person);
    people.set(person.id, decide);
    return decide;
  };
}
