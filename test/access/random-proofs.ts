import fc from 'fast-check';
import type { FactEdge } from '../../server/access/terms/node.ts';
import type { Decision, Proof, ProofLeaf } from '../../server/access/terms/proof.ts';
import { account, ana, decision, edge, gate, group, leaf, miss, permission, randomFacts } from './hand-built.ts';

const goals = ['p', 'q', 'r'].map(permission);

/** Proofs of one person: leaves of the same goal agree, as they do in answers. */
const leaves: fc.Arbitrary<readonly ProofLeaf[]> = fc.tuple(
  ...goals.map((goal) =>
    fc
      .tuple(randomFacts(goal, { hasCycles: true }), fc.constantFrom('allow', 'conditional', 'unknown'), fc.boolean())
      .map(([edges, held, isRead]): ProofLeaf => {
        const missing: FactEdge[] = [edge('NESTED_IN', group('ghost'), goal), edge('MEMBER_OF', ana, group('ghost'))];
        const misses = [miss([edge('MEMBER_OF', ana, group('a'))], missing.slice(1)), miss(missing.slice(0, 1), [])];
        if (edges.length > 0) return leaf(goal, edges, { verdict: held, misses: held === 'unknown' ? misses : [] });
        return leaf(goal, [], {
          verdict: isRead ? 'deny' : 'unknown',
          misses,
          missingFacts: isRead ? [] : ['members'],
        });
      }),
  ),
);

const shape = fc.letrec<{ tree: (leaves: readonly ProofLeaf[]) => Proof }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.nat(goals.length - 1).map((index) => (all: readonly ProofLeaf[]) => all[index] ?? account()),
    fc.tuple(fc.constantFrom('all', 'any', 'conditional'), fc.array(tie('tree'), { minLength: 1, maxLength: 3 })).map(
      ([kind, parts]) =>
        (all: readonly ProofLeaf[]) =>
          gate(kind, ...parts.map((part) => part(all))),
    ),
  ),
}));

export const randomDecisions: fc.Arbitrary<Decision> = fc
  .tuple(leaves, shape.tree, fc.constantFrom('allow', 'allow', 'allow', 'deny'))
  .map(([all, tree, verdict]) => decision(gate('all', account(verdict), tree(all))));
