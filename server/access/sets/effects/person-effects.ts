import type { AccessModel } from '../../judge/model.ts';
import type { Person } from '../../terms/facts.ts';
import { type ComparedQuestion, comparisonOf } from '../comparison.ts';
import { PersonVerdicts } from './person-verdicts.ts';

/** Capabilities that somebody has only before, or only after; somewhere or on a device group. */
export interface GainAndLoss {
  readonly gain: readonly string[];
  readonly lose: readonly string[];
}

/** What changes do to everything that one person can do. */
export class PersonEffects {
  readonly #person: Person;
  readonly #questions: readonly ComparedQuestion[];
  readonly #before: PersonVerdicts;

  constructor(model: AccessModel, person: Person) {
    this.#person = person;
    this.#questions = comparisonOf(model, model).questions;
    this.#before = new PersonVerdicts(model, person, this.#questions);
  }

  under(model: AccessModel): GainAndLoss {
    const [gain, lose] = [new Set<string>(), new Set<string>()];
    for (const { capability, isGained, isLost } of this.#differences(model)) {
      if (isGained) gain.add(capability);
      if (isLost) lose.add(capability);
    }
    return { gain: [...gain], lose: [...lose] };
  }

  /** How many are gained or lost beside one; nothing is counted on beyond `most`. */
  countUnder(model: AccessModel, what: keyof GainAndLoss, beside: string, most: number): number {
    const found = new Set<string>();
    for (const { capability, isGained, isLost } of this.#differences(model)) {
      if (capability !== beside && (what === 'gain' ? isGained : isLost)) found.add(capability);
      if (found.size > most) break;
    }
    return found.size;
  }
  /** In the order of the capabilities. What is known of before is looked at first. */
  *#differences(model: AccessModel) {
    const after = new PersonVerdicts(model, this.#person, this.#questions);
    for (const [place, { capability }] of this.#questions.entries()) {
      const [was, is] = [this.#before.at(place), after.at(place)];
      if (was !== is) yield { capability: capability.id, isGained: is === 'allow', isLost: was === 'allow' };
    }
  }
}
