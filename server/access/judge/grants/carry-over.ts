import { legacyRoleNode, permissionNode } from '../../terms/node-references.ts';
import type { View } from '../view.ts';
import type { Chain, Lenience, Wanted } from './chain.ts';

const carried = 'so.sd.basics';

/** R-32, S-24: while Cloud Apps is legacy, its data-bearing local roles open Identity's basic data, until R-33 ends it. */
export function carryOverGrants(view: View, wanted: Wanted, lenience: Lenience): Chain[] {
  const { model } = view;
  if (wanted.product !== 'MDI' || wanted.permission !== carried) return [];
  if (model.facts.scopedDeploymentForMdiAlerts && !lenience.scopedDeployment) return [];
  const isInForce = model.regimes.get('MDA') === 'legacy' || lenience.legacyIgnored === true;
  if (!isInForce || !model.facts.available.includes('MDA')) return [];
  return view.legacy.flatMap(({ principal, holding }): Chain[] => {
    if (holding.system !== 'mda' || model.rulebook.legacyRoles.get(holding.key)?.isUnsupported === true) return [];
    const role = legacyRoleNode(holding);
    return [
      {
        edges: [
          { kind: 'HOLDS', from: principal, to: role },
          { kind: 'CARRIES_OVER', from: role, to: permissionNode(model, carried, 'MDI') },
        ],
      },
    ];
  });
}
