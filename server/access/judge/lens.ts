import { type NodeReference, nodeKey } from '../terms/node.ts';
import type { GroupType } from '../terms/vocabulary.ts';
import type { Lenience } from './grants/chain.ts';

/** How a view takes the facts: as they are, or as they would be after activations or without one node. */
export interface Lens {
  /** Whether an eligible membership or directory role counts as active. */
  readonly activates: (kind: 'Group' | 'EntraRole', id: string) => boolean;
  /** A node that is looked past. */
  readonly without?: { readonly kind: string; readonly id: string };
  /** Rules that are looked past, as if what they ask for had been done. */
  readonly lenience?: Lenience;
  /** What groups are whose type nobody has stated (S-78). */
  readonly unstatedGroupType?: GroupType;
}

export const asItIs: Lens = { activates: () => false };
/** As if everything that PIM could activate were active. */
export const allActivated: Lens = { activates: () => true };

/** As if these eligible groups and roles, and nothing else, were active. */
export function activating(nodes: readonly NodeReference[]): Lens {
  const keys = new Set(nodes.map(nodeKey));
  return { activates: (kind, id) => keys.has(`${kind}:${id}`) };
}

export function lacks({ without }: Lens, kind: string, id: string): boolean {
  return without !== undefined && without.kind === kind && without.id === id;
}
