import type { AccessModel } from '../../access/judge/model.ts';
import type { Graph } from '../../graph/driver.ts';
import { streamPeopleOf } from '../../graph/read/everything.ts';
import type { SnapshotKey } from '../../graph/snapshot-key.ts';

/** Ids of everybody in a group through active memberships of any depth, as the model has it. One read. */
export async function membersAtAnyDepth(
  graph: Graph,
  snapshot: SnapshotKey,
  { groups, personChanges }: AccessModel,
  group: string,
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  const below = new Set([group]);
  for (const id of below) for (const member of groups.get(id)?.members ?? []) if (groups.has(member)) below.add(member);
  const stays = (id: string, of: string) => personChanges.get(id)?.left.has(of) !== true;
  const everyone = new Set<string>();
  for await (const { id: of, members } of streamPeopleOf(graph, snapshot, [...below], signal))
    for (const id of members) if (stays(id, of)) everyone.add(id);
  for (const [id, { joined }] of personChanges) if ([...joined].some((of) => below.has(of))) everyone.add(id);
  return everyone;
}
