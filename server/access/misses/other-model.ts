import { listed } from '../evidence.ts';
import type { Chain, Lenience } from '../grants/chain.ts';
import { entraHoldings, holdsRole } from '../grants/entra.ts';
import { grantsOf } from '../grants/every-source.ts';
import { legacyRoleWays } from '../grants/legacy-role-ways.ts';
import type { Miss } from '../proof.ts';
import type { Asked } from '../requirement.ts';
import { requirementIn } from '../requirement-column.ts';
import type { ProductRequirement, Requirement } from '../rulebook.ts';
import type { Regime } from '../vocabulary.ts';
import { productNames } from '../vocabulary.ts';
import { brokenAtTheEnd, giversOf } from './miss.ts';

/** Where the regimes demand different things: what the model that does not decide would have given. */
export function otherModelMisses(asked: Asked, block: ProductRequirement, regime: Regime): Miss[] {
  const product = productNames[asked.product];
  const { now } = asked.subject;
  const other = requirementIn(block, regime === 'unified' ? 'legacy' : 'unified');
  if (other === requirementIn(block, regime)) return [];
  const isLegacyIgnored = regime === 'unified';
  const chains = waysTo(asked, other, isLegacyIgnored ? { legacyIgnored: true } : { inactive: true });
  const kind = isLegacyIgnored ? 'LegacyRole' : 'UnifiedRole';
  const deciding = (chains ?? []).filter(({ edges }) => edges.some(({ to }) => to.kind === kind));
  if (deciding.length === 0) return [];
  const roles = listed(giversOf(deciding));
  return isLegacyIgnored
    ? [
        brokenAtTheEnd(
          now,
          deciding,
          'legacy-ignored',
          `${roles} would be enough, but ${product} is active in Unified RBAC, where legacy roles count for nothing.`,
        ),
      ]
    : [
        brokenAtTheEnd(
          now,
          deciding,
          'inactive',
          `${roles} would be enough, but ${product} is not active in Unified RBAC.`,
        ),
      ];
}

/** Chains that meet a requirement leniently; nothing when they do not. */
function waysTo(asked: Asked, requirement: Requirement, lenience: Lenience): readonly Chain[] | undefined {
  const { subject, product } = asked;
  const some = (chains: readonly Chain[]) => (chains.length > 0 ? chains : undefined);
  switch (requirement.kind) {
    case 'all': {
      const parts = requirement.of.map((part) => waysTo(asked, part, lenience));
      return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
    }
    case 'any':
      return some(requirement.of.flatMap((part) => waysTo(asked, part, lenience) ?? []));
    case 'conditional':
    case 'noted':
      return waysTo(asked, requirement.of, lenience);
    case 'permission': {
      const { permission } = requirement;
      return some(grantsOf(subject.now, { permission, product: requirement.product ?? product }, lenience));
    }
    case 'legacyRole': {
      const { roles, system } = requirement;
      const ways = legacyRoleWays(subject.now, system, lenience);
      return some(ways.filter(({ id }) => roles === 'any' || roles.includes(id)).map(({ chain }) => chain));
    }
    case 'entraRole': {
      const held = entraHoldings(subject.now, lenience).filter(({ holding }) =>
        requirement.roles.includes(holding.role),
      );
      return some(held.map(({ principal, holding }) => ({ edges: [holdsRole(subject.now, principal, holding)] })));
    }
    default:
      return undefined;
  }
}
