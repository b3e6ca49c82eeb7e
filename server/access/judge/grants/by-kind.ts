import type { NodeReference } from '../../terms/node.ts';
import type { Product } from '../../terms/vocabulary.ts';
import { groupTypeOf } from '../group-kind.ts';
import type { View } from '../view.ts';
import type { Lenience } from './chain.ts';

/** What the kind of the person, and of the group that an assignment names, makes of the assignment. */
export interface KindEffect {
  readonly isDisputed?: true;
  readonly notes: readonly string[];
}

const plain: KindEffect = { notes: [] };

/** Undefined where the assignment gives nothing on the product (S-76, S-77, S-78). */
export function effectOfKind(
  view: View,
  principal: NodeReference,
  product: Product,
  lenience: Lenience,
): KindEffect | undefined {
  if (lenience.kinds) return plain;
  const effects = [effectOfPerson(view, product), effectOfGroup(view, principal)];
  if (effects.includes(undefined)) return undefined;
  const notes = effects.flatMap((effect) => effect?.notes ?? []);
  if (!effects.some((effect) => effect?.isDisputed)) return { notes };
  return lenience.noDoubtfulKinds ? undefined : { isDisputed: true, notes };
}

function effectOfPerson({ person }: View, product: Product): KindEffect | undefined {
  if (person.kind === 'ServicePrincipal')
    return product === 'SENT' ? undefined : { isDisputed: true, notes: ['N-service-principal'] };
  if (person.kind !== 'ForeignPrincipal') return plain;
  if (product === 'MDO' || product === 'SENT') return undefined;
  return { notes: person.via === 'governance' ? ['N-foreign', 'N-governance'] : ['N-foreign'] };
}

function effectOfGroup(view: View, principal: NodeReference): KindEffect | undefined {
  const type = groupTypeOf(view, principal);
  if (type === 'distribution') return undefined;
  return type === 'microsoft365' ? { isDisputed: true, notes: ['N-group-kind'] } : plain;
}
