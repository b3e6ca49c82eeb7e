import { allActivated, asItIs, type Lens } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import { personIn } from '../judge/person.ts';
import { activeEntraHoldings, type View, viewOf } from '../judge/view.ts';
import type { AccessState } from '../terms/proof.ts';
import type { Everybody } from './everybody.ts';

/** Something that people come to through what they are: a role, or an assignment of one. */
export interface Held {
  readonly kind: 'EntraRole' | 'UnifiedRole' | 'UnifiedAssignment' | 'LegacyRole';
  readonly id: string;
}

/** Of each profile when its people have it, whatever it gives them; undefined for never. Yields often. */
export function* holdersOf(everybody: Everybody, held: Held): Generator<void, readonly (AccessState | undefined)[]> {
  const has = hasIt(everybody, held);
  const found: (AccessState | undefined)[] = [];
  for (const place of everybody.profiles.keys()) {
    if (has(place, asItIs)) found.push('now');
    else found.push(has(place, allActivated) ? 'after-activation' : undefined);
    if (place % profilesAtOnce === 0) yield;
  }
  return found;
}

const profilesAtOnce = 500;

function hasIt({ model, profiles }: Everybody, held: Held): (place: number, lens: Lens) => boolean {
  const isIn = isInView(held);
  const principals = principalsWith(model, held);
  return (place, lens) => {
    const { person, now, afterActivation } = profiles[place] as Everybody['profiles'][number];
    const bearers = lens === asItIs ? now : afterActivation;
    if (!bearers.some(({ group }) => principals.has(group ?? person.id))) return false;
    return isIn(viewOf(model, personIn(model, person), lens));
  };
}

/** Those that it is assigned to by itself. */
function principalsWith({ entraHoldings, assignments, legacyRoles }: AccessModel, held: Held): ReadonlySet<string> {
  const having = <Holding>(index: ReadonlyMap<string, readonly Holding[]>, isIt: (holding: Holding) => boolean) =>
    [...index].flatMap(([principal, holdings]) => (holdings.some(isIt) ? [principal] : []));
  return new Set([
    ...having(entraHoldings, ({ role }) => role === held.id),
    ...having(assignments, ({ role, assignment }) => role.id === held.id || assignment.id === held.id),
    ...having(legacyRoles, ({ key }) => key === held.id),
  ]);
}

function isInView({ kind, id }: Held): (view: View) => boolean {
  switch (kind) {
    case 'EntraRole':
      return (view) => activeEntraHoldings(view).some(({ holding }) => holding.role === id);
    case 'UnifiedRole':
      return ({ unified }) => unified.some(({ holding }) => holding.role.id === id);
    case 'UnifiedAssignment':
      return ({ unified }) => unified.some(({ holding }) => holding.assignment.id === id);
    case 'LegacyRole':
      return ({ legacy }) => legacy.some(({ holding }) => holding.key === id);
  }
}
