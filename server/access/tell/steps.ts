import { type Graded, productsOf } from '../judge/graded.ts';
import type { Subject } from '../judge/subject.ts';
import type { Product } from '../terms/vocabulary.ts';

import { type Circumstances, eased, possibleSteps, type Step } from './possible-steps.ts';

/** Steps that are enough together, none of them alone, with what is then found. */
export interface StepSet {
  readonly steps: readonly Step[];
  readonly subject: Subject;
  readonly found: Graded;
}

/** S-86 tells at most so many. */
const mostSets = 10;

/** S-86: the smallest sets of steps, of one and then of two, after which something holds. */
export function stepSetsFor(subject: Subject, graded: Graded, again: (other: Subject) => Graded): StepSet[] {
  if (holdsNothing(subject)) return [];
  const products = productsOf(graded);
  const steps = possibleSteps(subject, products);
  const after = (taken: readonly Step[]) => circumstancesAfter(subject, taken);
  const tried = (taken: readonly Step[]): StepSet | undefined => {
    const other = subject.under(after(taken));
    const found = again(other);
    return isReached(found, taken) ? { steps: taken, subject: other, found } : undefined;
  };
  const candidates = withinReach(steps, onlyGive(products), (taken) => tried(taken) !== undefined);
  const single = candidates.filter((taken) => taken.length === 1).flatMap((taken) => tried(taken) ?? []);
  if (single.length > 0) return smallest(single).slice(0, mostSets);
  const pairs = candidates.filter((taken) => taken.length === 2).flatMap((taken) => tried(taken) ?? []);
  return smallest(pairs).slice(0, mostSets);
}

/** Whoever holds nothing, now or after activation, comes near to nothing. */
function holdsNothing({ afterActivation: { entra, unified, legacy } }: Subject): boolean {
  return entra.length === 0 && unified.length === 0 && legacy.length === 0;
}

function circumstancesAfter({ model, now }: Subject, taken: readonly Step[]): Circumstances {
  const start: Circumstances = { model, lens: eased(now.lens, { noDoubtfulKinds: true }) };
  return taken.reduce((before, step) => step.take(before), start);
}

/** Steps that can only give, nothing is lost by them: an activated role of Cloud Apps or Identity may replace others. */
function onlyGive(products: ReadonlySet<Product>): (step: Step) => boolean {
  const mayReplace = products.has('MDA') || products.has('MDI') || products.has('XSPM');
  return ({ reason, turns }) => turns === undefined && (reason !== 'eligible' || !mayReplace);
}

/** Sets of one and of two steps that could be enough: what all that only give do not reach together, no two of them do. */
function withinReach(
  steps: readonly Step[],
  isRule: (step: Step) => boolean,
  isEnough: (taken: readonly Step[]) => boolean,
): readonly (readonly Step[])[] {
  const rules = steps.filter(isRule);
  const others = steps.filter((step) => !isRule(step));
  const sets = [[], ...others.map((step) => [step]), ...pairsOf(others)];
  const likely = sets.flatMap((taken) => {
    const own = taken.length > 0 ? [taken] : [];
    if (taken.length === 2 || rules.length === 0) return own;
    if (!isEnough([...taken, ...rules])) return [];
    const more =
      taken.length === 1 ? rules.map((rule) => [...taken, rule]) : [...rules.map((rule) => [rule]), ...pairsOf(rules)];
    return [...own, ...more];
  });
  const place = (taken: readonly Step[], position: number) => steps.indexOf(taken[position] as Step);
  return likely
    .map((taken) => steps.filter((step) => taken.includes(step)))
    .sort((left, right) => place(left, 0) - place(right, 0) || place(left, 1) - place(right, 1));
}

function pairsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  return steps.flatMap((first, index) => steps.slice(index + 1).map((second) => [first, second]));
}

/** Of two sets that differ in the switches alone, the one that turns fewer. */
function smallest(sets: readonly StepSet[]): StepSet[] {
  return sets.filter((set) => !sets.some((other) => other !== set && asksForLess(other, set)));
}

function asksForLess(less: StepSet, more: StepSet): boolean {
  return less.steps.every((step) =>
    more.steps.some((other) => step === other || (step.reason === other.reason && turnsFewer(step, other))),
  );
}

function turnsFewer(step: Step, other: Step): boolean {
  return step.turns?.every((code) => other.turns?.includes(code)) ?? false;
}

/** Another model of permissions is told where it would be conditional too (S-98). */
function isReached({ span }: Graded, steps: readonly Step[]): boolean {
  return span.low === 2 || (span.low === 1 && steps.some(({ turns }) => turns !== undefined));
}
