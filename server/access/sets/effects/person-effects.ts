import { seekSight } from '../../judge/aims/seek-sight.ts';
import { everyDeviceGroup } from '../../judge/grants/sight-grants.ts';
import { judgementsOf } from '../../judge/judge.ts';
import type { AccessModel } from '../../judge/model.ts';
import { Subject } from '../../judge/subject.ts';
import type { Person } from '../../terms/facts.ts';
import type { Question } from '../../terms/question.ts';
import type { CapabilityRow } from '../../terms/rulebook.ts';
import type { Verdict } from '../../terms/vocabulary.ts';
import { askable, onDeviceGroup, onEndpoint, onSomething } from './askable.ts';

/** Capabilities that somebody has only before, or only after; somewhere or on a device group. */
export interface GainAndLoss {
  readonly gain: readonly string[];
  readonly lose: readonly string[];
}

type VerdictOf = (question: Question) => Verdict;

/** What changes do to everything that one person can do. */
export class PersonEffects {
  readonly #person: Person;
  readonly #before: Subject;
  readonly #verdictBefore: VerdictOf;
  readonly #rows: readonly CapabilityRow[];

  constructor(model: AccessModel, person: Person) {
    this.#person = person;
    this.#before = new Subject(model, person);
    this.#verdictBefore = remembering(verdictsOf(this.#before));
    this.#rows = askable(model.rulebook);
  }

  under(model: AccessModel): GainAndLoss {
    const differs = this.#comparedWith(model);
    return {
      gain: this.#rows.filter((row) => differs(row, 'gain')).map(({ id }) => id),
      lose: this.#rows.filter((row) => differs(row, 'lose')).map(({ id }) => id),
    };
  }

  /** How many are gained or lost beside one; nothing is counted on beyond `most`. */
  countUnder(model: AccessModel, what: 'gain' | 'lose', beside: string, most: number): number {
    const differs = this.#comparedWith(model);
    let count = 0;
    for (const row of this.#rows) {
      if (row.id !== beside && differs(row, what)) count += 1;
      if (count > most) break;
    }
    return count;
  }

  #comparedWith(model: AccessModel): (row: CapabilityRow, what: 'gain' | 'lose') => boolean {
    const after = new Subject(model, this.#person);
    const verdictAfter = verdictsOf(after);
    const deviceGroups = seenOtherwise(this.#before, after);
    return (row, what) => {
      const wasAllowed = (question: Question) => this.#verdictBefore(question) === 'allow';
      const isAllowed = (question: Question) => verdictAfter(question) === 'allow';
      const isOther = what === 'gain' ? turnedTrue(wasAllowed, isAllowed) : turnedFalse(wasAllowed, isAllowed);
      const differs = (question: Question | undefined) => question !== undefined && isOther(question);
      return (
        differs(onSomething(row)) ||
        differs(onEndpoint(row)) ||
        deviceGroups.some((deviceGroup) => differs(onDeviceGroup(row, deviceGroup)))
      );
    };
  }
}

type Holds = (question: Question) => boolean;

// What is known of before is looked at first.
function turnedTrue(before: Holds, after: Holds): Holds {
  return (question) => !before(question) && after(question);
}

function turnedFalse(before: Holds, after: Holds): Holds {
  return (question) => before(question) && !after(question);
}

function verdictsOf(subject: Subject): VerdictOf {
  const judgeOn = judgementsOf(subject);
  return (question) => judgeOn(question).verdict;
}

function remembering(verdictOf: VerdictOf): VerdictOf {
  const known = new Map<string, Verdict>();
  return (question) => {
    const key = JSON.stringify(question);
    const verdict = known.get(key) ?? verdictOf(question);
    known.set(key, verdict);
    return verdict;
  };
}

/** Device groups of which the person sees more or less. */
function seenOtherwise(before: Subject, after: Subject): readonly string[] {
  const all = new Set([...everyDeviceGroup(before.model), ...everyDeviceGroup(after.model)]);
  return [...all].filter((deviceGroup) => {
    const [was, is] = [before, after].map((subject) => seekSight(subject, { deviceGroup }).span);
    return was?.low !== is?.low || was?.high !== is?.high;
  });
}
