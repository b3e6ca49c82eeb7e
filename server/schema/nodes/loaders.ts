import type { Context } from '../context.ts';
import { modelNodes } from './model-nodes.ts';
import type { NodeOf, NodeShape, PrincipalNode } from './node-shapes.ts';

/** A user, service principal, principal of another tenant or group. The store reads all people that are asked for at the same moment at once. */
export async function loadPrincipal(id: string, context: Context): Promise<PrincipalNode | undefined> {
  const view = await context.view();
  return view && (modelNodes(view.model).Group.get(id) ?? view.person(id));
}

/** Nodes of one kind by id, in the order of the ids; undefined for each that the snapshot does not have. */
export async function loadNodes<Kind extends NodeShape['kind']>(
  kind: Kind,
  ids: readonly string[],
  context: Context,
): Promise<(NodeOf<Kind> | undefined)[]> {
  const found = await loadAny(kind, ids, context);
  return ids.map((_, index) => found[index]).map((node) => (node?.kind === kind ? (node as NodeOf<Kind>) : undefined));
}

async function loadAny(
  kind: NodeShape['kind'],
  ids: readonly string[],
  context: Context,
): Promise<readonly (NodeShape | undefined)[]> {
  const view = await context.view();
  if (!view) return [];
  if (kind === 'User' || kind === 'ServicePrincipal' || kind === 'ForeignPrincipal')
    return Promise.all(ids.map((id) => view.person(id)));
  if (kind === 'Device') {
    const devices = await Promise.all(ids.map((id) => view.device(id)));
    return devices.map((device) => device && { kind: 'Device', ...device });
  }
  const table: ReadonlyMap<string, NodeShape> = modelNodes(view.model)[kind];
  return ids.map((id) => table.get(id));
}

export async function loadNode<Kind extends NodeShape['kind']>(
  kind: Kind,
  id: string,
  context: Context,
): Promise<NodeOf<Kind> | undefined> {
  const [node] = await loadNodes(kind, [id], context);
  return node;
}
