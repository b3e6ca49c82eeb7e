import type { AccessModel } from '../access/judge/model.ts';
import type { DeviceFact, GroupFact, PersonFact, StructuralFacts } from '../access/terms/facts.ts';
import type { Graph } from '../graph/driver.ts';
import { streamDevices, streamPeople, streamPeopleOfGroups } from '../graph/read/everything.ts';
import type { SnapshotKey } from '../graph/snapshot-key.ts';

/** Everything that a snapshot says of its tenant; what there may be very many of comes one by one. */
export interface WholeTenant {
  readonly structure: StructuralFacts;
  readonly people: AsyncIterable<PersonFact>;
  /** With the people in them, unlike those of the structure. */
  readonly groups: AsyncIterable<GroupFact>;
  readonly devices: AsyncIterable<DeviceFact>;
}

export function wholeTenant(
  graph: Graph,
  snapshot: SnapshotKey,
  model: AccessModel,
  signal?: AbortSignal,
): WholeTenant {
  const { facts, groups, entraHoldings, deletedPrincipals, unknownPrincipals } = model;
  return {
    structure: {
      ...facts,
      groups: [...groups.values()],
      entraHoldings: [...entraHoldings.values()].flat(),
      deletedPrincipals: [...deletedPrincipals],
      ...(unknownPrincipals.size === 0 ? {} : { unknownPrincipals: [...unknownPrincipals] }),
    },
    people: streamPeople(graph, snapshot, signal),
    groups: groupsWithPeople(graph, snapshot, model, signal),
    devices: streamDevices(graph, snapshot, signal),
  };
}

async function* groupsWithPeople(graph: Graph, snapshot: SnapshotKey, { groups }: AccessModel, signal?: AbortSignal) {
  for await (const { id, members, eligible } of streamPeopleOfGroups(graph, snapshot, signal)) {
    const group = groups.get(id);
    if (group) yield { ...group, members: [...members, ...group.members], eligible: [...eligible, ...group.eligible] };
  }
}
