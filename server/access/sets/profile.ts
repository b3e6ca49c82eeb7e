import { allActivated, asItIs, type Lens } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import { isExternal, mayBeExternal } from '../judge/outsiders.ts';
import { personIn } from '../judge/person.ts';
import type { Person, PersonFact } from '../terms/facts.ts';
import { type Bearer, bearersAlone, bearersOf } from './bearer.ts';
import type { Bearing } from './bearing.ts';

/** People who are interchangeable for every question: who they are, and what they bear now and after activation. */
export interface Profile {
  /** The same for the same people in every snapshot, whatever else is in it. */
  readonly key: string;
  /** Somebody of it, as the model sees them. */
  readonly person: Person;
  /** What they are by themselves, as far as any rule asks for it. */
  readonly base: string;
  readonly kind: PersonFact['kind'];
  readonly isGuest: boolean;
  readonly isEnabled: boolean;
  readonly now: readonly Bearer[];
  readonly afterActivation: readonly Bearer[];
}

/** The profile of one person; a model with a what-if gives the profile that the person then has. */
export function profileOf(model: AccessModel, bearing: Bearing, stored: Person): Profile {
  const person = personIn(model, stored);
  const now = person.enabled ? bearersOf(model, bearing, person, false) : [];
  const afterActivation = person.enabled ? bearersOf(model, bearing, person, true) : [];
  return profileFrom(person, now, afterActivation);
}

/** The same where nobody else is looked at: costs the groups of the person. */
export function profileAlone(model: AccessModel, stored: Person): Profile {
  const person = personIn(model, stored);
  const bearers = (lens: Lens) => (person.enabled ? bearersAlone(model, person, lens) : []);
  return profileFrom(person, bearers(asItIs), bearers(allActivated));
}

/** The profile of somebody whose bearers are known. */
export function profileFrom(person: Person, now: readonly Bearer[], afterActivation: readonly Bearer[]): Profile {
  const base = baseOf(person);
  return {
    // Long, and asked for only where people are put together or profiles are written.
    get key() {
      return JSON.stringify([base, keysOf(now), keysOf(afterActivation)]);
    },
    person,
    base,
    kind: person.kind,
    isGuest: person.userType === 'Guest',
    isEnabled: person.enabled,
    now,
    afterActivation,
  };
}

function baseOf(person: PersonFact): string {
  const { kind, enabled, via, userType, unstated } = person;
  return [kind, enabled, userType, isExternal(person), via, unstated, mayBeExternal(person)].join(' ');
}

function keysOf(bearers: readonly Bearer[]): readonly string[] {
  return bearers.map(({ key }) => key);
}
