import type { NodeReference } from '../../terms/node.ts';
import type { Citation } from '../../terms/rulebook.ts';
import type { FactKind } from '../../terms/vocabulary.ts';

/** Where something that an answer names comes from, as far as the model knows it. */
export interface Origin {
  /** Kinds of imported data that it is stated in; none for what Microsoft builds in. */
  readonly data: readonly FactKind[];
  /** The node with which the imported data states it. */
  readonly subject?: NodeReference;
  /** The node that a portal shows for it, where nothing states it. */
  readonly shownAt?: NodeReference;
  /** Documents that say what it means, each once. */
  readonly citations: readonly Citation[];
}

export function builtIn(citations: readonly Citation[] = []): Origin {
  return { data: [], citations: [...new Set(citations)] };
}

export function stated(data: readonly FactKind[], subject: NodeReference, citations: readonly Citation[] = []): Origin {
  return { data, subject, citations: [...new Set(citations)] };
}
