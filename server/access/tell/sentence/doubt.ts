import type { Claim } from '../../terms/claim.ts';
import type { Decision, Proof } from '../../terms/proof.ts';
import { policiesDiffer } from '../notes/policies.ts';
import { listed } from '../wording.ts';
import { decidingLeaves, decidingParts } from './grounds.ts';

/** What keeps a conditional answer from being a yes, and the beginning of what is met if it is one. */
export interface Doubt {
  readonly doubt: string;
  readonly ifSo: string;
  readonly claims: readonly Claim[];
}

export function doubtOf({ proof, notes }: Decision, ability: string): Doubt {
  const uncertain = decidingLeaves(proof).filter((leaf) => leaf.verdict === 'conditional');
  const scopes = listed(
    uncertain.flatMap((leaf) => leaf.scopes),
    2,
  );
  if (scopes !== '') {
    const doubt = `What lies within ${scopes} is not known, so neither is whether ${ability}`;
    return { doubt, ifSo: 'If this does', claims: [] };
  }
  const ids = new Set(notesOfDoubt(proof));
  if (ids.has(policiesDiffer)) {
    const doubt = `It depends on the policy whether ${ability}`;
    return { doubt, ifSo: 'Where so', claims: [{ kind: 'depends-on-policy' }] };
  }
  const isDisputed = notes.some((note) => ids.has(note.id) && note.readings.length > 0);
  return {
    doubt: `Documents ${isDisputed ? 'disagree on' : 'leave open'} whether ${ability}`,
    ifSo: 'If so',
    claims: [],
  };
}

/** Ids of the notes at what is conditional and decides. */
function notesOfDoubt(proof: Proof): readonly string[] {
  if (proof.verdict !== 'conditional') return [];
  if (proof.kind === 'leaf') return proof.edges.flatMap((edge) => edge.notes ?? []);
  return [...proof.notes, ...decidingParts(proof).flatMap(notesOfDoubt)];
}
