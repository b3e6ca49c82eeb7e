import { certain, type Grade, highest, lowest, type Span } from './grade.ts';
import type { Chain, Lenience } from './grants/chain.ts';
import type { LeafRequirement, Miss, NodeReference } from './proof.ts';
import type { Subject } from './subject.ts';
import type { View } from './view.ts';
import type { Product, SourceKind } from './vocabulary.ts';

/** One thing that is required, with how it is looked for and how its absence is explained. */
export interface Aim {
  readonly requirement: LeafRequirement;
  readonly title: string;
  readonly goal: NodeReference;
  readonly product?: Product;
  /** Every way to the goal; empty when there is none. */
  readonly chainsIn: (view: View, lenience: Lenience) => readonly Chain[];
  /** Why it does not hold, nearest first; asked only when it decides. */
  readonly missesOf: (subject: Subject) => readonly Miss[];
}

export interface LeafFinding {
  readonly kind: 'leaf';
  readonly span: Span;
  readonly aim: Aim;
  readonly chains: readonly Chain[];
  /** Sources whose missing facts could change it. */
  readonly missingSources: readonly SourceKind[];
  /** It is about seeing devices, not about a right (R-31a, S-16). */
  readonly isSight: boolean;
  /** The same looked for under other circumstances. */
  readonly again?: Again;
}

export type Again = (other: Subject) => Finding;

export interface GateFinding {
  readonly kind: 'all' | 'any' | 'conditional';
  readonly span: Span;
  readonly parts: readonly Finding[];
  readonly notes: readonly string[];
  readonly isConjunction: boolean;
  readonly isSight: boolean;
  readonly again?: Again;
  /** Remarks on a denial, worked out when they are told. */
  readonly notesOnDenial?: () => readonly string[];
  /** Of a block: the part that is about rights, without devices, plans and switches. */
  readonly right?: Finding;
  /** Whatever the missing facts are, it comes to this (S-101). */
  readonly isEitherWay?: true;
  /** Explains the gate as a whole, in place of its parts. */
  readonly missesOf?: (subject: Subject) => readonly Miss[];
  /** Near misses of the gate beside those of its parts. */
  readonly moreMissesOf?: (subject: Subject) => readonly Miss[];
}

/** A proof while it is being found. */
export type Finding = LeafFinding | GateFinding;

export function allOf(parts: readonly Finding[], more: Partial<GateFinding> = {}): GateFinding {
  const span = lowest(parts.map((part) => part.span));
  return { kind: 'all', span, parts, notes: [], isConjunction: false, isSight: false, ...more };
}

export function anyOf(parts: readonly Finding[], more: Partial<GateFinding> = {}): GateFinding {
  const span = highest(parts.map((part) => part.span));
  return { kind: 'any', span, parts, notes: [], isConjunction: false, isSight: false, ...more };
}

/** A part whose reading is disputed is worth conditional at most. */
export function disputed(part: Finding, notes: readonly string[]): GateFinding {
  const span = lowest([certain(1), part.span]);
  return { kind: 'conditional', span, parts: [part], notes, isConjunction: false, isSight: false };
}

/** The grade of what is held: certain unless every way is disputed or within a scope of unknown kind (S-41). */
export function gradeOfChains(chains: readonly Chain[]): Grade {
  if (chains.some((chain) => chain.scope?.kind !== 'unknown' && !chain.isDisputed)) return 2;
  return chains.length > 0 ? 1 : 0;
}

export function holds(finding: Finding): boolean {
  return finding.span.low > 0;
}

/** The products that a finding speaks of. */
export function productsOf(finding: Finding): ReadonlySet<Product> {
  if (finding.kind !== 'leaf') return new Set(finding.parts.flatMap((part) => [...productsOf(part)]));
  return new Set(finding.aim.product === undefined ? [] : [finding.aim.product]);
}
