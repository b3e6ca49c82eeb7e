import type { FactEdge } from '../../terms/node.ts';
import type { Product } from '../../terms/vocabulary.ts';

/** One way from a principal that the person is to a permission: the edges in order. */
export interface Chain {
  readonly edges: readonly FactEdge[];
  /** Known scope within which alone the grant holds, or `unknown` (S-41). */
  readonly scope?: { readonly kind: 'known' | 'unknown'; readonly text: string };
  /** Documents leave open whether it counts; the notes say why. */
  readonly isDisputed?: true;
}

/** What a source of grants is asked: does anything held give this permission on this product? */
export interface Wanted {
  readonly permission: string;
  readonly product: Product;
}

/** Rules that a near miss looks past, one at a time; none of them holds for a verdict. */
export interface Lenience {
  /** Unified roles count although the workload is not active. */
  readonly inactive?: true;
  /** Unified roles count on data sources that their assignments do not name. */
  readonly otherDataSources?: true;
  /** Legacy roles count although the workload is active in Unified RBAC. */
  readonly legacyIgnored?: true;
  /** Directory roles scoped to an administrative unit count. */
  readonly administrativeUnits?: true;
  /** What take away counts. */
  readonly taken?: true;
  /** The kind of a person or of a group does not matter (S-76 to S-79). */
  readonly kinds?: true;
  /** What the kind of a person or of a group leaves in doubt does not count. */
  readonly noDoubtfulKinds?: true;
  /** Cloud Apps roles carry over although a scoped deployment ended that. */
  readonly scopedDeployment?: true;
}

export const strict: Lenience = {};
