import { covers } from '../../../judge/grants/unified.ts';
import type { UnifiedRole } from '../../../terms/facts.ts';
import { products as allProducts, type Product } from '../../../terms/vocabulary.ts';
import type { Candidate } from '../candidate.ts';
import type { Wants } from '../wants.ts';
import { ownGroups, type Scene } from './scene.ts';

/** Assigning a custom role that has something of what is wanted to the person, or to a group that they are in. */
export function assignings(scene: Scene): Candidate[] {
  const { subject, wants } = scene;
  const { model, person } = subject;
  const principals = [person.id, ...ownGroups(scene)];
  return model.facts.unifiedRoles.flatMap((role) =>
    choicesFor(scene, role).flatMap(({ products, given }) =>
      principals.map((principal, distance): Candidate => {
        const type = principal === person.id ? 'own' : (model.groups.get(principal)?.type ?? '');
        return {
          change: {
            kind: 'assign',
            role: role.id,
            principals: [principal],
            dataSources: products,
            includeFutureDataSources: false,
            scopes: [],
          },
          kin: `assign ${given.join()} on ${products.join()} to ${type}${wants.products.has('XSPM') ? ' whole' : ''}`,
          isPersonal: principal === person.id,
          weight: (model.rolePermissions.get(role.id)?.size ?? 0) * products.length + distance * 1_000,
        };
      }),
    ),
  );
}

/** More data sources for an assignment that the person has. */
export function widenings({ subject, wants }: Scene): Candidate[] {
  const { now, person, model } = subject;
  const held = new Map(now.unified.map(({ holding }) => [holding.assignment.id, holding]));
  return [...held.values()].flatMap(({ role, assignment }) => {
    const { dataSources } = assignment;
    if (dataSources === 'all') return [];
    return productChoices(wants, useful(model.rolePermissions.get(role.id), wants))
      .map(({ products }) => products.filter((product) => !covers(assignment, product)))
      .filter(
        (added, place, all) => added.length > 0 && all.findIndex((other) => other.join() === added.join()) === place,
      )
      .map(
        (added): Candidate => ({
          change: {
            kind: 'setDataSources',
            role: role.id,
            assignment: assignment.id,
            dataSources: inOrder([...dataSources, ...added]),
          },
          kin: `widen ${role.id} ${assignment.id} ${added.join()}`,
          list: `sources ${role.id} ${assignment.id}`,
          isPersonal: assignment.principals.every((id) => id === person.id),
          weight: (model.rolePermissions.get(role.id)?.size ?? 0) * added.length,
        }),
      );
  });
}

interface Choice {
  readonly products: readonly Product[];
  /** What of the wanted things the role gives there. */
  readonly given: readonly string[];
}

function choicesFor({ subject: { model }, wants }: Scene, { id }: UnifiedRole): Choice[] {
  return productChoices(wants, useful(model.rolePermissions.get(id), wants));
}

/** By product what a role gives of what is wanted there. */
function useful(
  granted: ReadonlyMap<string, string> | undefined,
  wants: Wants,
): ReadonlyMap<Product, readonly string[]> {
  const found = new Map<Product, readonly string[]>();
  for (const [product, wanted] of wants.permissions) {
    const given = [...wanted].filter((permission) => granted?.has(permission)).sort();
    if (given.length > 0) found.set(product, given);
  }
  // The data source of Endpoint covers IoT (S-43).
  const onIot = found.get('IOT');
  if (onIot) found.set('MDE', [...new Set([...(found.get('MDE') ?? []), ...onIot])].sort());
  // Whatever is held on Identity without a scope keeps Exposure Management open.
  if (wants.products.has('XSPM') && !found.has('MDI') && (granted?.size ?? 0) > 0) found.set('MDI', ['anything']);
  return found;
}

/** Each product by itself; where several things have to hold at once, also all of them together. */
function productChoices({ isOfSeveral }: Wants, given: ReadonlyMap<Product, readonly string[]>): Choice[] {
  const each = [...given].map(([product, permissions]): Choice => ({ products: [product], given: permissions }));
  const together = [...given].filter(([product]) => product !== 'IOT' || !given.has('MDE'));
  if (!isOfSeveral || together.length < 2) return each;
  const named = together.map(([product, permissions]) => `${product} ${permissions.join(' ')}`);
  return [...each, { products: inOrder(together.map(([product]) => product)), given: named }];
}

/** As documents are read. */
function inOrder(some: readonly Product[]): readonly Product[] {
  return allProducts.filter((product) => some.includes(product));
}
