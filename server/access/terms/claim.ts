import type { Change } from './change.ts';
import type { NodeReference } from './node.ts';
import type { Product, Verdict } from './vocabulary.ts';

/**
 * What a sentence says of all, of none, of these only, or of what would be. It is kept beside the words that are made
 * of it, so that it can be asked of the decision about everybody whom it speaks of.
 */
export type Claim =
  | SeenThrough
  /** Whoever holds any of these roles sees every device group. */
  | { readonly kind: 'sees-every-group'; readonly roles: readonly NodeReference[] }
  /** Every portal user sees the device group. */
  | { readonly kind: 'open-to-all'; readonly deviceGroup: NodeReference }
  /** These are all the device groups that the person does not see. */
  | { readonly kind: 'unseen'; readonly person: NodeReference; readonly deviceGroups: readonly NodeReference[] }
  /** Nothing that the person holds gives the permission. */
  | { readonly kind: 'ungranted'; readonly person: NodeReference; readonly permission: NodeReference }
  | AssignedOn
  | AfterActivating
  | AfterChanges
  | HangsOn
  | LookAlike
  /** Roles of a product's own model that give nobody any data there. */
  | { readonly kind: 'opens-nothing'; readonly roles: readonly NodeReference[]; readonly product: Product }
  /** Nothing needs to be held for this. */
  | { readonly kind: 'nothing-needed' }
  /** So many requirements are met, those that are named included. */
  | { readonly kind: 'requirements-met'; readonly count: number }
  | Needed
  /** Nobody can do this, whatever they hold. */
  | { readonly kind: 'denied-to-everybody' }
  /** The person can do nothing at all. */
  | { readonly kind: 'nothing-counts'; readonly person: NodeReference }
  /** Of the policies in question some are not answered as others are. */
  | { readonly kind: 'depends-on-policy' }
  /** The permission has an effect on these products and on no other. */
  | { readonly kind: 'effective-on'; readonly permission: string; readonly products: readonly Product[] }
  | LimitedTo;

/** Whoever sees any of the device groups is or is in one of the principals, or holds one of the roles; all of those do. */
export interface SeenThrough {
  readonly kind: 'seen-through';
  readonly deviceGroups: readonly NodeReference[];
  readonly principals: readonly NodeReference[];
  readonly roles: readonly NodeReference[];
}

/** The assignments through which the person has the permission are on these products and on no other. */
export interface AssignedOn {
  readonly kind: 'assigned-on';
  readonly person: NodeReference;
  readonly permission: NodeReference;
  readonly products: readonly Product[];
}

/** Were these active, each alone or all of them together, and nothing else changed, it would hold. */
export interface AfterActivating {
  readonly kind: 'after-activating';
  readonly nodes: readonly NodeReference[];
  readonly isEachEnough: boolean;
  readonly what: WouldHold;
}

/** After these changes and no others it would hold. */
export interface AfterChanges {
  readonly kind: 'after-changes';
  readonly changes: readonly Change[];
  readonly what: WouldHold;
}

/** The answer itself; or one thing that it needs: a permission on a product, or the sight of a device group. */
export type WouldHold = 'answer' | NodeReference;

/** Removing one of these by itself changes the answer to what stands beside it; removing nothing else does. */
export interface HangsOn {
  readonly kind: 'hangs-on';
  readonly points: readonly { readonly node: NodeReference; readonly without: Verdict }[];
  readonly now: Verdict;
}

/** Each role is called like an Entra role and is none. */
export interface LookAlike {
  readonly kind: 'look-alike';
  readonly pairs: readonly { readonly role: NodeReference; readonly entraRole: NodeReference }[];
}

/** Everything that is needed, by the titles of its requirements. */
export interface Needed {
  readonly kind: 'needed';
  readonly met: readonly string[];
  readonly missing: readonly string[];
}

/** Everything that the person holds on the product is held within these scopes. */
export interface LimitedTo {
  readonly kind: 'limited-to';
  readonly person: NodeReference;
  readonly product: Product;
  readonly scopes: readonly string[];
}
