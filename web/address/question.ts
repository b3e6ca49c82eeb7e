import { answerAddress } from '../pages/answer/address.ts';
import { capabilityAddress } from '../pages/capability/address.ts';
import { personAddress } from '../pages/person/address.ts';
import { startAddress } from '../pages/start/address.ts';
import { whatIfAddress } from '../pages/what-if/address.ts';
import type { Address } from './address.ts';
import { type Assumed, nothingAssumed } from './assumed.ts';
import { type Askable, fittingTarget } from './fitting-target.ts';
import type { Target } from './target.ts';

/** A question, whole or with parts that are still open. As of when it is asked, every address says. */
export interface Question {
  readonly person?: string;
  readonly capability?: string;
  readonly on: Target;
  readonly assumed: Assumed;
}

/** The question that an address asks; undefined where none stands. */
export function questionOf(address: Address): Question | undefined {
  switch (address.page) {
    case 'answer':
      return address;
    case 'capability':
      return { capability: address.capability, on: address.on, assumed: { changes: address.changes } };
    case 'person':
      return { person: address.person, on: {}, assumed: nothingAssumed };
    case 'what-if':
      return address.person === undefined
        ? undefined
        : { person: address.person, on: {}, assumed: { changes: address.changes } };
    default:
      return undefined;
  }
}

/** Where a question is answered: of one person, of everybody, or everything about one person. */
export function addressOfQuestion({ person, capability, on, assumed }: Question): Address {
  const { changes, lens } = assumed;
  if (person !== undefined && capability !== undefined) return answerAddress(person, capability, on, assumed);
  if (capability !== undefined) {
    const address = capabilityAddress(capability, on, changes);
    // Of everybody at once: those who would have to activate are a list of their own.
    return lens === 'activated' ? { ...address, outcome: 'ELIGIBLE' } : address;
  }
  if (changes.length > 0) return { ...whatIfAddress(...changes), ...(person !== undefined && { person }) };
  return person === undefined ? startAddress : personAddress(person);
}

/** The same question about somebody else, or about everybody. */
export function withPerson({ person: _before, ...rest }: Question, person: string | undefined): Question {
  return person === undefined ? rest : { ...rest, person };
}

/** The same question about another action, as far as that one can be asked about the target; or about all of them. */
export function withAction(
  { capability: _before, on, ...rest }: Question,
  action: (Askable & { readonly key: string }) | undefined,
): Question {
  return action === undefined
    ? { ...rest, on: {} }
    : { ...rest, capability: action.key, on: fittingTarget(on, action) };
}
