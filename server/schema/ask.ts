import type { Person } from '../access/facts.ts';
import type { Decision } from '../access/proof.ts';
import type { Catalogue } from '../catalogue/load.ts';
import { InvalidQuestion, UnknownCapability, UnknownPerson } from '../store/problems.ts';
import type { Reading } from '../store/reading.ts';
import { readChanges } from '../tenant/changes/read-changes.ts';
import { formatPath, type Issue } from '../tenant/document/problem.ts';
import { suggest } from '../tenant/document/suggest.ts';
import { readCapability } from '../tenant/question/capability.ts';
import { readTarget } from '../tenant/question/target.ts';
import { engine } from './engine.ts';
import { lookupIn } from './lookup.ts';

/** A question as documents write it; everything in it is still to be checked. */
export interface Asked {
  readonly who: string;
  readonly capability: string;
  readonly on: unknown;
  readonly assuming: unknown;
}

/** Checks a question against the snapshot and answers it. Throws a `StoreProblem` that says what is wrong with it. */
export async function ask(reading: Reading, catalogue: Catalogue, asked: Asked): Promise<Decision> {
  const { model } = reading;
  const lookup = lookupIn(reading);
  const person = await personOf(reading, asked.who);
  const capability = readCapability(asked.capability, catalogue, model.facts.extraPermissions);
  if (!('value' in capability)) throw new UnknownCapability(asked.capability, capability.suggestion);
  const target = await readTarget(capability.value, asked.on, lookup, catalogue);
  if ('issues' in target) throw new InvalidQuestion(inWords('on', target.issues));
  const changes = await readChanges(asked.assuming, lookup, catalogue);
  if ('issues' in changes) throw new InvalidQuestion(inWords('assuming', changes.issues));
  const assumed = changes.changes.length === 0 ? model : engine.applyChanges(model, changes.changes);
  const device = target.target.device === undefined ? undefined : await reading.device(target.target.device);
  return engine.decide(assumed, person, { capability: capability.value, on: target.target }, device);
}

async function personOf(reading: Reading, id: string): Promise<Person> {
  const person = await reading.person(id);
  if (person) return person;
  const beginning = [...id].slice(0, 2).join('');
  const { hits } = await reading.search(beginning, ['User', 'ServicePrincipal'], 100);
  throw new UnknownPerson(
    id,
    suggest(
      id,
      hits.map((hit) => hit.id),
    ),
  );
}

function inWords(part: string, issues: readonly Issue[]): string {
  const sentences = issues.map(({ path, message, hint }) => {
    const place = formatPath([part, ...path]);
    return `${place}: ${message}${hint === undefined ? '' : ` (${hint})`}`;
  });
  return sentences.join('\n');
}
