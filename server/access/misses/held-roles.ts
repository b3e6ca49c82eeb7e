import type { Chain, Lenience } from '../grants/chain.ts';
import { personNode } from '../node-references.ts';
import type { Miss, NodeReference } from '../proof.ts';
import type { Subject } from '../subject.ts';
import type { View } from '../view.ts';
import type { Product } from '../vocabulary.ts';
import { activationMisses, administrativeUnitMisses } from './activation.ts';
import { nameCollisionMisses, unsupportedRoleMisses } from './look-alikes.ts';

/** Why none of the roles that would do is held. */
export function roleMisses(
  subject: Subject,
  aim: {
    readonly title: string;
    readonly goal: NodeReference;
    readonly product: Product;
    readonly entraRoles: readonly string[];
    readonly chainsIn: (view: View, lenience: Lenience) => readonly Chain[];
  },
): Miss[] {
  const { title, goal, chainsIn } = aim;
  const what = title.charAt(0).toLowerCase() + title.slice(1);
  const near = [
    ...activationMisses(subject, what, chainsIn),
    ...administrativeUnitMisses(subject, what, chainsIn),
    ...unsupportedRoleMisses(subject, aim.product),
    ...nameCollisionMisses(subject, (row) => aim.entraRoles.includes(row.id), what),
  ];
  if (near.some(({ reason }) => reason === 'eligible' || reason === 'scope')) return near;
  const sentence = `${subject.person.displayName} does not hold ${what}.`;
  const missing = [{ kind: 'HOLDS', from: personNode(subject.person), to: goal }] as const;
  return [...near, { reason: 'permission', sentence, edges: [], missing }];
}
