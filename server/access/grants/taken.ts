import { activeEntraHoldings, type View } from '../view.ts';
import { scopeOn } from './unified.ts';

/** a local Cloud Apps role decides alone unless an Entra role of full access is held there. */
export function takenFromEntra(view: View): boolean {
  return (
    view.model.regimes.get('MDA') === 'legacy' &&
    view.legacy.some(({ holding }) => holding.system === 'mda') &&
    !activeEntraHoldings(view).some(
      ({ holding }) => view.model.rulebook.entraRoles.get(holding.role)?.hasFullCloudAppsAccess,
    )
  );
}

/** Whether an active unified assignment of the person is narrowed to parts of Identity, the occasion of R-38. */
export function hasIdentityScope(view: View): boolean {
  return (
    view.model.regimes.get('MDI') === 'unified' &&
    view.model.facts.available.includes('MDI') &&
    view.unified.some(({ holding }) => scopeOn(holding.assignment, 'MDI')?.kind === 'known')
  );
}
