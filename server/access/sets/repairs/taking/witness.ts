import { type Graded, gradeOfChains } from '../../../judge/graded.ts';
import type { Chain } from '../../../judge/grants/chain.ts';
import type { Judgement } from '../../../judge/judge.ts';
import { possibleModels } from '../../../judge/unknown-switches.ts';
import type { View } from '../../../judge/view.ts';
import type { FactEdge } from '../../../terms/node.ts';
import { takingOf } from '../../effect.ts';

/**
 * The facts on one complete way to an allow: whatever ends it takes one of them. Undefined where more than facts on ways
 * decides: what holdings take away or keep, and what is not known.
 */
export function witnessOf({ subject, graded }: Judgement): readonly FactEdge[] | undefined {
  const { model, now } = subject;
  const isDoubtful = (subject.doubtAbout(model.incompleteFacts)?.worse.length ?? 0) > 0;
  if (isDoubtful || takingOf(now).hides || possibleModels(model).length > 0) return undefined;
  const chains = wayIn(graded);
  return chains?.flatMap((chain) => [...membershipsTo(now, chain), ...chain.edges]);
}

function wayIn(graded: Graded): readonly Chain[] | undefined {
  if (graded.kind === 'leaf') {
    const chain = graded.chains.find((one) => gradeOfChains([one]) === 2);
    return chain ? [chain] : [];
  }
  if (graded.isEitherWay) return undefined;
  if (graded.kind === 'any') {
    const part = graded.parts.find(({ span }) => span.low === 2);
    return part && wayIn(part);
  }
  const parts = graded.parts.map(wayIn);
  return parts.every((part) => part !== undefined) ? parts.flatMap((part) => part ?? []) : undefined;
}

/** The shortest way to who holds what a chain begins with. */
function membershipsTo({ reach }: View, { edges }: Chain): FactEdge[] {
  const memberships: FactEdge[] = [];
  let id = edges[0]?.from.id;
  while (id !== undefined && id !== reach.origin.id) {
    const [edge]: readonly FactEdge[] = reach.incoming.get(id) ?? [];
    if (edge === undefined) break;
    memberships.push(edge);
    id = edge.from.kind === 'Group' ? edge.from.id : undefined;
  }
  return memberships;
}
