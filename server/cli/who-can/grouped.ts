import type { NodeReference } from '../../access/terms/node.ts';
import { eachOf, type WhoCan } from '../../store/sets/who-can.ts';
import type { Grouping } from './options.ts';

/** People of a list whose access goes through the same. */
export interface GroupOfHolders {
  readonly nodes: readonly string[];
  readonly name: string;
  readonly people: number;
}

/** Counts the whole list by what the access goes through; somebody with several routes counts for each. */
export async function groupedBy({ pieces, total }: WhoCan, by: Grouping): Promise<GroupOfHolders[]> {
  const groups = new Map<string, { readonly nodes: readonly NodeReference[]; people: number }>();
  for await (const { through } of eachOf(pieces(0, total))) {
    for (const nodes of partsOf(through, by)) {
      const key = nodes.map(({ kind, id }) => `${kind} ${id}`).join('\n');
      const known = groups.get(key) ?? { nodes, people: 0 };
      known.people += 1;
      groups.set(key, known);
    }
  }
  return [...groups.values()]
    .map(({ nodes, people }) => ({
      nodes: nodes.map(({ id }) => id),
      name: nodes.map(({ name }) => name).join(' + '),
      people,
    }))
    .sort((left, right) => right.people - left.people || (left.name < right.name ? -1 : 1));
}

function partsOf(through: readonly NodeReference[], by: Grouping): readonly (readonly NodeReference[])[] {
  if (by === 'route') return [through];
  return through.filter(({ kind }) => (kind === 'Group') === (by === 'group')).map((node) => [node]);
}
