import { activeEntraHoldings, type View } from '../view.ts';
import { effectOfKind } from './by-kind.ts';
import { carryOverGrants } from './carry-over.ts';
import { strict } from './chain.ts';
import { covers, scopesOf } from './unified.ts';

/** a local Cloud Apps role decides alone unless an Entra role of full access is held there. */
export function isReplacedInCloudApps(view: View): boolean {
  return (
    view.model.regimes.get('MDA') === 'legacy' &&
    view.legacy.some(({ holding }) => holding.system === 'mda') &&
    !hasFullCloudAppsAccess(view)
  );
}

export function hasFullCloudAppsAccess(view: View): boolean {
  return activeEntraHoldings(view).some(
    ({ holding }) => view.model.rulebook.entraRoles.get(holding.role)?.hasFullCloudAppsAccess,
  );
}

/** R-38, S-39: everything that the person holds on Identity comes from assignments with an Identity scope. */
export function isIdentityScopeOnly(view: View): boolean {
  const { isNarrowed, isWhole } = heldOnIdentity(view);
  return isNarrowed && !isWhole;
}

/** Whether anything is held on Identity within an Identity scope, and whether anything is without one. */
export function heldOnIdentity(view: View): { readonly isNarrowed: boolean; readonly isWhole: boolean } {
  const { model } = view;
  if (model.regimes.get('MDI') !== 'unified' || !model.facts.available.includes('MDI'))
    return { isNarrowed: false, isWhole: false };
  const narrowed = view.unified
    .filter(
      ({ principal, holding }) =>
        covers(holding.assignment, 'MDI') &&
        model.rolePermissions.get(holding.role.id)?.size &&
        effectOfKind(view, principal, 'MDI', view.lens.lenience ?? strict) !== undefined,
    )
    .map(({ holding }) => scopesOf(holding.assignment).some((scope) => scope.startsWith('mdi:')));
  return {
    isNarrowed: narrowed.includes(true),
    isWhole: narrowed.includes(false) || hasDirectoryGrantOnIdentity(view) || isCarriedOver(view),
  };
}

function hasDirectoryGrantOnIdentity(view: View): boolean {
  return activeEntraHoldings(view).some(({ holding }) =>
    view.model.rulebook.entraRoles
      .get(holding.role)
      ?.grants.some((grant) => grant.products.includes('MDI') && grant.permissions.length > 0),
  );
}

function isCarriedOver(view: View): boolean {
  return carryOverGrants(view, { permission: 'so.sd.basics', product: 'MDI' }, strict).length > 0;
}
