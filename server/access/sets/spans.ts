import type { Span } from '../judge/grade.ts';
import type { Lens } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import { Subject } from '../judge/subject.ts';
import { possibleModels } from '../judge/unknown-switches.ts';
import { viewThrough } from './bearer.ts';
import { effectOf, takingOf } from './effect.ts';
import { type Facet, type Facets, facetsOf } from './facets.ts';
import type { Look } from './looks.ts';
import type { Profile } from './profile.ts';

/** What is looked at comes to for each profile; of those that nobody waits for it is not worked out. */
export type SpansOf = (look: Look) => (place: number) => Span;

/** Beyond this many meanings of facets to one question a set of them no longer fits into one number. */
const mostInNumber = 31;

/**
 * Finds out once what each facet means to a question. People to whom the same comes together are judged once, which
 * settles it for all of them.
 */
export function spansUnder(model: AccessModel, lens: Lens, profiles: readonly Profile[], pick: Pick): SpansOf {
  const facets = facetsOf(profiles, pick);
  const subjectAt = subjectsOf(model, lens, profiles);
  const meaningIn = facets.all.map((facet) => once(() => meaningOf(model, facet, lens)));
  // What is found under other switches is not told apart by the parts: such people are judged facet by facet.
  const isOpen = possibleModels(model).length > 0;
  return (look) => {
    const sets = once(() =>
      setsOf(facets, isOpen ? facets.all.map((_, place) => place) : meaningsOf(facets, meaningIn, look)),
    );
    const judged = new Map<number | string, Span>();
    return (place) => {
      const key = sets()(place);
      const known = judged.get(key);
      if (known) return known;
      const { span } = look(subjectAt(place));
      judged.set(key, span);
      return span;
    };
  };
}

const mostRemembered = 2_000;

/** Whoever stood for others once is likely to do so again; few enough are remembered. */
function subjectsOf(model: AccessModel, lens: Lens, profiles: readonly Profile[]): (place: number) => Subject {
  const subjects = new Map<number, Subject>();
  return (place) => {
    const known = subjects.get(place);
    if (known) return known;
    if (subjects.size >= mostRemembered) subjects.clear();
    const subject = new Subject(model, (profiles[place] as Profile).person, lens);
    subjects.set(place, subject);
    return subject;
  };
}

type Pick = (profile: Profile) => Profile['now'];

/** By facet, numbers that are the same where the same is meant to people of the same base. */
function meaningsOf(
  { all }: Facets,
  meaningIn: readonly (() => (look: Look) => string)[],
  look: Look,
): readonly number[] {
  const numbers = new Map<string, number>();
  return all.map(({ sample }, place) => {
    const text = `${sample.base} ${(meaningIn[place] as () => (look: Look) => string)()(look)}`;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}

/** What all facets of a profile mean together: what means no more than the base does not count. */
function setsOf({ baseOf, from, facetsOf: places }: Facets, meanings: readonly number[]) {
  const fits = new Set(meanings).size <= mostInNumber;
  return (profile: number): number | string => {
    const base = meanings[baseOf[profile] as number] as number;
    if (fits) {
      let set = 1 << base;
      for (let at = from[profile] as number; at < (from[profile + 1] as number); at += 1)
        set |= 1 << (meanings[places[at] as number] as number);
      return set;
    }
    const set = new Set([base]);
    for (const place of places.subarray(from[profile], from[profile + 1])) set.add(meanings[place] as number);
    return [...set].sort((left, right) => left - right).join();
  };
}

/** What one facet makes of questions: all that it can mean, whoever has it beside whatever else. */
export function meaningOf(model: AccessModel, { sample, bearer }: Facet, lens: Lens): (look: Look) => string {
  const view = viewThrough(model, sample.person, bearer, lens);
  const subject = new Subject(model, view.person, lens, view);
  const taking = takingOf(view);
  // What its own holdings hide may show in other company.
  const hidden = taking.hides ? [subject.under({ model, lens: { ...lens, lenience: { taken: true } } })] : [];
  return (look) => [taking.text, ...[subject, ...hidden].map((seen) => effectOf(look(seen)))].join(' ');
}

function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
