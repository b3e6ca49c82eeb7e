import type { Lenience, Wanted } from '../../judge/grants/chain.ts';
import { coverageGrants } from '../../judge/grants/unified.ts';
import type { Subject } from '../../judge/subject.ts';
import type { View } from '../../judge/view.ts';
import type { NodeReference } from '../../terms/node.ts';
import { personNode } from '../../terms/node-references.ts';
import type { Miss } from '../../terms/proof.ts';
import { productNames } from '../../terms/vocabulary.ts';
import { activationMisses } from './activation.ts';
import { dataSourceMisses } from './data-source.ts';

/** Why no assignment of a permission covers a product (S-44). */
export function coverageMisses(subject: Subject, wanted: Wanted, goal: NodeReference): Miss[] {
  const what = `an assignment of ${goal.name} for ${productNames[wanted.product]}`;
  const near = [
    ...activationMisses(subject, what, (view: View, lenience: Lenience) => coverageGrants(view, wanted, lenience)),
    ...dataSourceMisses(subject, wanted, goal),
  ];
  if (near.length > 0) return near;
  const sentence = `${subject.person.displayName} does not have ${what}.`;
  const missing = [{ kind: 'HOLDS', from: personNode(subject.person), to: goal }] as const;
  return [{ reason: 'permission', sentence, edges: [], missing }];
}
