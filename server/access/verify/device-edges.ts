import { type DeviceFact, type DeviceGroupFact, type TenantFacts, ungroupedId } from '../terms/facts.ts';
import { withoutOtherGroups } from './assigned-edges.ts';
import { nodeName, type TrueEdge } from './edge.ts';
import { edgesFromPrincipals } from './membership-edges.ts';
import { isInForce } from './regime.ts';
import type { Scene } from './scene.ts';

/** The goal of a question about some device. */
export const someDevice = 'some-device';

export function accessLists(facts: TenantFacts): ReadonlyMap<string, readonly string[]> {
  const lists = new Map(facts.deviceGroups.map((group) => [group.id, group.access]));
  return lists.set(ungroupedId, facts.ungroupedAccess);
}

/** the best-ranked group whose rule the device meets, else the ungrouped devices. */
export function groupHolding(facts: TenantFacts, device: DeviceFact): string {
  let best: DeviceGroupFact | undefined;
  for (const group of facts.deviceGroups) {
    if (device.matches.includes(group.id) && (best === undefined || group.rank < best.rank)) best = group;
  }
  return best?.id ?? ungroupedId;
}

function isWithoutResponse(facts: TenantFacts, id: string): boolean {
  const group = facts.deviceGroups.find((candidate) => candidate.id === id);
  return (group ? group.remediationLevel : facts.ungroupedRemediationLevel) === 'none';
}

/** Who sees a device group, S-26, S-78; where live response is asked for, without remediation unsurely (S-80). */
export function sightEdges({ facts, rulebook, person }: Scene, usesLiveResponse: boolean): TrueEdge[] {
  const edges: TrueEdge[] = [];
  const unrestricted = [...rulebook.entraRoles.values()]
    .filter((role) => role.seesEveryDevice)
    .map((role) => nodeName('EntraRole', role.id));
  if (isInForce(facts, 'mde')) unrestricted.push(nodeName('LegacyRole', 'mde:administrator'));
  for (const [id, access] of accessLists(facts)) {
    const to = nodeName('DeviceGroup', id);
    const isUncertain = usesLiveResponse && isWithoutResponse(facts, id);
    const named = withoutOtherGroups(facts, access);
    if (access.length === 0)
      edges.push({ kind: 'OPEN_TO_ALL', from: nodeName(person.kind, person.id), to, isUncertain });
    edges.push(...edgesFromPrincipals(facts, named, { kind: 'CAN_SEE', to, isUncertain }));
    edges.push(...unrestricted.map((from) => ({ kind: 'CAN_SEE', from, to, isUncertain }) as const));
  }
  return edges;
}

export function deviceEdges({ facts }: Scene, device: string): TrueEdge[] {
  const to = nodeName('Device', device);
  if (device === someDevice) {
    const groups = [...accessLists(facts).keys()];
    return groups.map((id) => ({ kind: 'IN_DEVICE_GROUP', from: nodeName('DeviceGroup', id), to }));
  }
  const known = facts.devices.find((candidate) => candidate.id === device);
  if (!known) return [];
  return [{ kind: 'IN_DEVICE_GROUP', from: nodeName('DeviceGroup', groupHolding(facts, known)), to }];
}
