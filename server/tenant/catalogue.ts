import type { Rulebook } from '../access/rulebook.ts';
import type { LegacySystem, Workload } from '../access/vocabulary.ts';

/** What a name of a document turned out to be, or why it is none; `problem` is a sentence fragment. */
export type NameReading<Value> =
  | { readonly value: Value }
  | { readonly problem: string; readonly suggestion?: string | undefined };

/** What reading documents needs of the catalogue. */
export interface Names {
  readonly rulebook: Rulebook;
  /** A catalogue id, display name, documented path or action string; one text can stand for several permissions. */
  readonly permissions: (text: string) => NameReading<readonly string[]>;
  readonly legacyEndpointPermission: (text: string) => NameReading<string>;
  /** The key of a role that a product knows. */
  readonly legacyRole: (system: LegacySystem, kind: 'role' | 'roleGroup', text: string) => NameReading<string>;
  /** The template id of a directory role. */
  readonly entraRole: (text: string) => NameReading<string>;
  readonly capability: (text: string) => NameReading<string>;
  readonly table: (text: string) => NameReading<string>;
  readonly command: (text: string) => NameReading<string>;
  readonly workload: (text: string) => NameReading<Workload>;
  /** Whether two names are one after normalisation (S-06). */
  readonly sameName: (left: string, right: string) => boolean;
}
