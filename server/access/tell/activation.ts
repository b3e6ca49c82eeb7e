import { type Span, verdictOf } from '../judge/grade.ts';
import type { Graded } from '../judge/graded.ts';
import { activating, allActivated, type Lens } from '../judge/lens.ts';
import { Subject } from '../judge/subject.ts';
import { activeEntraHoldings } from '../judge/view.ts';
import { type NodeReference, nodeKey } from '../terms/node.ts';
import { entraRoleNode, groupNode } from '../terms/node-references.ts';
import type { AccessState } from '../terms/proof.ts';

export interface Activation {
  readonly state?: AccessState;
  readonly toActivate: readonly NodeReference[];
}

/** More eligible roles and groups than this are named all together instead of the smallest choice. */
const mostTried = 40;

/** Whether activating what is eligible would turn a denial, and the fewest activations that are enough; no state where it is not known. */
export function activationOf(subject: Subject, graded: Graded, examine: (other: Subject) => Graded): Activation {
  const verdict = verdictOf(graded.span);
  if (verdict === 'unknown') return { toActivate: [] };
  if (verdict !== 'deny') return { state: 'now', toActivate: [] };
  const eligible = eligibleNodes(subject);
  const { low, high } = eligible.length === 0 ? graded.span : spanUnder(allActivated);
  if (low < high) return { toActivate: [] };
  if (low < 2) return { state: 'never', toActivate: [] };
  let needed: readonly NodeReference[] = eligible;
  for (const node of eligible.length > mostTried ? [] : eligible) {
    const fewer = needed.filter((other) => other !== node);
    if (spanUnder(activating(fewer)).low === 2) needed = fewer;
  }
  return { state: 'after-activation', toActivate: needed };

  function spanUnder(lens: Lens): Span {
    return examine(new Subject(subject.model, subject.person, lens)).span;
  }
}

/** Everything that the person could activate, also what only a first activation makes eligible. */
function eligibleNodes({ model, afterActivation }: Subject): NodeReference[] {
  const groups = [...afterActivation.reach.incoming].flatMap(([group, edges]) =>
    edges.some((edge) => edge.kind === 'ELIGIBLE_FOR') ? [groupNode(model, group)] : [],
  );
  const roles = activeEntraHoldings(afterActivation)
    .filter(({ holding }) => holding.state === 'eligible')
    .map(({ holding }) => entraRoleNode(model, holding.role));
  return [...new Map([...roles, ...groups].map((node) => [nodeKey(node), node])).values()];
}
