import { type Again, holds } from '../judge/graded.ts';
import { covers } from '../judge/grants/unified.ts';
import type { AccessModel } from '../judge/model.ts';
import { Overlaid } from '../judge/overlaid.ts';
import { Subject } from '../judge/subject.ts';
import type { Change } from '../terms/change.ts';
import type { GroupFact } from '../terms/facts.ts';
import type { FactEdge } from '../terms/node.ts';
import type { Product } from '../terms/vocabulary.ts';
import { evidenceOf } from './evidence.ts';
import { chainsOf } from './misses/miss.ts';
import type { Step } from './possible-steps.ts';
import type { StepSet } from './steps.ts';

/** S-86: the steps of a set as changes to assume; undefined where one of them cannot be said as a change. */
export function changesOf(
  { steps, subject, found }: StepSet,
  product: Product,
  again: Again,
): readonly Change[] | undefined {
  const chains = chainsOf(found);
  const edges = evidenceOf(subject.now, chains);
  const each = steps.map((step) => changesOfStep(step, { subject, product, edges, again }));
  return each.every((changes) => changes !== undefined && changes.length > 0)
    ? each.flatMap((changes) => changes ?? [])
    : undefined;
}

interface Material {
  readonly subject: Subject;
  readonly product: Product;
  readonly edges: readonly FactEdge[];
  readonly again: Again;
}

function changesOfStep(step: Step, material: Material): readonly Change[] | undefined {
  switch (step.reason) {
    case 'eligible':
      return activations(material);
    case 'data-source':
      return widenings(material);
    case 'principal-kind':
      return retypings(material);
    case 'inactive':
      return step.turns?.map((workload): Change => ({ kind: 'activate', workload }));
    case 'legacy-ignored':
      return step.turns?.map((workload): Change => ({ kind: 'deactivate', workload }));
    case 'scope':
      return undefined;
  }
}

/** A membership or role that a group is eligible for is activated by the person alone. */
function activations({ subject, edges }: Material): Change[] {
  const principal = subject.person.id;
  return edges
    .filter(({ kind }) => kind === 'ELIGIBLE_FOR')
    .map(({ to }) =>
      to.kind === 'Group'
        ? { kind: 'activateEligibleGroup', principal, group: to.id }
        : { kind: 'activateEligibleRole', principal, role: to.id },
    );
}

function widenings({ subject, product, edges }: Material): Change[] {
  const named = new Set(edges.flatMap(({ from }) => (from.kind === 'UnifiedAssignment' ? [from.id] : [])));
  const held = new Map(subject.now.unified.map(({ holding }) => [holding.assignment.id, holding]));
  return [...held.values()]
    .filter(({ assignment }) => named.has(assignment.id) && !covers(assignment, product))
    .map(({ role, assignment }) => ({
      kind: 'setDataSources',
      role: role.id,
      assignment: assignment.id,
      dataSources: assignment.dataSources === 'all' ? 'all' : [...assignment.dataSources, product],
    }));
}

/** Groups made security groups, where that is all that kinds stand in the way of. */
function retypings({ subject, edges, again }: Material): Change[] | undefined {
  const groups = new Set(
    edges.flatMap(({ from, to }) => [from, to]).flatMap(({ kind, id }) => (kind === 'Group' ? [id] : [])),
  );
  const odd = [...groups].filter((id) => (subject.model.groups.get(id)?.type ?? 'security') !== 'security');
  const { kinds, ...strict } = subject.lenience;
  const lens = { ...subject.now.lens, lenience: strict };
  const retyped = new Subject(withSecurityGroups(subject.model, odd), subject.person, lens);
  return holds(again(retyped)) ? odd.map((group) => ({ kind: 'setGroupType', group, type: 'security' })) : undefined;
}

function withSecurityGroups(model: AccessModel, ids: readonly string[]): AccessModel {
  const retyped = ids.flatMap((id): [string, GroupFact][] => {
    const group = model.groups.get(id);
    return group ? [[id, { ...group, type: 'security' }]] : [];
  });
  return { ...model, groups: Overlaid.over(model.groups, retyped) };
}
