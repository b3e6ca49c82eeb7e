import { applyChanges } from '../access/changes/apply-changes.ts';
import type { AccessModel } from '../access/judge/model.ts';
import { decide, decisionsFor } from '../access/tell/decide.ts';
import type { Change } from '../access/terms/change.ts';
import type { DeviceFact, ExtraPermission, Person } from '../access/terms/facts.ts';
import type { Decision } from '../access/terms/proof.ts';
import type { Question } from '../access/terms/question.ts';
import type { CapabilityRow } from '../access/terms/rulebook.ts';
import type { Workload } from '../access/terms/vocabulary.ts';
import type { Catalogue } from '../catalogue/load.ts';
import { formatPath, type Issue } from '../document/problem.ts';
import { checkChanges, readChanges } from '../questions/changes/read-changes.ts';
import { isOfTenant, readCapability } from '../questions/target/capability.ts';
import { checkTarget, readTarget } from '../questions/target/target.ts';
import type { Turn } from '../turns/turns.ts';
import { askable } from './askable.ts';
import { type LookupSource, lookupIn } from './lookup.ts';
import { InvalidQuestion, UnknownCapability, UnknownPerson } from './problems.ts';

/** A question as its asker writes it; `on` and `assuming` are as in documents. */
export interface Asked {
  /** Id of a user or a service principal. */
  readonly who: string;
  readonly capability: string;
  readonly on?: unknown;
  readonly assuming?: unknown;
}

export interface CapabilityAnswer {
  readonly capability: CapabilityRow;
  readonly decision: Decision;
}

/** What answering needs of a snapshot. */
export interface AnswerSource extends LookupSource {
  person(id: string): Promise<Person | undefined>;
  device(id: string): Promise<DeviceFact | undefined>;
  /** Id of the person who was probably meant. */
  suggestPerson(text: string): Promise<string | undefined>;
  /** When decisions are made. */
  readonly turn: Turn;
}

/** Refuses what no tenant could answer; needs none, so that it can be asked before a database is started. */
export function checkBeforeReading(catalogue: Catalogue, { capability, on, assuming }: Asked): void {
  checkAssumed(assuming);
  if (isOfTenant(capability)) return;
  const targetIssues = checkTarget(knownCapability(capability, catalogue, []), on, catalogue);
  if (targetIssues.length > 0) throw new InvalidQuestion(sentenceOf('on', targetIssues));
}

/** Refuses changes that no tenant could take. */
export function checkAssumed(assuming: unknown): void {
  const issues = assuming === undefined ? [] : checkChanges(assuming);
  if (issues.length > 0) throw new InvalidQuestion(sentenceOf('assuming', issues), issues);
}

/** One read for the person and the device together; everything else is in memory. */
export async function answer(source: AnswerSource, catalogue: Catalogue, asked: Asked): Promise<Decision> {
  const [person, { question, model, device }] = await Promise.all([
    personOf(source, asked.who),
    readQuestion(source, catalogue, asked),
  ]);
  return source.turn(() => decide(model, person, question, device));
}

/** A question about anybody, understood. */
export interface ReadQuestion {
  readonly question: Question;
  /** With what is assumed. */
  readonly model: AccessModel;
  readonly device: DeviceFact | undefined;
}

/** Throws a StoreProblem for a question that cannot be answered as it was asked. */
export async function readQuestion(
  source: LookupSource,
  catalogue: Catalogue,
  asked: Omit<Asked, 'who'>,
  underModel = (assuming: unknown) => modelOf(source, catalogue, assuming),
): Promise<ReadQuestion> {
  const capability = knownCapability(asked.capability, catalogue, source.model.facts.extraPermissions);
  const [on, model] = await Promise.all([
    targetOf(source, catalogue, capability, asked.on),
    underModel(asked.assuming),
  ]);
  const device = on.device === undefined ? undefined : (await source.devices([on.device])).get(on.device);
  return { question: { capability, on }, model, device };
}

/** Every capability that can be asked without a further detail; with a workload, those that name it. No read. */
export async function answerAll(
  { model, turn }: Pick<AnswerSource, 'model' | 'turn'>,
  { rulebook }: Catalogue,
  person: Person,
  workload?: Workload,
): Promise<CapabilityAnswer[]> {
  const decideOn = await turn(() => decisionsFor(model, person));
  const answers: CapabilityAnswer[] = [];
  for (const { capability, question } of askable(rulebook, workload))
    answers.push({ capability, decision: await turn(() => decideOn(question)) });
  return answers;
}

function knownCapability(text: string, catalogue: Catalogue, extraPermissions: readonly ExtraPermission[]): string {
  const reading = readCapability(text, catalogue, extraPermissions);
  if ('value' in reading) return reading.value;
  throw new UnknownCapability(text, reading.suggestion, isOfTenant(text) ? reading.problem : undefined);
}

async function personOf(source: AnswerSource, id: string): Promise<Person> {
  const person = await source.person(id);
  if (person) return person;
  throw new UnknownPerson(id, await source.suggestPerson(id));
}

async function targetOf(source: LookupSource, catalogue: Catalogue, capability: string, on: unknown) {
  const reading = await readTarget(capability, on, lookupIn(source), catalogue);
  if ('target' in reading) return reading.target;
  throw new InvalidQuestion(sentenceOf('on', reading.issues));
}

export async function modelOf(source: LookupSource, catalogue: Catalogue, assuming: unknown): Promise<AccessModel> {
  if (assuming === undefined) return source.model;
  return applyChanges(source.model, await readChangesOf(source, catalogue, assuming));
}

/** Throws InvalidQuestion with everything that is wrong with them. */
export async function readChangesOf(
  source: LookupSource,
  catalogue: Catalogue,
  assuming: unknown,
): Promise<readonly Change[]> {
  const reading = await readChanges(assuming, lookupIn(source), catalogue);
  if ('changes' in reading) return reading.changes;
  throw new InvalidQuestion(sentenceOf('assuming', reading.issues), reading.issues);
}

export function sentenceOf(root: string, issues: readonly Issue[]): string {
  return issues
    .map(
      ({ path, message, hint }) =>
        `${formatPath([root, ...path])}: ${message}${hint === undefined ? '' : ` (${hint})`}`,
    )
    .join('\n');
}
