import type { Chain, Lenience } from '../../judge/grants/chain.ts';
import type { Subject } from '../../judge/subject.ts';
import type { View } from '../../judge/view.ts';
import type { Miss } from '../../terms/proof.ts';
import { listed } from '../wording.ts';
import { brokenAtTheEnd, giversOf } from './miss.ts';

/** S-76 to S-79: what is given to a kind of account or group for which it has no effect here. */
export function kindMisses(
  subject: Subject,
  what: string,
  chainsIn: (view: View, lenience: Lenience) => readonly Chain[],
): Miss[] {
  const { now } = subject;
  const chains = chainsIn(now, { ...subject.lenience, kinds: true });
  if (chains.length === 0) return [];
  const roles = giversOf(chains).length > 0 ? giversOf(chains) : groupsOf(chains);
  const sentence = `${listed(roles)} would give ${what}, but ${new Set(roles).size > 1 ? 'have' : 'has'} no effect for ${kindOf(subject, chains)}.`;
  return [brokenAtTheEnd(now, chains, 'principal-kind', sentence)];
}

function groupsOf(chains: readonly Chain[]): string[] {
  return chains.flatMap(({ edges }) => edges[0]?.from.name ?? []);
}

function kindOf({ person, model }: Subject, chains: readonly Chain[]): string {
  if (person.kind === 'ServicePrincipal') return 'an application';
  if (person.kind === 'ForeignPrincipal') return 'a principal of another tenant';
  const groups = chains.flatMap(({ edges }) => edges.flatMap(({ from }) => (from.kind === 'Group' ? [from] : [])));
  const odd = groups.find(({ id }) => (model.groups.get(id)?.type ?? 'security') !== 'security');
  if (odd) return `${odd.name}, which is ${typeNames[model.groups.get(odd.id)?.type ?? 'security']}`;
  const unassignable = groups.find(({ id }) => model.groups.get(id)?.isAssignableToRole === false);
  if (unassignable) return `${unassignable.name}, to which Entra roles cannot be assigned`;
  return `members of groups nested in ${groups.at(-1)?.name ?? 'it'}`;
}

const typeNames = {
  security: 'a security group',
  microsoft365: 'a Microsoft 365 group',
  distribution: 'a distribution list',
} as const;
