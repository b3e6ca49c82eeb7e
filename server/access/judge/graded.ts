import type { NodeReference } from '../terms/node.ts';
import type { LeafRequirement } from '../terms/proof.ts';
import type { Target } from '../terms/question.ts';
import type { ProductRequirement } from '../terms/rulebook.ts';
import type { FactKind, OfficeSwitch, Product } from '../terms/vocabulary.ts';
import { certain, type Grade, highest, lowest, type Span } from './grade.ts';
import type { Chain, Lenience, Wanted } from './grants/chain.ts';
import type { Subject } from './subject.ts';
import type { View } from './view.ts';

/** What is looked for, as far as the requirement does not say it already; its absence is explained from this. */
export type Sought =
  | { readonly kind: 'permission'; readonly wanted: Wanted; readonly off?: readonly OfficeSwitch[] }
  | { readonly kind: 'role'; readonly product: Product; readonly entraRoles: readonly string[] }
  | { readonly kind: 'coverage'; readonly wanted: Wanted }
  | { readonly kind: 'sight'; readonly groups: readonly string[] }
  /** Switches of Office 365, with what would count if they were on. */
  | { readonly kind: 'switches'; readonly off: readonly OfficeSwitch[]; readonly rest: Graded }
  | { readonly kind: 'effect'; readonly effective: readonly Product[] }
  | { readonly kind: 'nothing'; readonly because: string }
  /** The requirement says it all. */
  | { readonly kind: 'stated' };

/** One thing that is required, with how it is looked for. */
export interface Aim {
  readonly requirement: LeafRequirement;
  readonly goal: NodeReference;
  readonly product?: Product;
  /** Every way to the goal; empty when there is none. */
  readonly chainsIn: (view: View, lenience: Lenience) => readonly Chain[];
  readonly sought: Sought;
}

export interface GradedLeaf {
  readonly kind: 'leaf';
  readonly span: Span;
  readonly aim: Aim;
  readonly chains: readonly Chain[];
  /** Sources whose missing facts could change it. */
  readonly missingFacts: readonly FactKind[];
  /** It is about seeing devices, not about a right (R-31a, S-16). */
  readonly isSight: boolean;
  /** The same looked for under other circumstances. */
  readonly again?: Again;
}

export type Again = (other: Subject) => Graded;

export interface GradedGate {
  readonly kind: 'all' | 'any' | 'conditional';
  readonly span: Span;
  readonly parts: readonly Graded[];
  readonly notes: readonly string[];
  readonly isConjunction: boolean;
  readonly isSight: boolean;
  readonly again?: Again;
  /** Set where the gate is all that a capability demands on a product. */
  readonly demanded?: Demanded;
  /** Of that the part that is about rights, without devices, plans and switches. */
  readonly right?: Graded;
  /** Set on that part: another model of permissions may demand something else. */
  readonly inOtherModel?: Demanded;
  /** Whatever the missing facts are, it comes to this (S-101). */
  readonly isEitherWay?: true;
  /** Which kind of gate it is follows from what its parts come to. */
  readonly followsParts?: true;
  /** Sight of every device group, which is explained as a whole and not group by group. */
  readonly isOfEveryGroup?: true;
}

/** What a capability demands on a product, and of whom. */
export interface Demanded {
  readonly asked: Asked;
  readonly block: ProductRequirement;
}

/** What a requirement is looked at for. */
export interface Asked {
  readonly subject: Subject;
  readonly on: Target;
  readonly product: Product;
  /** What Unified RBAC gives is disputed for this person (S-75). */
  readonly isUnifiedDisputed?: boolean;
}

/** A proof while it is being found. */
export type Graded = GradedLeaf | GradedGate;

export function allOf(parts: readonly Graded[], more: Partial<GradedGate> = {}): GradedGate {
  const span = lowest(parts.map((part) => part.span));
  return { kind: 'all', span, parts, notes: [], isConjunction: false, isSight: false, ...more };
}

export function anyOf(parts: readonly Graded[], more: Partial<GradedGate> = {}): GradedGate {
  const span = highest(parts.map((part) => part.span));
  return { kind: 'any', span, parts, notes: [], isConjunction: false, isSight: false, ...more };
}

/** A part whose reading is disputed is worth conditional at most. */
export function disputed(part: Graded, notes: readonly string[]): GradedGate {
  const span = lowest([certain(1), part.span]);
  return { kind: 'conditional', span, parts: [part], notes, isConjunction: false, isSight: false };
}

/** The grade of what is held: certain unless every way is disputed or within a scope of unknown kind (S-41). */
export function gradeOfChains(chains: readonly Chain[]): Grade {
  if (chains.some((chain) => chain.scope?.kind !== 'unknown' && !chain.isDisputed)) return 2;
  return chains.length > 0 ? 1 : 0;
}

export function holds(graded: Graded): boolean {
  return graded.span.low > 0;
}

/** The products that it speaks of. */
export function productsOf(graded: Graded): ReadonlySet<Product> {
  if (graded.kind !== 'leaf') return new Set(graded.parts.flatMap((part) => [...productsOf(part)]));
  return new Set(graded.aim.product === undefined ? [] : [graded.aim.product]);
}
