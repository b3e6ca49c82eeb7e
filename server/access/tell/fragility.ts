import type { HangsOn } from '../terms/claim.ts';
import { allInWords } from '../terms/in-words.ts';
import type { Decision } from '../terms/proof.ts';
import { singlePointsOf } from './essential.ts';
import { routesOf } from './routes.ts';

const mostNamed = 3;

/** How an answer hangs on single things, in one sentence; undefined where there is nothing to say. */
export function fragilityOf(decision: Decision): string | undefined {
  const claim = hangsOn(decision);
  return claim && sentenceOf(claim);
}

/** What removing single things would do to an answer; undefined where it rests on nothing that could be removed. */
export function hangsOn(decision: Decision): HangsOn | undefined {
  if (decision.verdict === 'deny' || decision.verdict === 'unknown') return undefined;
  const points = singlePointsOf(decision);
  if (points.length === 0 && routesOf(decision, 0).total === '0') return undefined;
  return { kind: 'hangs-on', points, now: decision.verdict };
}

function sentenceOf({ points, now }: HangsOn): string {
  const what = now === 'allow' ? 'This access' : 'This conditional answer';
  const names = [...new Set(points.map(({ node }) => node.name))];
  const [first, ...others] = names;
  if (first === undefined)
    return `Removing one group, role or assignment does not ${now === 'allow' ? 'end this access' : 'change this answer'}.`;
  const isOne = others.length === 0;
  const each = isOne ? `${first} alone` : `each of ${listed(names)}`;
  const removing = isOne ? 'removing it' : 'removing any one of them';
  const isEnd = points.every(({ without }) => without === 'deny');
  if (isEnd)
    return `${what} depends on ${each}: ${removing} ${now === 'allow' ? 'ends the access' : 'makes the answer no'}.`;
  return `Removing ${isOne ? first : `any one of ${listed(names)}`} changes this answer.`;
}

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return allInWords(more > 1 ? [...names.slice(0, mostNamed), `${more} more`] : names);
}
