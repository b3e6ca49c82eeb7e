import type { Address } from '../address/address.ts';
import type { Target } from '../address/target.ts';
import { answerAddress } from '../pages/answer/address.ts';
import { capabilityAddress } from '../pages/capability/address.ts';
import { nodeAddress } from '../pages/node/address.ts';
import { personAddress } from '../pages/person/address.ts';
import { startAddress } from '../pages/start/address.ts';
import { isPersonKind } from '../parts/kind/kind.ts';
import type { Hit, SearchResult, SpokenQuestion } from './use-hits.ts';

/** Where a hit leads: a person or a capability becomes part of the question, anything else is shown. */
export function addressOfHit(hit: Pick<Hit, 'kind' | 'key' | 'node'>, address: Address): Address {
  if (isPersonKind(hit.kind)) {
    return address.page === 'capability'
      ? answerAddress(hit.key, address.capability, address.on)
      : personAddress(hit.key);
  }
  if (hit.kind === 'CAPABILITY') {
    return address.page === 'person' || address.page === 'answer'
      ? answerAddress(address.person, hit.key)
      : capabilityAddress(hit.key);
  }
  return hit.node ? nodeAddress(hit.node.id) : startAddress;
}

/** Tells the hits of one search apart: keys are unique within a kind. */
export function valueOfHit({ kind, key }: Pick<Hit, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}

/** The answer that a question in plain words leads to: of one person, or of everybody. */
function addressOfQuestion({ person, capability, target }: SpokenQuestion): Address {
  const on: Target = target ? { [target.kind === 'DEVICE' ? 'device' : 'deviceGroup']: target.key } : {};
  return person ? answerAddress(person.key, capability.key, on) : capabilityAddress(capability.key, on);
}

export function valueOfQuestion({ sentence }: SpokenQuestion): string {
  return `question ${sentence}`;
}

/** Where the option of the list with this value leads. */
export function addressOf(result: SearchResult | undefined, value: string, address: Address): Address | undefined {
  const question = result?.questions.find((one) => valueOfQuestion(one) === value);
  if (question) return addressOfQuestion(question);
  const hit = result?.hits.find((one) => valueOfHit(one) === value);
  return hit && addressOfHit(hit, address);
}

/** What is called exactly as typed stands above the questions that the same words may ask. */
export function isNamedSo({ hits }: SearchResult, text: string): boolean {
  return hits[0]?.name.toLocaleLowerCase() === text.toLocaleLowerCase();
}

/** Where the first option leads. */
export function firstOf(result: SearchResult | undefined, text: string, address: Address): Address | undefined {
  const [question] = result?.questions ?? [];
  const [hit] = result?.hits ?? [];
  const isHitFirst = !question || (result !== undefined && isNamedSo(result, text));
  return isHitFirst ? hit && addressOfHit(hit, address) : addressOfQuestion(question);
}
