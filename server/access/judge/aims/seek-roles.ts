import { entraRoleNode, legacyPermissionNode, legacyRoleRowNode } from '../../terms/node-references.ts';
import type { Product } from '../../terms/vocabulary.ts';
import type { Graded } from '../graded.ts';
import { endpointOptionGrants } from '../grants/endpoint-legacy.ts';
import { entraHoldings, holdsRole } from '../grants/entra.ts';
import { legacyRoleWays, type WantedRole } from '../grants/legacy-role-ways.ts';
import type { Subject } from '../subject.ts';
import { seekAny } from './alternatives.ts';

/** Any of the named directory roles, active for the whole tenant. */
export function seekEntraRole(subject: Subject, roles: readonly string[], product: Product): Graded {
  return seekAny(subject, {
    what: `entraRole ${product} ${roles}`,
    product,
    requirement: (ids) => ({ kind: 'entraRole', roles: ids === 'any' ? [] : ids }),
    ids: roles,
    nodeOf: (id) => entraRoleNode(subject.model, id),
    waysIn: (view, lenience) =>
      entraHoldings(view, lenience).map((held) => ({
        id: held.holding.role,
        chain: { edges: holdsRole(view, held, lenience) },
      })),
  });
}

/** Any of the named roles of a product's own model, while that decides. */
export function seekLegacyRole(subject: Subject, wanted: WantedRole, product: Product): Graded {
  const { system, roles, notThrough, isAlwaysInForce, countsDirectoryRoles } = wanted;
  return seekAny(subject, {
    what: `legacyRole ${product} ${textOf(wanted)}`,
    product,
    requirement: (ids) => ({
      kind: 'legacyRole',
      system,
      roles: ids,
      ...(notThrough ? { notThrough } : {}),
      ...(isAlwaysInForce ? { isAlwaysInForce } : {}),
      ...(countsDirectoryRoles ? { countsDirectoryRoles } : {}),
    }),
    ids: roles,
    nodeOf: (id) => legacyRoleRowNode(subject.model, id),
    waysIn: (view, lenience) => legacyRoleWays(view, wanted, lenience),
  });
}

/** Any of the named options of an Endpoint role. */
export function seekLegacyPermission(subject: Subject, options: readonly string[], product: Product): Graded {
  return seekAny(subject, {
    what: `legacyPermission ${product} ${options}`,
    product,
    requirement: (ids) => ({ kind: 'legacyPermission', permissions: ids === 'any' ? [] : ids }),
    ids: options,
    nodeOf: (id) => legacyPermissionNode(subject.model, id),
    waysIn: (view, lenience) =>
      options.flatMap((id) => endpointOptionGrants(view, id, lenience).map((chain) => ({ id, chain }))),
  });
}

const texts = new WeakMap<WantedRole, string>();

/** Requirements of the catalogue are few and stay. */
function textOf(wanted: WantedRole): string {
  const text = texts.get(wanted) ?? JSON.stringify(wanted);
  texts.set(wanted, text);
  return text;
}
