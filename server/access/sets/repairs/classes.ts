import type { AccessModel } from '../../judge/model.ts';
import type { Budget } from './budget.ts';
import type { Alternatives, Candidate } from './candidate.ts';
import { type Case, isSame, type Standing, standingUnder } from './case.ts';
import { takeAll } from './take.ts';

/** Switches that are turned before anything is given, with what the question comes to then. */
export interface Context {
  readonly turned: readonly Candidate[];
  readonly model: AccessModel;
  readonly standing: Standing;
}

/** Candidates that bring the same about in each context. */
export interface CandidateClass extends Alternatives {
  readonly standings: readonly Standing[];
}

/**
 * Candidates sorted by what they make of the question, in every context; those that make nothing of it are left out.
 * Each kin is looked at once.
 */
export function classesOf(
  asked: Case,
  contexts: readonly Context[],
  candidates: readonly Candidate[],
  budget: Budget,
): CandidateClass[] {
  const byKin = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const kin = byKin.get(candidate.kin);
    if (kin) kin.push(candidate);
    else byKin.set(candidate.kin, [candidate]);
  }
  const classes = new Map<string, { readonly standings: readonly Standing[]; readonly members: Candidate[] }>();
  for (const members of byKin.values()) {
    const [first] = members as [Candidate];
    const standings = contexts.map((context) => standingWith(asked, context, [first], budget));
    if (
      standings.every((standing, place) => isSame(standing, (contexts[place] as Context).standing)) &&
      !mayOffer(first)
    )
      continue;
    const key = JSON.stringify([standings, mayOffer(first) ? first.kin : '']);
    const known = classes.get(key);
    if (known) known.members.push(...members);
    else classes.set(key, { standings, members: [...members] });
  }
  return [...classes.values()].map(({ standings, members }) => ({ standings, members: members.sort(lighterFirst) }));
}

/** An activation may be offered, or offer more, only once another one is done: it is like no other candidate. */
function mayOffer({ change }: Candidate): boolean {
  return change.kind === 'activateEligibleGroup' || change.kind === 'activateEligibleRole';
}

function lighterFirst(one: Candidate, other: Candidate): number {
  return Number(other.isPersonal) - Number(one.isPersonal) || one.weight - other.weight;
}

/** What the question comes to with some candidates; as without them where they cannot be taken. */
export function standingWith(
  asked: Case,
  { model, standing }: Context,
  candidates: readonly Candidate[],
  budget: Budget,
): Standing {
  const taken = takeAll(
    model,
    asked.person,
    candidates.map(({ change }) => change),
  );
  if (taken === undefined) return standing;
  budget.spend();
  return standingUnder(asked, taken.model);
}
