import { type Aim, allOf, type Finding, type LeafFinding } from '../finding.ts';
import { type Lenience, strict, type Wanted } from '../grants/chain.ts';
import { grantsOf } from '../grants/every-source.ts';
import { hasFullCloudAppsAccess, isIdentityScopeOnly, isReplacedInCloudApps } from '../grants/taken.ts';
import { scopesOf } from '../grants/unified.ts';
import { permissionMisses } from '../misses/permission.ts';
import { permissionNode } from '../node-references.ts';
import { seek } from '../seek.ts';
import type { Subject } from '../subject.ts';
import type { View } from '../view.ts';
import { productNames } from '../vocabulary.ts';
import { identityScopeAbsence, localRoleAbsence } from './absence.ts';

/** A permission on a product; where a rule takes something away, with the absence that it rests on (S-39). */
export function seekPermission(subject: Subject, wanted: Wanted): Finding {
  const { model, now } = subject;
  const goal = permissionNode(model, wanted.permission, wanted.product);
  const aim: Aim = {
    requirement: { kind: 'permission', ...wanted },
    title: `${goal.name} on ${productNames[wanted.product]}`,
    goal,
    product: wanted.product,
    chainsIn: (view, lenience) => grantsOf(view, wanted, lenience),
    missesOf: (asked) => permissionMisses(asked, wanted),
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

function restsOnEntraRoles(now: View, { chains }: LeafFinding): boolean {
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
