import { deviceGroupOf } from '../device-group-of.ts';
import type { ExportSource } from '../export-source.ts';
import { statedAccount } from '../stated-account.ts';
import { type GraphEdge, type GraphNode, principal } from './graph-parts.ts';
import { structureEdges } from './structure-edges.ts';
import { structureNodes } from './structure-nodes.ts';

/** Every node of the tenant and what it refers to in Microsoft's tables; first what is few, then people and devices. */
export async function* nodesOfTenant(source: ExportSource): AsyncGenerator<GraphNode> {
  yield* structureNodes(source);
  for await (const person of source.people()) {
    const { kind, id, displayName: name, userPrincipalName, home, via, homeTenant } = person;
    yield { kind, id, name, properties: { userPrincipalName, ...statedAccount(person), home, via, homeTenant } };
  }
  for await (const { id, displayName: name, domain, osPlatform, tags } of source.devices())
    yield { kind: 'Device', id, name, properties: { domain, osPlatform, tags } };
}

/** Every edge between them; principals are addressed as `Principal`. */
export async function* edgesOfTenant(source: ExportSource): AsyncGenerator<GraphEdge> {
  const { groups } = source.model;
  for await (const { id, members, eligible } of source.groups()) {
    const to = { kind: 'Group', id } as const;
    for (const member of members)
      yield { kind: groups.has(member) ? 'NESTED_IN' : 'MEMBER_OF', from: principal(member), to, properties: {} };
    for (const member of eligible) yield { kind: 'ELIGIBLE_FOR', from: principal(member), to, properties: {} };
  }
  yield* structureEdges(source);
  for await (const device of source.devices()) {
    const from = { kind: 'Device', id: device.id } as const;
    for (const id of device.matches) yield { kind: 'MATCHES', from, to: { kind: 'DeviceGroup', id }, properties: {} };
    const to = { kind: 'DeviceGroup', id: deviceGroupOf(device, source.model) } as const;
    yield { kind: 'IN_DEVICE_GROUP', from, to, properties: {} };
  }
}
