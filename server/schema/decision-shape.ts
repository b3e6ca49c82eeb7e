import type { NodeReference } from '../access/proof.ts';
import type { EdgeKind, ReasonClass, Verdict } from '../access/vocabulary.ts';

export interface StepShape {
  readonly sentence: string;
  readonly kind: EdgeKind;
  readonly from: NodeReference;
  readonly to: NodeReference;
}

export interface RouteShape {
  readonly steps: readonly StepShape[];
  readonly nodeKeys: readonly string[];
  readonly edgeKeys: readonly string[];
}

export interface MissShape {
  readonly reason: ReasonClass;
  readonly sentence: string;
  readonly nodeKeys: readonly string[];
  readonly edgeKeys: readonly string[];
}

export interface LeafRoutesShape {
  readonly title: string;
  readonly verdict: Verdict;
  readonly total: string;
  readonly routes: readonly RouteShape[];
  readonly misses: readonly MissShape[];
  readonly nodeKeys: readonly string[];
}

export interface RoutesShape {
  readonly total: string;
  readonly shown: number;
  readonly leaves: readonly LeafRoutesShape[];
}

export type PictureState = 'present' | 'missing' | 'unreached';
export type PictureColumn = 'person' | 'groups' | 'roles' | 'permissions' | 'gates' | 'capability';

export interface PictureNodeShape {
  readonly key: string;
  readonly detail: string;
  readonly column: PictureColumn;
  readonly state: PictureState;
  readonly isEssential: boolean;
  readonly reference: NodeReference;
}

export interface PictureEdgeShape {
  readonly key: string;
  readonly kind?: EdgeKind;
  readonly label: string;
  readonly source: string;
  readonly target: string;
  readonly state: PictureState;
}

export interface PictureGateShape {
  readonly key: string;
  readonly operator: 'and' | 'or' | 'disputed';
  readonly label: string;
  readonly verdict: Verdict;
}

export interface PictureShape {
  readonly nodes: readonly PictureNodeShape[];
  readonly edges: readonly PictureEdgeShape[];
  readonly gates: readonly PictureGateShape[];
}
