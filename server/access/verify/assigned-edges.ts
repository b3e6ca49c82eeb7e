import type { TenantFacts } from '../terms/facts.ts';
import type { GroupType, Product } from '../terms/vocabulary.ts';
import type { TrueEdge } from './edge.ts';
import { edgesFromPrincipals } from './membership-edges.ts';
import type { Scene } from './scene.ts';

type Effect = 'full' | 'disputed' | 'none';

function typeOfGroup(facts: TenantFacts, id: string): GroupType | undefined {
  const group = facts.groups.find((candidate) => candidate.id === id);
  return group && (group.type ?? 'security');
}

/** Roles of Endpoint and access lists take effect for security groups alone (S-78). */
export function withoutOtherGroups(facts: TenantFacts, principals: readonly string[]): string[] {
  return principals.filter((id) => (typeOfGroup(facts, id) ?? 'security') === 'security');
}

/** What an assignment can give on a product to a person of this kind, however they come by it (S-76, S-77). */
function effectForPerson({ person }: Scene, product: Product): Effect {
  switch (person.kind) {
    case 'User':
      return 'full';
    case 'ServicePrincipal':
      return product === 'SENT' ? 'none' : 'disputed';
    case 'ForeignPrincipal':
      return product === 'SENT' || product === 'MDO' ? 'none' : 'full';
  }
}

const effectOfGroup: Readonly<Record<GroupType, Effect>> = {
  security: 'full',
  microsoft365: 'disputed',
  distribution: 'none',
};

/** Whom an assignment names, as far as it has an effect on the product for the person of the scene (S-76 to S-78). */
export function assignedEdges(
  scene: Scene,
  principals: readonly string[],
  product: Product,
  edge: Omit<TrueEdge, 'from'>,
): TrueEdge[] {
  const { facts } = scene;
  const forPerson = effectForPerson(scene, product);
  return principals.flatMap((id) => {
    const type = typeOfGroup(facts, id);
    const effects: readonly Effect[] = [forPerson, type === undefined ? 'full' : effectOfGroup[type]];
    if (effects.includes('none')) return [];
    const isUncertain = edge.isUncertain === true || effects.includes('disputed');
    return edgesFromPrincipals(facts, [id], { ...edge, isUncertain });
  });
}
