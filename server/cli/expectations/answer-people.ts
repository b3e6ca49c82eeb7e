import { applyChanges } from '../../access/changes/apply-changes.ts';
import type { Outcome } from '../../access/sets/outcome.ts';
import type { Verdict } from '../../access/terms/vocabulary.ts';
import type { PeopleExpectation } from '../../questions/expectations/expectation.ts';
import { findForEverybody } from '../../store/sets/found.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import { type CaseResult, expectedOf } from './case-result.ts';

/** Answers one expectation about everybody and says who is on the list and should not be, or the other way round. */
export async function answerPeople(
  file: string,
  expectation: PeopleExpectation,
  view: SnapshotView,
): Promise<CaseResult> {
  const { name, line } = expectation;
  const who = await peopleMeant(expectation, view);
  const head = { file, name, line, expected: expectedOf(expectation), faults: faultsOf(expectation, who) };
  return { ...head, verdict: null, because: [], through: [], sentence: sentenceOf(expectation, who), proof: [], who };
}

interface Standing {
  readonly outcome: Outcome;
  readonly verdict: Verdict;
}

async function peopleMeant(expectation: PeopleExpectation, view: SnapshotView): Promise<readonly string[]> {
  const { about, assuming, includeEligible } = expectation;
  const after = await standings(expectation, view, assuming);
  const holds = (standing: Standing | undefined) =>
    standing?.outcome === 'allow' || (includeEligible && standing?.outcome === 'eligible');
  if (about === 'whoCan') return [...after].flatMap(([id, standing]) => (holds(standing) ? [id] : []));
  if (about === 'nobody') {
    const isNo = ({ outcome, verdict }: Standing) => verdict === 'deny' && !(includeEligible && outcome === 'eligible');
    return [...after].flatMap(([id, standing]) => (isNo(standing) ? [] : [id]));
  }
  const before = await standings(expectation, view, []);
  const [from, to] = about === 'gains' ? [before, after] : [after, before];
  return [...to].flatMap(([id, standing]) => (holds(standing) && !holds(from.get(id)) ? [id] : []));
}

async function standings(
  { can, on }: PeopleExpectation,
  view: SnapshotView,
  assuming: PeopleExpectation['assuming'],
): Promise<ReadonlyMap<string, Standing>> {
  const device = on.device === undefined ? undefined : await view.device(on.device);
  const model = assuming.length === 0 ? view.model : applyChanges(view.model, assuming);
  const read = { question: { capability: can, on }, model, device };
  const { everybody, found, verdicts } = await findForEverybody(view, read);
  const now = verdicts();
  const of = (place: number) => ({ outcome: found.at(place), verdict: now[place] as Verdict });
  return new Map(everybody.ids.map((id, at) => [id, of(everybody.profileOf[at] as number)]));
}

function faultsOf({ exactly, atMost, atLeast, except }: PeopleExpectation, who: readonly string[]): string[] {
  const is = new Set(who);
  const outside = (allowed: readonly string[] | undefined) => {
    const set = new Set(allowed);
    return allowed === undefined ? [] : who.filter((id) => !set.has(id));
  };
  const lacking = (needed: readonly string[] | undefined) => (needed ?? []).filter((id) => !is.has(id));
  const tooMany = new Set([...outside(exactly), ...outside(atMost), ...outside(except)]);
  const tooFew = new Set([...lacking(exactly), ...lacking(atLeast)]);
  return [
    ...(tooMany.size === 0 ? [] : [`${named([...tooMany])} should not be among them`]),
    ...(tooFew.size === 0 ? [] : [`${named([...tooFew])} should be among them`]),
  ];
}

function sentenceOf({ about }: PeopleExpectation, who: readonly string[]): string {
  const verbs = { whoCan: 'can', gains: 'gain it', loses: 'lose it', nobody: 'can, might or are not known not to' };
  return who.length === 0 ? 'Nobody.' : `${who.length}: ${named(who)} (${verbs[about]}).`;
}

const mostNamed = 10;

function named(ids: readonly string[]): string {
  const rest = ids.length - mostNamed;
  return ids.slice(0, mostNamed).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
