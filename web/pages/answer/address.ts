import { type Assumed, decodeAssumed, encodeAssumed, nothingAssumed } from '../../address/assumed.ts';
import type { PageCodec } from '../../address/page-codec.ts';
import { textOf } from '../../address/parameters.ts';
import { decodeTarget, encodeTarget, type Target } from '../../address/target.ts';

/** One route, or one near miss, of one leaf of the answer. */
export interface RouteChoice {
  readonly kind: 'route' | 'miss';
  readonly leaf: number;
  readonly index: number;
}

export interface AnswerAddress {
  readonly page: 'answer';
  readonly person: string;
  readonly capability: string;
  readonly on: Target;
  readonly assumed: Assumed;
  readonly route?: RouteChoice;
  /** Key of the selected node or edge of the picture. */
  readonly item?: string;
  readonly isWide: boolean;
}

export function answerAddress(
  person: string,
  capability: string,
  on: Target = {},
  assumed: Assumed = nothingAssumed,
): AnswerAddress {
  return { page: 'answer', person, capability, on, assumed, isWide: false };
}

export const answerCodec: PageCodec<AnswerAddress> = {
  page: 'answer',
  subject: ({ person, capability }) => [person, capability],
  encode: ({ person, capability, on, assumed, route, item, isWide }) => [
    ['person', person],
    ['capability', capability],
    ...encodeTarget(on),
    ...encodeAssumed(assumed),
    ['route', route && `${route.kind}.${route.leaf}.${route.index}`],
    ['item', item],
    ['wide', isWide ? '1' : undefined],
  ],
  decode: (query) => {
    const person = textOf(query, 'person');
    const capability = textOf(query, 'capability');
    if (person === undefined || capability === undefined) return undefined;
    const route = decodeRoute(textOf(query, 'route'));
    const item = textOf(query, 'item');
    return {
      ...answerAddress(person, capability, decodeTarget(query), decodeAssumed(query)),
      ...(route && { route }),
      ...(item !== undefined && { item }),
      isWide: textOf(query, 'wide') === '1',
    };
  },
};

function decodeRoute(text: string | undefined): RouteChoice | undefined {
  const match = /^(route|miss)\.(\d{1,6})\.(\d{1,6})$/.exec(text ?? '');
  if (!match) return undefined;
  return { kind: match[1] === 'miss' ? 'miss' : 'route', leaf: Number(match[2]), index: Number(match[3]) };
}
