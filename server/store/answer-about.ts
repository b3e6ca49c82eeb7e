import { decisionsFor } from '../access/tell/decide.ts';
import type { Person } from '../access/terms/facts.ts';
import type { Target } from '../access/terms/question.ts';
import type { CapabilityRow } from '../access/terms/rulebook.ts';
import { productOf, type Workload } from '../access/terms/vocabulary.ts';
import type { Catalogue } from '../catalogue/load.ts';
import { targetRules } from '../questions/target/capability.ts';
import { readTarget } from '../questions/target/target.ts';
import { type AnswerSource, answerAll, type CapabilityAnswer, modelOf, sentenceOf } from './answers.ts';
import { lookupIn } from './lookup.ts';
import { InvalidQuestion } from './problems.ts';

/** What a list of everything that somebody can do is about. */
export interface About {
  /** Only capabilities that name it, asked about it. */
  readonly workload?: Workload | undefined;
  /** A target as documents write it: only capabilities that can be asked about it. */
  readonly on?: Readonly<Record<string, unknown>>;
  /** Changes as documents write them. */
  readonly assuming?: unknown;
}

/**
 * Every capability that can be asked about a target, answered for one person. Throws InvalidQuestion for a target that no
 * capability can be asked about, and for changes that the tenant does not allow.
 */
export async function answerAbout(
  source: AnswerSource,
  catalogue: Catalogue,
  person: Person,
  { workload, on = {}, assuming }: About,
): Promise<readonly CapabilityAnswer[]> {
  const model = await modelOf(source, catalogue, assuming);
  const { turn } = source;
  if (Object.keys(on).length === 0) return answerAll({ model, turn }, catalogue, person, workload);
  const asked = await askableAbout(source, catalogue, workload, on);
  const device = asked.map(({ target }) => target.device).find((id) => id !== undefined);
  const fact = device === undefined ? undefined : await source.device(device);
  const decideOn = await turn(() => decisionsFor(model, person));
  const answers: CapabilityAnswer[] = [];
  for (const { capability, target } of asked) {
    const question = { capability: capability.id, on: target };
    answers.push({ capability, decision: await turn(() => decideOn(question, fact)) });
  }
  return answers;
}

/** Those that take everything that the target names; where none of these can be asked, the first one says why. */
async function askableAbout(
  source: AnswerSource,
  catalogue: Catalogue,
  workload: Workload | undefined,
  on: Readonly<Record<string, unknown>>,
) {
  const taking = [...catalogue.rulebook.capabilities.values()].flatMap((capability) => {
    const { takes, needsCommand } = targetRules(capability.id, catalogue);
    const isMeant = workload === undefined || capability.products.has(productOf(workload));
    const isAsked = Object.keys(on).every((key) => takes.some((taken) => taken === key));
    return isMeant && isAsked && (!needsCommand || 'command' in on) ? [{ capability, takes }] : [];
  });
  const read = await Promise.all(
    taking.map(async ({ capability, takes }) => {
      const narrowed = workload !== undefined && takes.includes('workload') ? { workload, ...on } : on;
      return { capability, reading: await readTarget(capability.id, narrowed, lookupIn(source), catalogue) };
    }),
  );
  const asked = read.flatMap(({ capability, reading }): { capability: CapabilityRow; target: Target }[] =>
    'target' in reading ? [{ capability, target: reading.target }] : [],
  );
  if (asked.length > 0) return asked;
  const [refused] = read.flatMap(({ reading }) => ('issues' in reading ? [reading.issues] : []));
  if (refused) throw new InvalidQuestion(sentenceOf('on', refused));
  throw new InvalidQuestion(`on: no capability accepts ${Object.keys(on).join(' and ')} as its target.`);
}
