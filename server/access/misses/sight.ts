import { listed } from '../evidence.ts';
import { ungroupedId } from '../facts.ts';
import type { Chain, Lenience } from '../grants/chain.ts';
import { strict } from '../grants/chain.ts';
import { accessOf, everyDeviceGroup, sightOfGroup } from '../grants/sight.ts';
import { deviceGroupNode, groupNode, personNode } from '../node-references.ts';
import type { FactEdge, Miss, NodeReference } from '../proof.ts';
import type { Subject } from '../subject.ts';
import type { View } from '../view.ts';
import { activationMisses, administrativeUnitMisses } from './activation.ts';

/** Ghosts of groups that see a device group, and of device groups that are not seen: enough to draw. */
const mostDrawn = 10;

/** R-31a: why a device group, or all of several, is not visible. */
export function sightMisses(
  subject: Subject,
  groups: readonly string[],
  goal: NodeReference,
  chainsIn: (view: View, lenience: Lenience) => readonly Chain[],
): Miss[] {
  const what = `sight of ${goal.name}`;
  return [
    unseen(subject, groups, goal),
    ...activationMisses(subject, what, chainsIn),
    ...administrativeUnitMisses(subject, what, chainsIn),
  ];
}

/** some device groups are not visible. */
export function everyGroupMisses(subject: Subject): Miss[] {
  const { now, model, person } = subject;
  const groups = everyDeviceGroup(model);
  const unseenIn = (view: View) => groups.filter((group) => sightOfGroup(view, group, strict).length === 0);
  const missingGroups = unseenIn(now);
  const names = listed(missingGroups.map((group) => deviceGroupNode(model, group).name));
  const sentence = `${person.displayName} does not see every device group: ${names} ${missingGroups.length === 1 ? 'is' : 'are'} missing.`;
  const missing = missingGroups.slice(0, mostDrawn).map((group): FactEdge => sightGhost(subject, group));
  const scope: Miss = { reason: 'scope', sentence, edges: [], missing };
  if (unseenIn(subject.afterActivation).length > 0) return [scope];
  const chainsIn = (view: View) => missingGroups.flatMap((group) => sightOfGroup(view, group, strict));
  return [...activationMisses(subject, 'sight of every device group', chainsIn), scope];
}

function unseen(subject: Subject, groups: readonly string[], goal: NodeReference): Miss {
  const { model, person } = subject;
  const seers = groups.flatMap((group) => accessOf(model, group) ?? []);
  const who = listed(seers.map((id) => groupNode(model, id).name));
  const [only] = groups;
  const name = groups.length === 1 && only !== undefined ? deviceGroupNode(model, only).name : 'Every device group';
  const place = goal.kind === 'Device' && groups.length === 1 ? `${goal.name} is in ${name}, which` : name;
  const isOne = new Set(seers).size === 1;
  const sentence = `${place} is visible to ${who} only, and ${person.displayName} is ${isOne ? 'not in it' : 'in none of them'}.`;
  const drawn = groups.slice(0, mostDrawn);
  const lists = drawn.flatMap((group) =>
    (accessOf(model, group) ?? []).map(
      (id): FactEdge => ({ kind: 'CAN_SEE', from: groupNode(model, id), to: deviceGroupNode(model, group) }),
    ),
  );
  const within = drawn.map(
    (group): FactEdge => ({ kind: 'IN_DEVICE_GROUP', from: deviceGroupNode(model, group), to: goal }),
  );
  const seeing = lists.slice(0, mostDrawn);
  const edges = goal.kind === 'Device' ? [...seeing, ...within] : seeing;
  const missing = seeing.map(({ from }): FactEdge => ({ kind: 'MEMBER_OF', from: personNode(person), to: from }));
  return {
    reason: 'device-group',
    sentence: only === ungroupedId ? sentence.replace('Ungrouped devices is', 'Ungrouped devices are') : sentence,
    edges,
    missing,
  };
}

function sightGhost({ model, person }: Subject, group: string): FactEdge {
  return { kind: 'CAN_SEE', from: personNode(person), to: deviceGroupNode(model, group) };
}
