import { type Graded, productsOf } from '../judge/graded.ts';
import type { Lens } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import { type Asked, Subject } from '../judge/subject.ts';
import { viewThrough } from './bearer.ts';
import { effectOf, takingOf } from './effect.ts';
import type { Facet } from './facets.ts';
import type { Look } from './looks.ts';
import { type Share, shareOf } from './sum.ts';

/** What one facet means to what is looked at. */
export interface Meaning {
  readonly text: string;
  /** It is enough by itself, for sure. */
  readonly isEnough: boolean;
  /** It may hide what others give. */
  readonly hides: boolean;
  /** Part of what is looked for may be taken from those who hold certain things. */
  readonly canBeTaken: boolean;
  /** Its share in what people have together; undefined where that does not add up. */
  readonly share: Share | undefined;
}

/** What one facet makes of questions: all that it can mean, whoever has it beside whatever else. */
export interface Meanings {
  /** `alike` are remembered meanings to the same look, for others of whom the same is found. */
  readonly of: (look: Look, alike?: Alike) => Meaning;
  /** It may hide what others give. */
  readonly hides: boolean;
  /** Drops what several looks had in common. */
  readonly forget: () => void;
}

/** By what a look asks: what it means to whoever gives the same answers. */
export type Alike = Map<string, { readonly asked: Asked; readonly known: Map<string, Meaning> }>;

export function meaningsOf(model: AccessModel, { sample, bearer }: Facet, lens: Lens): Meanings {
  const view = viewThrough(model, sample.person, bearer, lens);
  const subject = new Subject(model, view.person, lens, view);
  const taking = takingOf(view);
  // What its own holdings hide may show in other company.
  const hidden = taking.hides ? [subject.under({ model, lens: { ...lens, lenience: { taken: true } } })] : [];
  // Of whom nobody knows whether they have an account here, or a home elsewhere, parts do not tell the whole.
  const addsUp = !model.incompleteFacts.has('users');
  const base = `${sample.base} ${taking.text}`;
  const answers = new Map<string, string>();
  const of = (look: Look): Meaning => {
    const graded = look(subject);
    const text = [base, effectOf(graded), ...hidden.map((seen) => effectOf(look(seen)))].join(' ');
    const share = addsUp ? shareOf(graded) : undefined;
    const canBeTaken = [...productsOf(graded)].some((product) => product === 'MDA' || product === 'XSPM');
    return { text, isEnough: graded.span.low === 2, hides: taking.hides, canBeTaken, share };
  };
  return {
    hides: taking.hides,
    of(look, alike) {
      // Doubt and what hides are weighed beside what the look asks.
      if (alike === undefined || taking.hides || model.incompleteFacts.size > 0) return of(look);
      for (const { asked, known } of alike.values()) {
        const found = known.get(answersTo(asked));
        if (found) return found;
      }
      const { result, asked } = subject.noting(() => of(look));
      const key = [...asked.keys()].join('\n');
      const others = alike.get(key) ?? { asked, known: new Map<string, Meaning>() };
      alike.set(key, others);
      others.known.set(answersTo(asked), result);
      return result;
    },
    forget() {
      answers.clear();
      for (const some of [subject, ...hidden]) some.forget();
    },
  };

  function answersTo(asked: Asked): string {
    let all = base;
    for (const [what, look] of asked) {
      const known = answers.get(what) ?? effectOf(subject.once(what, look) as Graded);
      answers.set(what, known);
      all += `\n${known}`;
    }
    return all;
  }
}
