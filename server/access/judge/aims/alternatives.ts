import type { NodeReference } from '../../terms/node.ts';
import type { LeafRequirement } from '../../terms/proof.ts';
import type { Product } from '../../terms/vocabulary.ts';
import { type Aim, anyOf, type Graded, type GradedLeaf, holds } from '../graded.ts';
import type { Lenience } from '../grants/chain.ts';
import type { RoleWay } from '../grants/legacy-role-ways.ts';
import { seek } from '../seek.ts';
import type { Subject } from '../subject.ts';
import type { View } from '../view.ts';

/** Roles or options of which any one is enough. */
export interface Alternatives {
  /** Everything that tells them from others. */
  readonly what: string;
  readonly product: Product;
  readonly requirement: (ids: readonly string[] | 'any') => LeafRequirement;
  readonly ids: readonly string[] | 'any';
  readonly nodeOf: (id: string) => NodeReference;
  readonly waysIn: (view: View, lenience: Lenience) => readonly RoleWay[];
}

/** A leaf for each alternative that is held; when none is, one leaf for all of them. */
export function seekAny(subject: Subject, alternatives: Alternatives): Graded {
  return subject.once(alternatives.what, (who) => lookForAny(who, alternatives));
}

function lookForAny(subject: Subject, alternatives: Alternatives): Graded {
  const { nodeOf, waysIn } = alternatives;
  const held = new Set(waysIn(subject.now, subject.lenience).map(({ id }) => id));
  const leaves = [...held]
    .filter((id) => isMeant(alternatives, subject.now, id))
    .map((id) => seek(subject, aimAt(alternatives, [id], nodeOf(id))))
    .filter(holds);
  const [only, ...others] = leaves;
  if (only) return others.length === 0 ? only : anyOf(leaves);
  const [doubtful] = [...held].filter((id) => isMeant(alternatives, subject.now, id));
  if (doubtful !== undefined) return seekDoubtful(subject, alternatives, doubtful);
  const [first] = alternatives.ids === 'any' ? [] : alternatives.ids;
  return seek(subject, aimAt(alternatives, undefined, first === undefined ? anyRole : nodeOf(first)));
}

/** What is held of them leaves it in doubt: one leaf for all, which shows the first that is held. */
function seekDoubtful(subject: Subject, alternatives: Alternatives, id: string): GradedLeaf {
  const leaf = seek(subject, aimAt(alternatives, undefined, alternatives.nodeOf(id)));
  const { chains } = seek(subject, aimAt(alternatives, [id], alternatives.nodeOf(id)));
  return { ...leaf, chains };
}

const anyRole: NodeReference = { kind: 'LegacyRole', id: 'any', name: 'any role' };

function aimAt(alternatives: Alternatives, wanted: readonly string[] | undefined, goal: NodeReference): Aim {
  const { product, ids } = alternatives;
  const chainsIn = (view: View, lenience: Lenience) =>
    alternatives
      .waysIn(view, lenience)
      .filter(({ id }) => wanted?.includes(id) ?? isMeant(alternatives, view, id))
      .map(({ chain }) => chain);
  const entraRoles = goal.kind === 'EntraRole' && ids !== 'any' ? ids : [];
  return {
    requirement: alternatives.requirement(wanted ?? ids),
    goal,
    product,
    chainsIn,
    sought: { kind: 'role', product, entraRoles },
  };
}

function isMeant({ ids }: Alternatives, view: View, id: string): boolean {
  return ids === 'any' ? view.model.rulebook.legacyRoles.get(id)?.isUnsupported !== true : ids.includes(id);
}
