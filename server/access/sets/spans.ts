import { certain, type Span } from '../judge/grade.ts';
import { allActivated, type Lens } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import { Subject } from '../judge/subject.ts';
import { possibleModels } from '../judge/unknown-switches.ts';
import type { Person } from '../terms/facts.ts';
import { type Contents, contentsOf } from './contents.ts';
import { type Facets, facetsOf, type Pick } from './facets.ts';
import type { Look } from './looks.ts';
import { type Meanings, meaningsOf } from './meaning.ts';
import type { Profile } from './profile.ts';
import { meaningsUnder, type RememberedMeanings } from './remembered-meanings.ts';
import { type Meant, meantBy, setsOf, sure } from './sets-of-meanings.ts';

/** What is looked at comes to for each profile; of those that nobody waits for it is not worked out. */
export type SpansOf = (look: Look) => (place: number) => Span;

/** Some people under one model, taken apart into what they have in common. */
export interface Parted {
  readonly model: AccessModel;
  readonly lens: Lens;
  readonly facets: Facets;
  readonly contents: Contents;
  readonly meanings: readonly (() => Meanings)[];
  readonly remembered: RememberedMeanings;
  readonly personAt: (place: number) => Person;
  readonly subjectAt: (place: number) => Subject;
  /** What is found under other switches is not told apart by the parts: such people are judged facet by facet. */
  readonly isOpen: boolean;
}

export function parted(model: AccessModel, lens: Lens, profiles: readonly Profile[], pick: Pick): Parted {
  const facets = facetsOf(profiles, pick);
  const contents = contentsOf(model, facets);
  return {
    model,
    lens,
    facets,
    contents,
    meanings: contents.samples.map((facet) => once(() => meaningsOf(model, facet, lens))),
    remembered: meaningsUnder(model)[lens === allActivated ? 'afterActivation' : 'now'],
    personAt: (place) => (profiles[place] as Profile).person,
    subjectAt: subjectsOf(model, lens, profiles),
    isOpen: possibleModels(model).length > 0,
  };
}

/**
 * Finds out once what each content means to a question. People to whom the same comes together are judged once, which
 * settles it for all of them.
 */
export function spansUnder({ facets, contents, meanings, subjectAt, isOpen }: Parted): SpansOf {
  return (look) => {
    const meant = once(() => (isOpen ? meantByItself(contents) : meantByContent(contents, meanings, look)));
    const sets = once(() => setsOf(facets, meant()));
    const judged = new Map<number | string, Span>([[sure, certain(2)]]);
    return (place) => {
      const key = sets()(place);
      const known = judged.get(key);
      if (known) return known;
      const subject = subjectAt(place);
      const { span } = look(subject);
      subject.forget();
      judged.set(key, span);
      return span;
    };
  };
}

function meantByContent({ of }: Contents, meanings: Parted['meanings'], look: Look): Meant {
  const { numbers, isEnough, hides } = meantBy(
    meanings.map((meaning) => {
      const found = meaning().of(look);
      meaning().forget();
      return found;
    }),
  );
  return {
    numbers: Uint32Array.from(of, (content) => numbers[content] as number),
    isEnough: Uint8Array.from(of, (content) => isEnough[content] as number),
    hides: Uint8Array.from(of, (content) => hides[content] as number),
  };
}

function meantByItself({ of }: Contents): Meant {
  const nothing = new Uint8Array(of.length);
  return { numbers: of, isEnough: nothing, hides: nothing };
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

function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
