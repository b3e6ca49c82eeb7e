import type { Decision } from './answer-document.ts';
import { countText } from './count-text.ts';

type Counted = Pick<Decision, 'completeWays'> & { readonly routes: Pick<Decision['routes'], 'total' | 'leaves'> };

/** "2 complete ways": how often everything that is needed comes together. */
export function completeWays({ completeWays: count }: Counted): string {
  return count === '1' ? '1 complete way' : `${countText(count)} complete ways`;
}

/** What the two numbers of an answer are: routes lead to one requirement, a complete way meets all of them. */
export function waysInWords(decision: Counted): string {
  const { total, leaves } = decision.routes;
  const routes = total === '1' ? '1 route' : `${countText(total)} routes`;
  const needs = leaves.length === 1 ? '1 requirement' : `${leaves.length} requirements`;
  return `${routes} to ${needs}; ${completeWays(decision)}, with one route to each requirement that is needed at once`;
}
