import { verdictOf } from '../judge/grade.ts';
import type { Graded } from '../judge/graded.ts';
import { scopesOf } from '../judge/grants/unified.ts';
import { asItIs } from '../judge/lens.ts';
import { Subject } from '../judge/subject.ts';
import type { NodeReference } from '../terms/node.ts';
import { assignmentNode, entraRoleNode, groupNode, legacyRoleNode, unifiedRoleNode } from '../terms/node-references.ts';
import type { Removal } from '../terms/proof.ts';

/** What the answer would be without a node. */
export function removalFrom(subject: Subject, examine: (other: Subject) => Graded): Removal {
  const { model, person } = subject;
  return {
    verdictWithout: (node) => verdictOf(examine(new Subject(model, person, { ...asItIs, without: node })).span),
    others: dependsOnMore(subject) ? everythingHeld(subject) : [],
  };
}

/** Scopes, local Cloud Apps roles and facts that were not imported make more matter than what routes go through. */
function dependsOnMore({ now, model }: Subject): boolean {
  return (
    model.incompleteFacts.size > 0 ||
    now.unified.some(({ holding }) => scopesOf(holding.assignment).length > 0) ||
    now.legacy.some(({ holding }) => holding.system === 'mda')
  );
}

function everythingHeld({ now, model, person }: Subject): NodeReference[] {
  return [
    ...now.reach.principals.filter((id) => id !== person.id).map((id) => groupNode(model, id)),
    ...now.entra.map(({ holding }) => entraRoleNode(model, holding.role)),
    ...now.unified.map(({ holding }) => assignmentNode(holding.role, holding.assignment)),
    ...now.unified.map(({ holding }) => unifiedRoleNode(holding.role)),
    ...now.legacy.map(({ holding }) => legacyRoleNode(holding)),
  ];
}
