import type { UnifiedAssignment } from '../../terms/facts.ts';
import { assignmentNode, permissionNode, unifiedRoleNode } from '../../terms/node-references.ts';
import type { Product } from '../../terms/vocabulary.ts';
import type { View } from '../view.ts';
import { effectOfKind } from './by-kind.ts';
import type { Chain, Lenience, Wanted } from './chain.ts';

/** assignments of unified roles, on their data sources, while the workload is active. */
export function unifiedGrants(view: View, wanted: Wanted, lenience: Lenience): Chain[] {
  const { model } = view;
  if (model.regimes.get(wanted.product) !== 'unified' && !lenience.inactive) return [];
  const chains: Chain[] = [];
  for (const { principal, holding } of view.unified) {
    const { role, assignment } = holding;
    if (!covers(assignment, wanted.product) && !lenience.otherDataSources) continue;
    const via = model.rolePermissions.get(role.id)?.get(wanted.permission);
    if (via === undefined) continue;
    const effect = effectOfKind(view, principal, wanted.product, lenience);
    if (!effect) continue;
    const assigned = assignmentNode(role, assignment);
    const granting = unifiedRoleNode(role);
    const scope = scopeOn(assignment, wanted.product);
    chains.push({
      edges: [
        {
          kind: 'ASSIGNED',
          from: principal,
          to: assigned,
          ...(effect.notes.length > 0 ? { notes: effect.notes } : {}),
        },
        { kind: 'OF_ROLE', from: assigned, to: granting },
        { kind: 'GRANTS', from: granting, to: permissionNode(model, wanted.permission, wanted.product), via },
      ],
      ...(scope ? { scope } : {}),
      ...(effect.isDisputed ? { isDisputed: true } : {}),
    });
  }
  return chains;
}

/** Assignments of a permission that cover a product, whatever its regime (S-44). */
export function coverageGrants(view: View, wanted: Wanted, lenience: Lenience): Chain[] {
  return unifiedGrants(view, wanted, { ...lenience, inactive: true });
}

/** The data source MDE covers IoT (S-43). */
export function covers(assignment: UnifiedAssignment, product: Product): boolean {
  if (assignment.dataSources === 'all') return true;
  return assignment.dataSources.includes(product) || (product === 'IOT' && assignment.dataSources.includes('MDE'));
}

const knownScopes: readonly { readonly prefix: string; readonly product: Product }[] = [
  { prefix: 'mdi:domain:', product: 'MDI' },
  { prefix: 'mdi:ou:', product: 'MDI' },
  { prefix: '/CloudSet/', product: 'MDC' },
  { prefix: '/SentinelScope/', product: 'SENT' },
];

/** The scopes that narrow an assignment; none when it holds everywhere. */
export function scopesOf({ scopes }: UnifiedAssignment): readonly string[] {
  return scopes.includes('/') ? [] : scopes;
}

/** What narrows an assignment on one product; undefined when nothing does (S-41). */
export function scopeOn(assignment: UnifiedAssignment, product: Product): Chain['scope'] {
  const scopes = scopesOf(assignment);
  const kindOf = (scope: string) => knownScopes.find(({ prefix }) => scope.startsWith(prefix));
  const unknown = scopes.filter((scope) => !kindOf(scope));
  if (unknown.length > 0) return { kind: 'unknown', text: unknown.join(', ') };
  const known = scopes.filter((scope) => kindOf(scope)?.product === product);
  return known.length > 0 ? { kind: 'known', text: known.join(', ') } : undefined;
}
