import type { NodeReference } from '../access/terms/node.ts';
import type { NodeKind } from '../access/terms/vocabulary.ts';
import { findByName, mostCandidates } from '../store/find-by-name.ts';
import { AmbiguousName, NothingLoaded, UnknownName } from '../store/problems.ts';
import type { SnapshotView } from '../store/snapshot-view.ts';
import { nameProblems } from './answers/problem.ts';
import { builder } from './builder.ts';
import { modelNodes } from './nodes/model-nodes.ts';
import { NodeKindEnum } from './nodes/node-kind.ts';
import { nodeName } from './nodes/node-name.ts';
import { NodeReferenceType } from './nodes/node-reference.ts';

const NamedType = builder.objectRef<NodeReference>('Named').implement({
  description: 'The one node that has a name.',
  fields: (t) => ({
    reference: t.field({
      type: NodeReferenceType,
      description: 'What it is, with its id; `node` below it reads the node itself.',
      resolve: (reference) => reference,
    }),
  }),
});

builder.queryField('named', (t) =>
  t.field({
    type: NamedType,
    description:
      'The node that has this id or exactly this name, whatever its case: display names of everything, user principal names of users, names of devices.',
    complexity: { field: 20, multiplier: 1 },
    errors: {
      types: [...nameProblems],
      union: { name: 'NamedResult', description: 'The node, or the reason why no single one is meant.' },
    },
    args: {
      kind: t.arg({ type: NodeKindEnum, required: true, description: 'What it is.' }),
      name: t.arg.string({ required: true, description: 'Its id or its name, such as `ana@contoso.com`.' }),
    },
    resolve: async (_, { kind, name }, context): Promise<NodeReference> => {
      const view = await context.view();
      if (!view) throw new NothingLoaded();
      const found = await candidatesFor(view, kind, name);
      const [only, ...others] = found;
      if (only === undefined) throw new UnknownName(name, (await view.search(name, [kind], 1)).hits[0]?.id);
      if (others.length === 0) return only;
      throw new AmbiguousName(name, found.slice(0, mostCandidates), found.length <= mostCandidates);
    },
  }),
);

async function candidatesFor(view: SnapshotView, kind: NodeKind, text: string): Promise<readonly NodeReference[]> {
  if (kind === 'User' || kind === 'ServicePrincipal' || kind === 'ForeignPrincipal' || kind === 'Device') {
    const found = await findByName(view, kind, text);
    return found.map(({ id, displayName }) => ({ kind, id, name: displayName }));
  }
  const table = modelNodes(view.model)[kind];
  const wanted = text.toLowerCase();
  const all = [...table.values()].map((node): NodeReference => ({ kind, id: node.id, name: nodeName(node) }));
  const own = all.filter(({ id }) => id === text);
  return own.length > 0 ? own : all.filter(({ name }) => name.toLowerCase() === wanted);
}
