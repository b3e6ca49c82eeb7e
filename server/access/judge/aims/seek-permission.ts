import { permissionNode } from '../../terms/node-references.ts';
import { type Aim, allOf, type Graded, type GradedLeaf } from '../graded.ts';
import { type Chain, type Lenience, strict, type Wanted } from '../grants/chain.ts';
import { grantsOf, unifiedGrantsOf } from '../grants/every-source.ts';
import { hasFullCloudAppsAccess, isIdentityScopeOnly, isReplacedInCloudApps } from '../grants/overridden.ts';
import { scopesOf } from '../grants/unified.ts';
import { seek } from '../seek.ts';
import type { Subject } from '../subject.ts';
import type { UnifiedLeg } from '../unified-leg.ts';
import type { View } from '../view.ts';
import { identityScopeAbsence, localRoleAbsence } from './absence.ts';

/** S-56: a permission of Office 365 from Unified RBAC and the defaults of directory roles alone. */
export function seekUnifiedPermission(
  subject: Subject,
  wanted: Wanted,
  leg: UnifiedLeg & { readonly withoutDefaultsOf?: readonly string[] | undefined },
): GradedLeaf {
  const { permission, product } = wanted;
  const what = ['unified', permission, product, leg.off, leg.withoutDefaultsOf, [...leg.named]].join(' ');
  return subject.once(what, (who) => lookForUnified(who, wanted, leg));
}

function lookForUnified(
  subject: Subject,
  wanted: Wanted,
  { named, off, withoutDefaultsOf }: Parameters<typeof seekUnifiedPermission>[2],
): GradedLeaf {
  const goal = permissionNode(subject.model, wanted.permission, wanted.product);
  const chainsIn = (view: View, lenience: Lenience) =>
    unifiedGrantsOf(view, wanted, lenience)
      .filter((chain) => !isDefaultOf(chain, withoutDefaultsOf))
      .map((chain) => byDefault(chain, named));
  return seek(subject, {
    requirement: {
      kind: 'permission',
      ...wanted,
      onlyUnified: true,
      ...(withoutDefaultsOf ? { withoutDefaultsOf } : {}),
    },
    goal,
    product: wanted.product,
    chainsIn,
    sought: { kind: 'permission', wanted, off },
  });
}

function isDefaultOf({ edges }: Chain, roles: readonly string[] = []): boolean {
  const last = edges.at(-1);
  return last?.from.kind === 'EntraRole' && roles.includes(last.from.id);
}

/** S-60: told where the article does not name the directory role that has the permission by default. */
function byDefault(chain: Chain, named: ReadonlySet<string>): Chain {
  const last = chain.edges.at(-1);
  if (last?.from.kind !== 'EntraRole' || named.has(last.from.id)) return chain;
  return {
    ...chain,
    edges: [...chain.edges.slice(0, -1), { ...last, notes: [...(last.notes ?? []), 'N-entra-default'] }],
  };
}

/** A permission on a product; where a rule takes something away, with the absence that it rests on (S-39). */
export function seekPermission(subject: Subject, wanted: Wanted): Graded {
  return subject.once(`permission ${wanted.permission} ${wanted.product}`, (who) => lookFor(who, wanted));
}

function lookFor(subject: Subject, wanted: Wanted): Graded {
  const { model, now } = subject;
  const goal = permissionNode(model, wanted.permission, wanted.product);
  const aim: Aim = {
    requirement: { kind: 'permission', ...wanted },
    goal,
    product: wanted.product,
    chainsIn: (view, lenience) => grantsOf(view, wanted, lenience),
    sought: { kind: 'permission', wanted },
  };
  const leaf = seek(subject, aim, inTheBestCase(now, wanted));
  if (leaf.span.high === 0) return leaf;
  if (wanted.product === 'MDA' && restsOnEntraRoles(now, leaf)) return allOf([leaf, localRoleAbsence(subject)]);
  if (wanted.product === 'XSPM' && hasIdentityScope(now)) return allOf([leaf, identityScopeAbsence(subject)]);
  return leaf;
}

/** What is not taken away now stays in the best case, whatever else may be held. */
function inTheBestCase(now: View, { product }: Wanted): Lenience {
  const isTaken = product === 'MDA' ? isReplacedInCloudApps(now) : product === 'XSPM' && isIdentityScopeOnly(now);
  return isTaken ? strict : { taken: true };
}

function restsOnEntraRoles(now: View, { chains }: GradedLeaf): boolean {
  return (
    now.model.regimes.get('MDA') === 'legacy' &&
    chains.length > 0 &&
    chains.every((chain) => chain.edges.at(-1)?.from.kind === 'EntraRole') &&
    !hasFullCloudAppsAccess(now)
  );
}

function hasIdentityScope(now: View): boolean {
  return now.unified.some(({ holding }) => scopesOf(holding.assignment).some((scope) => scope.startsWith('mdi:')));
}
