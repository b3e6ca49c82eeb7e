import { inOrder } from '../evidence.ts';
import { type Aim, anyOf, type Finding, holds } from '../finding.ts';
import type { Lenience } from '../grants/chain.ts';
import type { RoleWay } from '../grants/legacy-role-ways.ts';
import { roleMisses } from '../misses/held-roles.ts';
import type { LeafRequirement, NodeReference } from '../proof.ts';
import { seek } from '../seek.ts';
import type { Subject } from '../subject.ts';
import type { View } from '../view.ts';
import type { Product } from '../vocabulary.ts';

/** Roles or options of which any one is enough. */
export interface Alternatives {
  readonly product: Product;
  readonly title: (names: string) => string;
  readonly requirement: (ids: readonly string[] | 'any') => LeafRequirement;
  readonly ids: readonly string[] | 'any';
  readonly nodeOf: (id: string) => NodeReference;
  readonly waysIn: (view: View, lenience: Lenience) => readonly RoleWay[];
}

/** A leaf for each alternative that is held; when none is, one leaf for all of them. */
export function seekAny(subject: Subject, alternatives: Alternatives): Finding {
  const { nodeOf, waysIn } = alternatives;
  const held = new Set(waysIn(subject.now, subject.lenience).map(({ id }) => id));
  const leaves = [...held]
    .filter((id) => isMeant(alternatives, subject.now, id))
    .map((id) => seek(subject, aimAt(alternatives, [id], nodeOf(id), nodeOf(id).name)))
    .filter(holds);
  const [only, ...others] = leaves;
  if (only) return others.length === 0 ? only : anyOf(leaves);
  const named = alternatives.ids === 'any' ? [] : alternatives.ids;
  const [first] = named;
  const goal = first === undefined ? anyRole : nodeOf(first);
  const names =
    first === undefined
      ? 'of any name'
      : inOrder(
          named.map((id) => nodeOf(id).name),
          3,
          'or',
        );
  return seek(subject, aimAt(alternatives, undefined, goal, names));
}

const anyRole: NodeReference = { kind: 'LegacyRole', id: 'any', name: 'any role' };

function aimAt(
  alternatives: Alternatives,
  wanted: readonly string[] | undefined,
  goal: NodeReference,
  names: string,
): Aim {
  const { product, ids } = alternatives;
  const chainsIn = (view: View, lenience: Lenience) =>
    alternatives
      .waysIn(view, lenience)
      .filter(({ id }) => wanted?.includes(id) ?? isMeant(alternatives, view, id))
      .map(({ chain }) => chain);
  const title = alternatives.title(names);
  const entraRoles = goal.kind === 'EntraRole' && ids !== 'any' ? ids : [];
  return {
    requirement: alternatives.requirement(wanted ?? ids),
    title,
    goal,
    product,
    chainsIn,
    missesOf: (subject) => roleMisses(subject, { title, goal, product, entraRoles, chainsIn }),
  };
}

function isMeant({ ids }: Alternatives, view: View, id: string): boolean {
  return ids === 'any' ? view.model.rulebook.legacyRoles.get(id)?.isUnsupported !== true : ids.includes(id);
}
