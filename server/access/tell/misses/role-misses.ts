import type { Chain, Lenience } from '../../judge/grants/chain.ts';
import type { Subject } from '../../judge/subject.ts';
import type { View } from '../../judge/view.ts';
import type { NodeReference } from '../../terms/node.ts';
import { personNode } from '../../terms/node-references.ts';
import type { Miss } from '../../terms/proof.ts';
import type { ReasonClass } from '../../terms/reason-classes.ts';
import type { Product } from '../../terms/vocabulary.ts';
import { activationMisses, administrativeUnitMisses } from './activation.ts';
import { ignoredMisses } from './ignored.ts';
import { kindMisses } from './kind.ts';
import { nameCollisionMisses, unsupportedRoleMisses } from './look-alikes.ts';

/** The role that is held may be one of those that the title lists: said together, they would explain it by itself. */
const enough = 'what is needed';

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
    ...activationMisses(subject, enough, chainsIn),
    ...administrativeUnitMisses(subject, enough, chainsIn),
    ...kindMisses(subject, enough, chainsIn),
    ...ignoredMisses(subject, aim.product, chainsIn(subject.now, { ...subject.lenience, legacyIgnored: true })),
    ...unsupportedRoleMisses(subject, aim.product),
    ...nameCollisionMisses(subject, (row) => aim.entraRoles.includes(row.id)),
  ];
  if (near.some(({ reason }) => isNear(reason))) return near;
  const sentence = `${subject.person.displayName} does not have ${what}.`;
  const missing = [{ kind: 'HOLDS', from: personNode(subject.person), to: goal }] as const;
  return [...near, { reason: 'permission', sentence, edges: [], missing }];
}

function isNear(reason: ReasonClass): boolean {
  return reason !== 'unsupported-role' && reason !== 'name-collision';
}
