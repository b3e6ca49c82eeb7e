import type { Claim } from './claim.ts';
import type { FactEdge, NodeReference } from './node.ts';
import type { ReasonClass } from './reason-classes.ts';
import type { NoteRow, PlainRequirement } from './rulebook.ts';
import type { FactKind, LegacySystem, OfficeSwitch, Plan, Product, Verdict } from './vocabulary.ts';

export type LeafRequirement =
  | PlainRequirement
  | {
      readonly kind: 'permission';
      readonly permission: string;
      readonly product: Product;
      /** From Unified RBAC and the defaults of Entra roles, never from a product's own roles (S-56). */
      readonly onlyUnified?: true;
      /** Template ids of directory roles whose defaults do not count here. */
      readonly withoutDefaultsOf?: readonly string[];
    }
  | {
      readonly kind: 'legacyRole';
      readonly system: LegacySystem;
      readonly roles: readonly string[] | 'any';
      /** Keys of role groups that do not count here, and neither do their roles. */
      readonly notThrough?: readonly string[];
      readonly isAlwaysInForce?: true;
      readonly countsDirectoryRoles?: true;
    }
  | {
      readonly kind: 'deviceGroup';
      readonly deviceGroups: readonly string[];
      readonly device?: string;
      /** Conditional where the remediation level is none (S-80). */
      readonly usesLiveResponse?: true;
    }
  | { readonly kind: 'absence'; readonly of: 'local-cloud-apps-role' | 'identity-scope-only' }
  | { readonly kind: 'account' }
  | { readonly kind: 'available'; readonly product: Product }
  /** The product's plan is one of these, or not known (S-93). */
  | { readonly kind: 'plan'; readonly product: Product; readonly plans: readonly Plan[] }
  /** Live response is not switched off, for a server's device not for servers either (S-81). */
  | { readonly kind: 'liveResponse'; readonly device?: string }
  /** All these switches of Unified RBAC are on (S-57). */
  | { readonly kind: 'active'; readonly switches: readonly OfficeSwitch[] }
  /** The person belongs to this organisation (S-75, S-77). */
  | { readonly kind: 'insider' }
  /** An assignment of the permission covers the product, whatever its regime (S-44). */
  | { readonly kind: 'coverage'; readonly permission: string; readonly product: Product }
  /** Which model decides, where the switches are not all known (S-12). */
  | { readonly kind: 'regime' }
  | { readonly kind: 'never' };

/** Why a leaf does not hold: what is there (`edges`) and what is missing (`missing`, drawn as ghosts). */
export interface Miss {
  readonly reason: ReasonClass;
  readonly sentence: string;
  /** What the sentence says of all, of none or of what would be; none when it says no such thing. */
  readonly claims?: readonly Claim[];
  readonly edges: readonly FactEdge[];
  readonly missing: readonly FactEdge[];
}

/** A leaf of the proof. When it holds, `edges` are all facts on all routes from the person to `goal`. */
export interface ProofLeaf {
  readonly kind: 'leaf';
  readonly requirement: LeafRequirement;
  /** "Response (manage) on Endpoint", "Sees Servers". */
  readonly title: string;
  readonly goal: NodeReference;
  readonly verdict: Verdict;
  readonly edges: readonly FactEdge[];
  readonly misses: readonly Miss[];
  /** Scopes within which alone it holds (S-41). */
  readonly scopes: readonly string[];
  /** Sources whose missing facts could change it. */
  readonly missingFacts: readonly FactKind[];
}

/** An inner node of the proof: all parts, any part, or a part whose reading is disputed (`conditional`). */
export interface ProofGate {
  readonly kind: 'all' | 'any' | 'conditional';
  readonly verdict: Verdict;
  readonly parts: readonly Proof[];
  /** Notes that hold when this gate decides. */
  readonly notes: readonly string[];
  /** Whatever the missing facts are, it comes to this, though each part by itself is not known (S-101). */
  readonly isEitherWay?: true;
  /** True where the conjunction is of several permissions or products, so that `all-of` can be a reason (S-16). */
  readonly isConjunction: boolean;
}

export type Proof = ProofLeaf | ProofGate;

export interface Reason {
  readonly reason: ReasonClass;
  readonly sentence: string;
  /** What its sentence says of all, of none or of what would be. */
  readonly claims: readonly Claim[];
  readonly nodes: readonly NodeReference[];
}

/** Whether the person can do it now, after activating what PIM offers them, or not even then; nothing when unknown. */
export const accessStates = ['now', 'after-activation', 'never'] as const;
export type AccessState = (typeof accessStates)[number];

export interface Removal {
  /** The verdict if a node were not there. */
  readonly verdictWithout: (node: NodeReference) => Verdict;
  /** Nodes that take part in no route and may still matter: what a rule takes away depends on them (R-36, R-38, S-41). */
  readonly others: readonly NodeReference[];
}

/** Where a question about devices holds that names none of them. */
export interface Extent {
  /** Every device group by rank, the ungrouped devices last. */
  readonly deviceGroups: readonly { readonly deviceGroup: NodeReference; readonly verdict: Verdict }[];
}

/** One answer. Text, routes, picture, CSV and command line are renderings of `proof`. */
export interface Decision {
  readonly person: NodeReference;
  readonly capability: NodeReference;
  /** Completes "Ana can …": "isolate a device". */
  readonly phrase: string;
  /** What it is done on, in words: "srv1"; empty when the question names nothing. */
  readonly target: string;
  readonly verdict: Verdict;
  readonly proof: Proof;
  /** Empty unless denied or unknown; nearest first. */
  readonly reasons: readonly Reason[];
  readonly state?: AccessState | undefined;
  /** After activation: eligible roles and groups that are enough together. */
  readonly toActivate: readonly NodeReference[];
  /** For finding what an answer hangs on; absent where the proof alone tells it. */
  readonly removal?: Removal | undefined;
  /** Absent where the question is not about devices, or names which. */
  readonly extent?: Extent | undefined;
  /** Contradictions and remarks that apply, with their readings. */
  readonly notes: readonly NoteRow[];
  /** Sources whose missing facts could change the verdict. */
  readonly missingFacts: readonly FactKind[];
}
