import { dataloaderGetter } from '@pothos/plugin-dataloader';
import type { Context } from './context.ts';
import { modelNodes } from './model-nodes.ts';
import type { DeviceNode, NodeOf, NodeShape, PrincipalNode } from './node-shapes.ts';

/** One read for all people that a document asks for at the same moment, however many fields ask. */
export const principalLoader = dataloaderGetter<string, PrincipalNode | undefined, string>(
  undefined,
  async (ids, context) => {
    const reading = await (context as Context).reading();
    if (!reading) return ids.map(() => undefined);
    const groups = modelNodes(reading.model).Group;
    const unknown = ids.filter((id) => !groups.has(id));
    const people = unknown.length > 0 ? await reading.people(unknown) : new Map();
    return ids.map((id) => groups.get(id) ?? people.get(id));
  },
  undefined,
  false,
);

export const deviceLoader = dataloaderGetter<string, DeviceNode | undefined, string>(
  undefined,
  async (ids, context) => {
    const devices = await (await (context as Context).reading())?.devices(ids);
    return ids.map((id) => {
      const device = devices?.get(id);
      return device && { kind: 'Device', ...device };
    });
  },
  undefined,
  false,
);

/** Nodes of one kind by id, in the order of the ids; undefined for each that the snapshot does not have. */
export async function loadNodes<Kind extends NodeShape['kind']>(
  kind: Kind,
  ids: readonly string[],
  context: Context,
): Promise<(NodeOf<Kind> | undefined)[]> {
  const found = await loadAny(kind, ids, context);
  return found.map((node) => (node?.kind === kind ? (node as NodeOf<Kind>) : undefined));
}

async function loadAny(
  kind: NodeShape['kind'],
  ids: readonly string[],
  context: Context,
): Promise<readonly (NodeShape | undefined)[]> {
  if (kind === 'User' || kind === 'ServicePrincipal')
    return Promise.all(ids.map((id) => principalLoader(context).load(id)));
  if (kind === 'Device') return Promise.all(ids.map((id) => deviceLoader(context).load(id)));
  const reading = await context.reading();
  const table: ReadonlyMap<string, NodeShape> | undefined = reading && modelNodes(reading.model)[kind];
  return ids.map((id) => table?.get(id));
}

export async function loadNode<Kind extends NodeShape['kind']>(
  kind: Kind,
  id: string,
  context: Context,
): Promise<NodeOf<Kind> | undefined> {
  const [node] = await loadNodes(kind, [id], context);
  return node;
}
