import type { NodeReference } from '../terms/node.ts';
import type { Product } from '../terms/vocabulary.ts';

/** One thing that differs between two states and makes somebody gain or lose access. */
export interface CauseFact {
  readonly key: string;
  readonly kind: 'ground' | 'membership' | 'account' | 'presence' | 'settings';
  /** Of grounds and memberships. */
  readonly node?: NodeReference;
  readonly product?: Product | undefined;
}

/** What made the difference for some of the people. */
export interface Cause {
  readonly sentence: string;
  /** Roles, groups and device groups. */
  readonly nodes: readonly NodeReference[];
  readonly people: number;
  /** Ids of capabilities, in the order of the catalogue. */
  readonly gain: readonly string[];
  readonly lose: readonly string[];
}

export const account: CauseFact = { key: 'account', kind: 'account' };
export const presence: CauseFact = { key: 'presence', kind: 'presence' };
export const settings: CauseFact = { key: 'settings', kind: 'settings' };
