import type { Claim } from '../terms/claim.ts';
import type { Decision, Proof } from '../terms/proof.ts';
import { doubtOf } from './sentence/doubt.ts';
import { type Ground, groundsOf, holdsEitherWay } from './sentence/grounds.ts';
import { lengthOf, longestSentence } from './sentence/length.ts';

/** A decision in one or two English sentences, with what they say of all. */
export interface AnswerInWords {
  readonly sentence: string;
  readonly claims: readonly Claim[];
}

export function sentenceOf(decision: Decision): string {
  return answerInWords(decision).sentence;
}

export function answerInWords(decision: Decision): AnswerInWords {
  const { verdict, person, phrase, target } = decision;
  const ability = `${person.name} can ${phrase}${inBrackets(target)}`;
  const [first] = decision.reasons;
  switch (verdict) {
    case 'allow':
      return allowed(ability, decision);
    case 'conditional':
      return conditional(ability, decision);
    case 'unknown': {
      const because = first ? ` ${first.sentence}` : '';
      return { sentence: `It is not known whether ${ability}.${because}`, claims: first?.claims ?? [] };
    }
    case 'deny': {
      const because = first ? ` ${first.sentence}` : '';
      const cannot = `${person.name} cannot ${phrase}${inBrackets(target)}`;
      return { sentence: `${cannot}.${because}`, claims: first?.claims ?? [] };
    }
  }
}

function inBrackets(target: string): string {
  return target === '' ? '' : ` (${target})`;
}

function allowed(ability: string, { proof, person, target }: Decision): AnswerInWords {
  const grounds = groundsOf(proof);
  if (grounds.length === 0) return ungrounded(`${ability}: `, proof);
  const room = longestSentence - lengthOf(ability, [person.name, ...target.split(', ')]) - ': .'.length;
  const isOne = lengthOfAll(grounds) <= room;
  const { text, claims } = within(longestSentence - 1, grounds);
  return { sentence: `${ability}${isOne ? ': ' : '. '}${text}.`, claims };
}

function conditional(ability: string, decision: Decision): AnswerInWords {
  const { doubt, ifSo, claims } = doubtOf(decision, ability);
  const grounds = groundsOf(decision.proof);
  const beginning = `${doubt}. ${ifSo}, `;
  const because = `${beginning}it is because `;
  if (grounds.length === 0) {
    const { sentence, claims: more } = ungrounded(beginning, decision.proof);
    return { sentence, claims: [...claims, ...more] };
  }
  const { text, claims: more } = within(longestSentence - ifSo.length - ', it is because .'.length, grounds);
  return { sentence: `${because}${text}.`, claims: [...claims, ...more] };
}

/** Nothing is needed; or what is needed is there in every way that missing facts could turn out (S-101). */
function ungrounded(beginning: string, proof: Proof): AnswerInWords {
  if (holdsEitherWay(proof))
    return { sentence: `${beginning}data that was not imported cannot change it.`, claims: [] };
  return { sentence: `${beginning}nothing prevents it.`, claims: [{ kind: 'nothing-needed' }] };
}

/** The first grounds, as many as there is room for, and how many more there are. */
function within(
  room: number,
  grounds: readonly Ground[],
): { readonly text: string; readonly claims: readonly Claim[] } {
  let shown = grounds;
  while (shown.length > 1 && lengthOfAll(shown) + more(grounds.length - shown.length).length > room) {
    shown = shown.slice(0, -1);
  }
  const rest = grounds.length - shown.length;
  return {
    text: `${shown.map(({ text }) => text).join('; ')}${more(rest)}`,
    claims: [
      ...shown.flatMap(({ claims }) => claims),
      ...(rest > 0 ? [{ kind: 'requirements-met', count: grounds.length } as const] : []),
    ],
  };
}

function lengthOfAll(grounds: readonly Ground[]): number {
  return grounds.reduce((sum, { length }) => sum + length + '; '.length, -'; '.length);
}

function more(rest: number): string {
  if (rest === 0) return '';
  return rest === 1 ? '; 1 more requirement is met' : `; ${rest} more requirements are met`;
}
