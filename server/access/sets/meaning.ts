import type { Lens } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import { Subject } from '../judge/subject.ts';
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
  /** Its share in what people have together; undefined where that does not add up. */
  readonly share: Share | undefined;
}

/** What one facet makes of questions: all that it can mean, whoever has it beside whatever else. */
export interface Meanings {
  readonly of: (look: Look) => Meaning;
  /** Drops what several looks had in common. */
  readonly forget: () => void;
}

export function meaningsOf(model: AccessModel, { sample, bearer }: Facet, lens: Lens): Meanings {
  const view = viewThrough(model, sample.person, bearer, lens);
  const subject = new Subject(model, view.person, lens, view);
  const taking = takingOf(view);
  // What its own holdings hide may show in other company.
  const hidden = taking.hides ? [subject.under({ model, lens: { ...lens, lenience: { taken: true } } })] : [];
  // Of whom nobody knows whether they have an account here, or a home elsewhere, parts do not tell the whole.
  const addsUp = !model.incompleteFacts.has('users');
  return {
    of(look) {
      const graded = look(subject);
      const text = [sample.base, taking.text, effectOf(graded), ...hidden.map((seen) => effectOf(look(seen)))].join(
        ' ',
      );
      return {
        text,
        isEnough: graded.span.low === 2,
        hides: taking.hides,
        share: addsUp ? shareOf(graded) : undefined,
      };
    },
    forget() {
      for (const some of [subject, ...hidden]) some.forget();
    },
  };
}
