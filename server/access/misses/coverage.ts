import type { Lenience, Wanted } from '../grants/chain.ts';
import { coverageGrants } from '../grants/unified.ts';
import type { NodeReference } from '../node.ts';
import { personNode } from '../node-references.ts';
import type { Miss } from '../proof.ts';
import type { Subject } from '../subject.ts';
import type { View } from '../view.ts';
import { productNames } from '../vocabulary.ts';
import { activationMisses } from './activation.ts';
import { dataSourceMisses } from './data-source.ts';

/** Why no assignment of a permission covers a product (S-44). */
export function coverageMisses(subject: Subject, wanted: Wanted, goal: NodeReference): Miss[] {
  const what = `an assignment of ${goal.name} on ${productNames[wanted.product]}`;
  const near = [
    ...activationMisses(subject, what, (view: View, lenience: Lenience) => coverageGrants(view, wanted, lenience)),
    ...dataSourceMisses(subject, wanted, goal),
  ];
  if (near.length > 0) return near;
  const sentence = `${subject.person.displayName} does not have ${what}.`;
  const missing = [{ kind: 'HOLDS', from: personNode(subject.person), to: goal }] as const;
  return [{ reason: 'permission', sentence, edges: [], missing }];
}
