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
    const doubt = `Whether ${ability} depends on what ${scopes} covers, which is not known`;
    return { doubt, ifSo: 'If so', claims: [] };
  }
  const ids = new Set(notesOfDoubt(proof));
  if (ids.has(policiesDiffer)) {
    const doubt = `Whether ${ability} depends on the policy`;
    return { doubt, ifSo: 'Where allowed', claims: [{ kind: 'depends-on-policy' }] };
  }
  const isDisputed = notes.some((note) => ids.has(note.id) && note.readings.length > 0);
  return {
    doubt: `Microsoft's documents ${isDisputed ? 'disagree on' : 'leave open'} whether ${ability}`,
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
