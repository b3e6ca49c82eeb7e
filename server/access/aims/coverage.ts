import { allOf, type Finding, type LeafFinding } from '../finding.ts';
import { certain, gradeOf } from '../grade.ts';
import type { Wanted } from '../grants/chain.ts';
import { coverageGrants } from '../grants/unified.ts';
import { coverageMisses, noActiveProductMisses } from '../misses/coverage.ts';
import { permissionNode, workloadNode } from '../node-references.ts';
import { seek } from '../seek.ts';
import type { Subject } from '../subject.ts';
import { type Product, productNames } from '../vocabulary.ts';

/** S-44: the person's assignments of a permission, taken together, cover every product that the tenant has. */
export function seekEveryProduct(subject: Subject, permission: string): Finding {
  const parts = subject.model.facts.available.map((product) => seekCoverage(subject, { permission, product }));
  return allOf(parts, { isConjunction: true });
}

function seekCoverage(subject: Subject, wanted: Wanted): LeafFinding {
  const goal = permissionNode(subject.model, wanted.permission, wanted.product);
  return seek(subject, {
    requirement: { kind: 'coverage', ...wanted },
    title: `An assignment of ${goal.name} on ${productNames[wanted.product]}`,
    goal,
    product: wanted.product,
    chainsIn: (view, lenience) => coverageGrants(view, wanted, lenience),
    missesOf: (asked) => coverageMisses(asked, wanted, goal),
  });
}

/** IoT follows Endpoint; Defender for Cloud and Exposure Management are always active. */
const withSwitch: readonly Product[] = ['MDE', 'MDO', 'MDI', 'MDA', 'SENT'];

/** R-15, S-33: some product with a switch of its own is active in Unified RBAC. */
export function seekActiveProduct({ model }: Subject): LeafFinding {
  const isActive = withSwitch.some(
    (product) => model.facts.available.includes(product) && model.regimes.get(product) === 'unified',
  );
  return {
    kind: 'leaf',
    span: certain(gradeOf(isActive)),
    aim: {
      requirement: { kind: 'someActiveProduct' },
      title: 'A workload that is active in Unified RBAC',
      goal: workloadNode(model, model.facts.available[0] ?? 'MDE'),
      chainsIn: () => [],
      missesOf: noActiveProductMisses,
    },
    chains: [],
    missingSources: [],
    isSight: false,
  };
}
