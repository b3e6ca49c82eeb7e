import { removable, singlePointsOf } from './essential.ts';
import type { Decision } from './proof.ts';
import { leavesOf } from './routes/relevant.ts';
import { routesOf } from './routes.ts';

const mostNamed = 3;
const mostDigits = 15;

/** How an answer hangs on single things, in one sentence; undefined where there is nothing to say. */
export function fragilityOf(decision: Decision): string | undefined {
  if (decision.verdict === 'deny' || decision.verdict === 'unknown') return undefined;
  const points = singlePointsOf(decision);
  const loss = points.every(({ without }) => without === 'deny')
    ? `${decision.person.name} could not do this`
    : 'the answer would be another one';
  const [first, ...others] = points.map(({ node }) => node.name);
  if (first !== undefined) {
    if (others.length === 0) return `Everything hangs on ${first}: without it ${loss}.`;
    return `Everything hangs on each of ${listed([first, ...others])}: without any one of them ${loss}.`;
  }
  const { total } = routesOf(decision, 0);
  if (total === '0') return undefined;
  const count = total === '1' ? oneRoute(decision) : `there are ${inWords(total)} routes`;
  return `No single group, role or assignment decides alone: ${count}.`;
}

/** One route and nothing on it decides: nothing can be taken away there, or what takes its place gives the same. */
function oneRoute(decision: Decision): string {
  const ends = leavesOf(decision.proof).flatMap((leaf) => leaf.edges.flatMap((edge) => [edge.from, edge.to]));
  return ends.some((node) => removable.has(node.kind))
    ? 'there is 1 route, and without it there would be another'
    : 'there is 1 route, and none of them is on it';
}

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  if (more > 1) return `${names.slice(0, mostNamed).join(', ')} and ${more} more`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `1,048,576`; of numbers that nobody reads only the size. */
function inWords(total: string): string {
  if (total.length > mostDigits) return `more than 10^${total.length - 1}`;
  return total.replace(/\B(?=(\d{3})+$)/g, ',');
}
