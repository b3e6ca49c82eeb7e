import { certain, highest, lowest, type Span } from '../judge/grade.ts';
import type { Graded } from '../judge/graded.ts';

/**
 * What one facet has of what is looked at, as far as it adds up: what people have together of a part is the best that any
 * of their facets has of it. A part that adds up as a whole is a leaf, whatever it consists of.
 */
export type Share =
  | { readonly span: Span }
  | { readonly kind: 'all' | 'any' | 'conditional'; readonly of: readonly Share[] };

const whole: Share = { span: certain(2) };

/** Undefined where it does not add up by its parts. */
export function shareOf(graded: Graded): Share | undefined {
  if (graded.kind === 'leaf') {
    if (graded.aim.requirement.kind !== 'absence') return { span: graded.span };
    return graded.span.low === 2 ? whole : undefined;
  }
  if (graded.followsParts) return undefined;
  const parts = graded.parts.map(shareOf);
  const of: Share[] = [];
  for (const part of parts) {
    if (part === undefined) return undefined;
    if (graded.kind !== 'all' || part !== whole) of.push(part);
  }
  const share = simplified(graded.kind, of);
  const span = spanOf(share);
  return span.low === graded.span.low && span.high === graded.span.high ? share : undefined;
}

function simplified(kind: 'all' | 'any' | 'conditional', of: readonly Share[]): Share {
  const [only, ...others] = of;
  if (kind === 'all') return only === undefined ? whole : others.length === 0 ? only : { kind, of };
  const share: Share = { kind, of };
  return of.every((part) => 'span' in part) ? { span: spanOf(share) } : share;
}

export function spanOf(share: Share): Span {
  if ('span' in share) return share.span;
  const spans = share.of.map(spanOf);
  if (share.kind === 'any') return highest(spans);
  return lowest(share.kind === 'conditional' ? [certain(1), ...spans] : spans);
}

/** What several facets come to together; undefined where their parts do not correspond, or leave it open. */
export function sumOf(shares: readonly (Share | undefined)[]): Span | undefined {
  const [first, ...others] = shares;
  if (first === undefined) return undefined;
  let sum: Share | undefined = first;
  for (const share of others) {
    sum = share && sum && added(sum, share);
    if (sum === undefined) return undefined;
  }
  const span = spanOf(sum);
  return span.low === span.high ? span : undefined;
}

function added(left: Share, right: Share): Share | undefined {
  if (left === right) return left;
  if ('span' in left) return 'span' in right ? better(left, right) : undefined;
  if ('span' in right || left.kind !== right.kind || left.of.length !== right.of.length) return undefined;
  const of: Share[] = [];
  for (const [place, part] of left.of.entries()) {
    const sum = added(part, right.of[place] as Share);
    if (sum === undefined) return undefined;
    of.push(sum);
  }
  return { kind: left.kind, of };
}

/** The better of both in either respect: asked very often, so that nothing is made where one of them is that already. */
function better<Leaf extends { readonly span: Span }>(left: Leaf, right: Leaf): { readonly span: Span } {
  const { low, high } = left.span;
  const other = right.span;
  if (low >= other.low && high >= other.high) return left;
  if (low <= other.low && high <= other.high) return right;
  return { span: highest([left.span, other]) };
}
