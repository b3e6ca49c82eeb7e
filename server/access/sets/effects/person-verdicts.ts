import { asItIs } from '../../judge/lens.ts';
import type { AccessModel } from '../../judge/model.ts';
import { Subject } from '../../judge/subject.ts';
import { possibleModels } from '../../judge/unknown-switches.ts';
import type { Person } from '../../terms/facts.ts';
import type { Verdict } from '../../terms/vocabulary.ts';
import type { ComparedQuestion } from '../comparison.ts';
import { bothOf, codeOf, denied, type Factors, factorsOf, verdictOfCode, wholeOfAsked } from '../factors.ts';

/** What many questions come to for one person, each worked out when it is asked for. */
export class PersonVerdicts {
  readonly #subject: Subject;
  readonly #questions: readonly ComparedQuestion[];
  readonly #factors: Factors;
  readonly #isOpen: boolean;
  readonly #codes: Int8Array;
  readonly #known = new Map<number, Verdict>();

  constructor(model: AccessModel, person: Person, questions: readonly ComparedQuestion[]) {
    this.#subject = new Subject(model, person, asItIs);
    this.#questions = questions;
    this.#factors = factorsOf(model, questions);
    // Where switches are not known, what parts come to says nothing of the whole.
    this.#isOpen = possibleModels(model).length > 0;
    this.#codes = new Int8Array(this.#factors.looks.length).fill(notAsked);
  }

  at(question: number): Verdict {
    const known = this.#known.get(question) ?? this.#find(question);
    this.#known.set(question, known);
    return known;
  }

  #find(question: number): Verdict {
    const { first, sight, isWhole } = this.#factors.ofQuestion[question] as Factors['ofQuestion'][number];
    if (isWhole) return verdictOfCode(this.#codeOf(first));
    if (sight !== undefined && this.#factors.looks[sight] === undefined) return verdictOfCode(denied);
    if (!this.#isOpen) {
      const right = this.#codeOf(first);
      const verdict = verdictOfCode(sight === undefined ? right : bothOf(right, this.#codeOf(sight)));
      if (verdict !== 'unknown') return verdict;
    }
    const { look } = wholeOfAsked(this.#questions[question] as ComparedQuestion);
    return verdictOfCode(codeOf(look(this.#subject).span));
  }

  #codeOf(look: number): number {
    const known = this.#codes[look] as number;
    if (known !== notAsked) return known;
    const found = this.#factors.looks[look];
    const code = found === undefined ? denied : codeOf(found.look(this.#subject).span);
    this.#codes[look] = code;
    return code;
  }
}

const notAsked = -1;
