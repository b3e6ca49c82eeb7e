import type { LeafFinding } from '../finding.ts';
import { certain } from '../grade.ts';
import { personNode, workloadNode } from '../node-references.ts';
import type { LeafRequirement, Miss, NodeReference } from '../proof.ts';
import type { Subject } from '../subject.ts';
import { type Product, productNames, type ReasonClass } from '../vocabulary.ts';

/** A leaf that no route could make hold. */
function settled(
  requirement: LeafRequirement,
  title: string,
  goal: NodeReference,
  { reason, sentence }: { readonly reason: ReasonClass; readonly sentence: string },
): LeafFinding {
  const misses: readonly Miss[] = [{ reason, sentence, edges: [], missing: [] }];
  const aim = { requirement, title, goal, chainsIn: () => [], missesOf: () => misses };
  return { kind: 'leaf', span: certain(0), aim, chains: [], missingSources: [], isSight: false };
}

export function disabledAccount({ person }: Subject): LeafFinding {
  return settled({ kind: 'account' }, 'An enabled account', personNode(person), {
    reason: 'account-disabled',
    sentence: `The account of ${person.displayName} is disabled, so nothing that it holds counts.`,
  });
}

/** S-42: the tenant does not have the product. */
export function unavailableProduct({ model }: Subject, product: Product): LeafFinding {
  const name = productNames[product];
  const leaf = settled({ kind: 'available', product }, `${name} in this tenant`, workloadNode(model, product), {
    reason: 'data-source',
    sentence: `The tenant does not have ${name}.`,
  });
  return { ...leaf, aim: { ...leaf.aim, product } };
}

export function never({ person }: Subject, because: string, product: Product): LeafFinding {
  const leaf = settled({ kind: 'never' }, because, personNode(person), {
    reason: 'permission',
    sentence: `${because}.`,
  });
  return { ...leaf, aim: { ...leaf.aim, product } };
}

/** S-12: the switches are not all known, and the answer depends on them. */
export function unknownRegime({ model }: Subject): LeafFinding {
  const leaf = settled(
    { kind: 'regime' },
    'Which workloads are active in Unified RBAC',
    workloadNode(model, model.facts.available[0] ?? 'MDE'),
    { reason: 'unknown-source', sentence: 'Which workloads are active in Unified RBAC is not fully known.' },
  );
  return { ...leaf, span: { low: 0, high: 2 }, missingSources: ['workloads'] };
}
