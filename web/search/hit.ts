import type { Address } from '../address/address.ts';
import { addressOfQuestion, questionOf, withAction, withPerson } from '../address/question.ts';
import type { Target } from '../address/target.ts';
import { answerAddress } from '../pages/answer/address.ts';
import { capabilityAddress } from '../pages/capability/address.ts';
import { nodeAddress } from '../pages/node/address.ts';
import { personAddress } from '../pages/person/address.ts';
import { startAddress } from '../pages/start/address.ts';
import { isPersonKind } from '../parts/kind/kind.ts';
import type { Hit, SearchResult, SpokenQuestion } from './use-hits.ts';

/** Where a hit leads: people, actions and devices become part of the question that stands there, anything else is shown. */
export function addressOfHit({ kind, key, node }: Pick<Hit, 'kind' | 'key' | 'node'>, address: Address): Address {
  const question = questionOf(address);
  if (isPersonKind(kind)) {
    return question?.capability === undefined ? personAddress(key) : addressOfQuestion(withPerson(question, key));
  }
  if (kind === 'CAPABILITY') {
    const askable = node && 'takes' in node ? node : {};
    return question ? addressOfQuestion(withAction(question, { ...askable, key })) : capabilityAddress(key);
  }
  const on = question && replacedTarget(question.on, kind, key);
  if (question && on) return addressOfQuestion({ ...question, on });
  return node ? nodeAddress(node.id) : startAddress;
}

/** Another device, or device group, in the place of the one that is asked about. */
function replacedTarget({ device, deviceGroup, ...on }: Target, kind: Hit['kind'], key: string): Target | undefined {
  if (device === undefined && deviceGroup === undefined) return undefined;
  if (kind === 'DEVICE') return { ...on, device: key };
  return kind === 'DEVICE_GROUP' ? { ...on, deviceGroup: key } : undefined;
}

/** Tells the hits of one search apart: keys are unique within a kind. */
export function valueOfHit({ kind, key }: Pick<Hit, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}

/** The answer that a question in plain words leads to: of one person, or of everybody. */
function addressOfSpoken({ person, capability, target }: SpokenQuestion): Address {
  const on: Target = target ? { [target.kind === 'DEVICE' ? 'device' : 'deviceGroup']: target.key } : {};
  return person ? answerAddress(person.key, capability.key, on) : capabilityAddress(capability.key, on);
}

export function valueOfQuestion({ sentence }: SpokenQuestion): string {
  return `question ${sentence}`;
}

/** Where the option of the list with this value leads. */
export function addressOf(result: SearchResult | undefined, value: string, address: Address): Address | undefined {
  const question = result?.questions.find((one) => valueOfQuestion(one) === value);
  if (question) return addressOfSpoken(question);
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
  return isHitFirst ? hit && addressOfHit(hit, address) : addressOfSpoken(question);
}
