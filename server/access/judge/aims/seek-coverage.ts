import { permissionNode, workloadNode } from '../../terms/node-references.ts';
import { productsWithSwitch } from '../../terms/switches.ts';
import { certain, gradeOf } from '../grade.ts';
import { allOf, type Graded, type GradedLeaf } from '../graded.ts';
import type { Wanted } from '../grants/chain.ts';
import { coverageGrants } from '../grants/unified.ts';
import { seek } from '../seek.ts';
import type { Subject } from '../subject.ts';

/** S-44: the person's assignments of a permission, taken together, cover every product that the tenant has. */
export function seekEveryProduct(subject: Subject, permission: string): Graded {
  return subject.once(`every product ${permission}`, (who) => lookForEveryProduct(who, permission));
}

function lookForEveryProduct(subject: Subject, permission: string): Graded {
  const parts = subject.model.facts.available.map((product) => seekCoverage(subject, { permission, product }));
  return allOf(parts, { isConjunction: true });
}

function seekCoverage(subject: Subject, wanted: Wanted): GradedLeaf {
  const goal = permissionNode(subject.model, wanted.permission, wanted.product);
  return seek(subject, {
    requirement: { kind: 'coverage', ...wanted },
    goal,
    product: wanted.product,
    chainsIn: (view, lenience) => coverageGrants(view, wanted, lenience),
    sought: { kind: 'coverage', wanted },
  });
}

/** R-15, S-33: some product with a switch of its own is active in Unified RBAC. */
export function seekActiveProduct({ model }: Subject): GradedLeaf {
  const isActive = productsWithSwitch.some(
    (product) => model.facts.available.includes(product) && model.regimes.get(product) === 'unified',
  );
  return {
    kind: 'leaf',
    span: certain(gradeOf(isActive)),
    aim: {
      requirement: { kind: 'someActiveProduct' },
      goal: workloadNode(model, model.facts.available[0] ?? 'MDE'),
      chainsIn: () => [],
      sought: { kind: 'stated' },
    },
    chains: [],
    missingFacts: [],
    isSight: false,
  };
}
