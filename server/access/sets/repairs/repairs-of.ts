import { judgementsOf } from '../../judge/judge.ts';
import { Subject } from '../../judge/subject.ts';
import type { Verdict } from '../../terms/vocabulary.ts';
import type { Bearing } from '../bearing.ts';
import { Budget } from './budget.ts';
import type { Found } from './candidate.ts';
import { type Case, judgedUnder, standingUnder } from './case.ts';
import { type Context, classesOf } from './classes.ts';
import { activatings } from './giving/activating.ts';
import { assignings, widenings } from './giving/assigning.ts';
import { directoryRoles } from './giving/entra.ts';
import { joinings } from './giving/joining.ts';
import { listings } from './giving/listing.ts';
import type { Scene } from './giving/scene.ts';
import { search, shrink } from './search.ts';
import { subsetsOf } from './subsets.ts';
import { enabling, switchings } from './switching.ts';
import { takeAll } from './take.ts';
import { wantsOf } from './wants.ts';

/** Sets of changes that turn an answer, and whether every set of few enough changes was looked at. */
export interface Turning {
  readonly verdict: Verdict;
  readonly found: readonly Found[];
  readonly isComplete: boolean;
}

/** A set that somebody is to carry out has no more changes than this, as long as there is one. */
export const mostChanges = 3;

const mostJudgements = 3_000;

/** The smallest sets of changes after which a person can do what they cannot do now; none where they can. */
export function repairsOf(asked: Case, bearing: Bearing): Turning {
  const { verdict } = judgedUnder(asked, asked.model);
  if (verdict === 'allow') return { verdict, found: [], isComplete: true };
  const budget = new Budget(mostJudgements);
  const always = enabling(asked);
  const most = mostChanges - always.length;
  const start = { ...asked, model: modelAfter(asked, always) };
  const turned = subsetsOf(switchings(start), most);
  const contexts = turned.map((switched): Context => {
    const model = modelAfter(asked, [...always, ...switched]);
    return { turned: switched, model, standing: standingUnder(asked, model) };
  });
  const narrow = contexts.filter((context) => context.turned.length < most);
  const classes = classesOf(asked, narrow, candidatesFor(start, narrow, bearing), budget);
  const { found, isComplete } = search(asked, contexts, classes, most, budget);
  const enough = found.length > 0 ? found : [shrink(asked, contexts, classes, budget) ?? []].filter(isSomething);
  return {
    verdict,
    found: enough.map((set) => [...always.map((candidate) => ({ members: [candidate] })), ...set]),
    isComplete: isComplete && (found.length > 0 || enough.length === 0),
  };
}

function isSomething(found: Found): boolean {
  return found.length > 0;
}

function modelAfter({ model, person }: Case, candidates: Parameters<typeof changesOf>[0]) {
  return takeAll(model, person, changesOf(candidates))?.model ?? model;
}

function changesOf(candidates: readonly { readonly change: Parameters<typeof takeAll>[2][number] }[]) {
  return candidates.map(({ change }) => change);
}

function candidatesFor(start: Case, contexts: readonly Context[], bearing: Bearing) {
  const subject = new Subject(start.model, start.person);
  const everyGraded = contexts.map(
    ({ model }) => judgementsOf(new Subject(model, start.person))(start.question, start.device).graded,
  );
  const scene: Scene = { asked: start, subject, bearing, wants: wantsOf(everyGraded) };
  return [
    ...activatings(scene),
    ...joinings(scene),
    ...assignings(scene),
    ...directoryRoles(scene),
    ...widenings(scene),
    ...listings(scene),
  ];
}
