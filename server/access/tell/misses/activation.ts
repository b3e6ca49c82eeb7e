import type { Chain, Lenience } from '../../judge/grants/chain.ts';
import { activating, allActivated } from '../../judge/lens.ts';
import { Subject } from '../../judge/subject.ts';
import { isTenantWide, type View } from '../../judge/view.ts';
import type { FactEdge } from '../../terms/node.ts';
import type { Miss } from '../../terms/proof.ts';
import { evidenceOf } from '../evidence.ts';
import { alternatives, listed } from '../wording.ts';
import { brokenAtActivation } from './miss.ts';

const mostTried = 12;

/** What the kind of an account or a group leaves in doubt is a step of its own (S-98). */
const certainKinds: Lenience = { noDoubtfulKinds: true };

/** what only an eligible role or membership would give. */
export function activationMisses(
  subject: Subject,
  what: string,
  chainsIn: (view: View, lenience: Lenience) => readonly Chain[],
): Miss[] {
  const view = subject.afterActivation;
  const chains = chainsIn(view, certainKinds);
  if (chains.length === 0) return [];
  const toActivate = evidenceOf(view, chains).filter((edge) => edge.kind === 'ELIGIBLE_FOR');
  if (toActivate.length === 0) return [];
  const enough = activatedAlone(subject, toActivate, chainsIn);
  const names =
    enough.length > 0
      ? alternatives(enough.map((edge) => edge.to.name))
      : listed(toActivate.map((edge) => edge.to.name));
  const isCertain = holdsInEveryWorld(new Subject(subject.model, subject.person, allActivated), chainsIn);
  const who = subject.person.displayName;
  const sentence = isCertain
    ? `${who} is eligible in PIM, not active: activating ${names} gives ${what}.`
    : `${who} is eligible in PIM, not active: activating ${names} may give ${what}, depending on data that was not imported.`;
  return [brokenAtActivation(view, chains, sentence)];
}

/** The activations of which each is enough by itself; of very many none is looked at alone. */
function activatedAlone(
  { model, person }: Subject,
  edges: readonly FactEdge[],
  chainsIn: (view: View, lenience: Lenience) => readonly Chain[],
): FactEdge[] {
  if (edges.length > mostTried) return [];
  return edges.filter((edge) => holdsInEveryWorld(new Subject(model, person, activating([edge.to])), chainsIn));
}

function holdsInEveryWorld(subject: Subject, chainsIn: (view: View, lenience: Lenience) => readonly Chain[]): boolean {
  return subject.worlds().every(({ now }) => chainsIn(now, certainKinds).length > 0);
}

/** S-35: directory roles that hold within an administrative unit only. */
export function administrativeUnitMisses(
  subject: Subject,
  what: string,
  chainsIn: (view: View, lenience: Lenience) => readonly Chain[],
): Miss[] {
  const { now, person } = subject;
  const units = now.entra.filter(({ holding }) => holding.state === 'active' && !isTenantWide(holding));
  if (units.length === 0) return [];
  const chains = chainsIn(now, { administrativeUnits: true });
  if (chains.length === 0) return [];
  const edges = evidenceOf(now, chains);
  const isHeld = edges.filter((edge) => edge.kind === 'HOLDS' && edge.to.kind === 'EntraRole');
  const scopes = units
    .filter(({ holding }) => isHeld.some((edge) => edge.to.id === holding.role))
    .map(({ holding }) => holding.scope);
  const roles = new Set(isHeld.map((edge) => edge.to.name));
  return [
    {
      reason: 'scope',
      sentence: `${listed([...roles])} would give ${what}, but ${person.displayName} has ${roles.size > 1 ? 'them' : 'it'} only within ${listed(scopes)}.`,
      edges: edges.filter((edge) => !isHeld.includes(edge)),
      missing: isHeld,
    },
  ];
}
