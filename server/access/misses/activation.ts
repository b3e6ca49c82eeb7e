import { evidenceOf, listed } from '../evidence.ts';
import { type Chain, type Lenience, strict } from '../grants/chain.ts';
import type { Miss } from '../proof.ts';
import type { Subject } from '../subject.ts';
import type { View } from '../view.ts';
import { brokenAtActivation } from './miss.ts';

/** what only an eligible role or membership would give. */
export function activationMisses(
  subject: Subject,
  what: string,
  chainsIn: (view: View, lenience: Lenience) => readonly Chain[],
): Miss[] {
  const view = subject.afterActivation;
  const chains = chainsIn(view, strict);
  if (chains.length === 0) return [];
  const toActivate = evidenceOf(view, chains).filter((edge) => edge.kind === 'ELIGIBLE_FOR');
  const names = listed(toActivate.map((edge) => edge.to.name));
  const sentence = `${subject.person.displayName} would have ${what} after activating ${names}, but is only eligible now.`;
  return [brokenAtActivation(view, chains, sentence)];
}

/** S-35: directory roles that hold within an administrative unit only. */
export function administrativeUnitMisses(
  subject: Subject,
  what: string,
  chainsIn: (view: View, lenience: Lenience) => readonly Chain[],
): Miss[] {
  const { now, person } = subject;
  const units = now.entra.filter(({ holding }) => holding.state === 'active' && holding.scope !== '/');
  if (units.length === 0) return [];
  const chains = chainsIn(now, { administrativeUnits: true });
  if (chains.length === 0) return [];
  const edges = evidenceOf(now, chains);
  const isHeld = edges.filter((edge) => edge.kind === 'HOLDS' && edge.to.kind === 'EntraRole');
  const scopes = units
    .filter(({ holding }) => isHeld.some((edge) => edge.to.id === holding.role))
    .map(({ holding }) => holding.scope);
  const roles = listed(isHeld.map((edge) => edge.to.name));
  return [
    {
      reason: 'scope',
      sentence: `${roles} would give ${what}, but ${person.displayName} holds it only within ${listed(scopes)}.`,
      edges: edges.filter((edge) => !isHeld.includes(edge)),
      missing: isHeld,
    },
  ];
}
