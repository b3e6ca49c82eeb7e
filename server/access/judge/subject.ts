import type { Person } from '../terms/facts.ts';
import type { FactKind } from '../terms/vocabulary.ts';
import { type Doubt, doubtOf, viewedFacts } from './doubt.ts';
import { type Lenience, strict } from './grants/chain.ts';
import { allActivated, asItIs, type Lens } from './lens.ts';
import type { AccessModel } from './model.ts';
import { personIn } from './person.ts';
import { type View, viewOf } from './view.ts';

/** What has been looked for, and how. */
export type Asked = ReadonlyMap<string, (subject: Subject) => object>;

/** One person under one model; what only some answers need is worked out when they ask. */
export class Subject {
  readonly model: AccessModel;
  readonly person: Person;
  readonly now: View;
  #afterActivation: View | undefined;
  readonly #doubts = new Map<string, Doubt>();
  readonly #found = new Map<string, object>();
  #asked: Map<string, (subject: Subject) => object> | undefined;

  constructor(model: AccessModel, person: Person, lens: Lens = asItIs, now?: View) {
    this.model = model;
    this.person = personIn(model, person);
    this.now = now ?? viewOf(model, this.person, lens);
  }

  /** What the question looks past; nothing for the facts as they are. */
  get lenience(): Lenience {
    return this.now.lens.lenience ?? strict;
  }

  /** The same person under other switches, or looking past other rules; what they are and hold stays what it is. */
  under({ model, lens }: { readonly model: AccessModel; readonly lens: Lens }): Subject {
    const seen = lens.activates === allActivated.activates ? this.afterActivation : this.now;
    return new Subject(model, this.person, lens, { ...seen, model, lens });
  }

  /** As if everything that PIM could activate were active. */
  get afterActivation(): View {
    this.#afterActivation ??= viewOf(this.model, this.person, { ...this.now.lens, ...allActivated });
    return this.#afterActivation;
  }

  /** What many questions ask of the person is looked for once; `what` says all that it depends on beside them. */
  once<Found extends object>(what: string, look: (subject: Subject) => Found): Found {
    this.#asked?.set(what, look);
    const known = this.#found.get(what);
    if (known) return known as Found;
    const found = look(this);
    this.#found.set(what, found);
    return found;
  }

  /** Does some work, and tells what was looked for once meanwhile, so that it can be looked for of others. */
  noting<Result>(work: () => Result): { readonly result: Result; readonly asked: Asked } {
    const asked = new Map<string, (subject: Subject) => object>();
    this.#asked = asked;
    const result = work();
    this.#asked = undefined;
    return { result, asked };
  }

  /** For somebody who stays when their questions are over. */
  forget(): void {
    this.#found.clear();
  }

  /** The person in each way that the missing facts could turn out for the worse, the known facts first (S-101). */
  worlds(): readonly Subject[] {
    const doubt = this.doubtAbout(this.model.incompleteFacts);
    const rest = new Set([...this.model.incompleteFacts].filter((kind) => !viewedFacts.has(kind)));
    const model = { ...this.model, incompleteFacts: rest };
    return [this.now, ...(doubt?.worse ?? [])].map(
      (view) =>
        new Subject(model, this.person, view.lens, { ...view, model: { ...view.model, incompleteFacts: rest } }),
    );
  }

  /** What missing facts of these kinds could make of the person; nothing when none of them matters. */
  doubtAbout(missing: ReadonlySet<FactKind>): Doubt | undefined {
    if (missing.size === 0) return undefined;
    const key = [...missing].join();
    const known = this.#doubts.get(key);
    if (known) return known;
    const doubt = doubtOf(this.now, missing);
    this.#doubts.set(key, doubt);
    return doubt;
  }
}
