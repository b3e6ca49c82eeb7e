import type { TenantFacts } from '../access/terms/facts.ts';
import type { Problem } from '../document/problem.ts';
import type { Warning } from '../findings/configuration.ts';
import type { PlacedNode } from './evidence/placed-nodes.ts';

/** A warning with the file, and the line that states what it is about, where there is one. */
export interface PlacedWarning extends Omit<Warning, 'at'> {
  readonly file: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  /** What says so: rules and documents. */
  readonly source: readonly string[];
}

/** What reading a tenant comes to: its facts, or every problem at once. */
export type TenantReading =
  | {
      readonly facts: TenantFacts;
      readonly warnings: readonly PlacedWarning[];
      /** The lines of its nodes, found when they are asked for: until then the text stays in memory. */
      readonly places: () => readonly PlacedNode[];
    }
  | { readonly problems: readonly Problem[] };
