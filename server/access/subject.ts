import { type Doubt, doubtOf } from './doubt.ts';
import type { Person } from './facts.ts';
import { allActivated, asItIs, type Lens } from './lens.ts';
import type { AccessModel } from './model.ts';
import { personIn } from './person.ts';
import { type View, viewOf } from './view.ts';
import type { SourceKind } from './vocabulary.ts';

/** One person under one model; what only some answers need is worked out when they ask. */
export class Subject {
  readonly model: AccessModel;
  readonly person: Person;
  readonly now: View;
  #afterActivation: View | undefined;
  readonly #doubts = new Map<string, Doubt>();

  constructor(model: AccessModel, person: Person, lens: Lens = asItIs) {
    this.model = model;
    this.person = personIn(model, person);
    this.now = viewOf(model, this.person, lens);
  }

  /** As if everything that PIM could activate were active. */
  get afterActivation(): View {
    this.#afterActivation ??= viewOf(this.model, this.person, allActivated);
    return this.#afterActivation;
  }

  /** What missing facts of these sources could make of the person; nothing when none of them matters. */
  doubtAbout(sources: ReadonlySet<SourceKind>): Doubt | undefined {
    if (sources.size === 0) return undefined;
    const key = [...sources].join();
    const known = this.#doubts.get(key);
    if (known) return known;
    const doubt = doubtOf(this.now, sources);
    this.#doubts.set(key, doubt);
    return doubt;
  }
}
