import { certain, type Span } from '../judge/grade.ts';
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
      isOpen
        ? setsOf(facets, { numbers: facets.all.map((_, place) => place) })
        : setsOf(facets, meaningsOf(facets, meaningIn, look)),
    );
    const judged = new Map<number | string, Span>([[sure, certain(2)]]);
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

/** What one facet means to what is looked at. */
export interface Meaning {
  readonly text: string;
  /** It is enough by itself, for sure. */
  readonly isEnough: boolean;
  /** It may hide what others give. */
  readonly hides: boolean;
}

interface Meanings {
  /** By facet; the same where the same is meant to people of the same base. */
  readonly numbers: readonly number[];
  /** By facet. */
  readonly isEnough?: readonly boolean[];
  readonly hides?: readonly boolean[];
}

function meaningsOf({ all }: Facets, meaningIn: readonly (() => (look: Look) => Meaning)[], look: Look): Meanings {
  const known = new Map<string, number>();
  const numbers: number[] = [];
  const isEnough: boolean[] = [];
  const hides: boolean[] = [];
  for (const [place, { sample }] of all.entries()) {
    const meaning = (meaningIn[place] as () => (look: Look) => Meaning)()(look);
    const text = `${sample.base} ${meaning.text}`;
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    numbers.push(number);
    isEnough.push(meaning.isEnough);
    hides.push(meaning.hides);
  }
  return { numbers, isEnough, hides };
}

/** The key of whoever has one facet that is enough and none that hides anything: permissions add up. */
const sure = 'sure';

/** What all facets of a profile mean together: what means no more than the base does not count. */
function setsOf({ baseOf, from, facetsOf: places }: Facets, { numbers, isEnough, hides }: Meanings) {
  const fits = new Set(numbers).size <= mostInNumber;
  return (profile: number): number | string => {
    const base = baseOf[profile] as number;
    const [start, end] = [from[profile] as number, from[profile + 1] as number];
    let set = fits ? 1 << (numbers[base] as number) : 0;
    let isSure = isEnough?.[base] === true;
    let isHidden = hides?.[base] === true;
    for (let at = start; at < end; at += 1) {
      const place = places[at] as number;
      if (fits) set |= 1 << (numbers[place] as number);
      isSure ||= isEnough?.[place] === true;
      isHidden ||= hides?.[place] === true;
    }
    if (isSure && !isHidden) return sure;
    if (fits) return set;
    const all = new Set([numbers[base] as number]);
    for (const place of places.subarray(start, end)) all.add(numbers[place] as number);
    return [...all].sort((left, right) => left - right).join();
  };
}

/** What one facet makes of questions: all that it can mean, whoever has it beside whatever else. */
export function meaningOf(model: AccessModel, { sample, bearer }: Facet, lens: Lens): (look: Look) => Meaning {
  const view = viewThrough(model, sample.person, bearer, lens);
  const subject = new Subject(model, view.person, lens, view);
  const taking = takingOf(view);
  // What its own holdings hide may show in other company.
  const hidden = taking.hides ? [subject.under({ model, lens: { ...lens, lenience: { taken: true } } })] : [];
  return (look) => {
    const graded = look(subject);
    const text = [taking.text, effectOf(graded), ...hidden.map((seen) => effectOf(look(seen)))].join(' ');
    return { text, isEnough: graded.span.low === 2, hides: taking.hides };
  };
}

function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
