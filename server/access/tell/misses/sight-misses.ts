import type { Chain, Lenience } from '../../judge/grants/chain.ts';
import { strict } from '../../judge/grants/chain.ts';
import { everyDeviceGroup, sightIn } from '../../judge/grants/sight-grants.ts';
import type { Subject } from '../../judge/subject.ts';
import type { View } from '../../judge/view.ts';
import type { SeenThrough } from '../../terms/claim.ts';
import type { FactEdge, NodeReference } from '../../terms/node.ts';
import { deviceGroupNode, personNode } from '../../terms/node-references.ts';
import type { Miss } from '../../terms/proof.ts';
import { claimSentence, isPlural } from '../claim-sentence.ts';
import { evidenceOf } from '../evidence.ts';
import { listed } from '../wording.ts';
import { activationMisses, administrativeUnitMisses } from './activation.ts';
import { rolesThatSeeAll, seersOf } from './seers.ts';

/** R-31a: why there is no access to a device group, or to any of several. */
export function sightMisses(
  subject: Subject,
  groups: readonly string[],
  goal: NodeReference,
  chainsIn: (view: View, lenience: Lenience) => readonly Chain[],
): Miss[] {
  const seenNow = sightIn(subject.now, strict);
  const isSeenAsFarAsKnown = groups.some((group) => seenNow(group).length > 0);
  if (groups.length === 0 || isSeenAsFarAsKnown) return [unread];
  const what = `access to ${goal.name}`;
  return [
    unseen(subject, groups, goal),
    ...listKindMisses(subject, groups, goal),
    ...activationMisses(subject, what, chainsIn),
    ...administrativeUnitMisses(subject, what, chainsIn),
  ];
}

const unread: Miss = {
  reason: 'unknown-source',
  sentence: 'Not all device groups and their user access were imported.',
  edges: [],
  missing: [],
};

/** no access to some device groups. */
export function everyGroupMisses(subject: Subject): Miss[] {
  const { now, model, person } = subject;
  const groups = everyDeviceGroup(model);
  const unseenIn = (view: View) => {
    const seen = sightIn(view, strict);
    return groups.filter((group) => seen(group).length === 0);
  };
  const missingGroups = unseenIn(now);
  const deviceGroups = missingGroups.map((group) => deviceGroupNode(model, group));
  const claim = { kind: 'unseen', person: personNode(person), deviceGroups } as const;
  const missing = deviceGroups.map((to): FactEdge => ({ kind: 'CAN_SEE', from: personNode(person), to }));
  const scope: Miss = { reason: 'scope', sentence: claimSentence(claim), claims: [claim], edges: [], missing };
  if (unseenIn(subject.afterActivation).length > 0) return [scope];
  const chainsIn = (view: View) => missingGroups.flatMap(sightIn(view, strict));
  return [...activationMisses(subject, 'access to every device group', chainsIn), scope];
}

function unseen(subject: Subject, groups: readonly string[], goal: NodeReference): Miss {
  const { model, person } = subject;
  const deviceGroups = groups.map((group) => deviceGroupNode(model, group));
  const roles = rolesThatSeeAll(model);
  const seers = seersOf(subject.now, groups);
  const through: SeenThrough = { kind: 'seen-through', deviceGroups, principals: seers, roles };
  const everywhere = { kind: 'sees-every-group', roles } as const;
  const claims = roles.length === 0 ? [through] : [through, everywhere];
  const sentences = [
    seenSentence(through, person.displayName, goal),
    ...(roles.length === 0 ? [] : [claimSentence(everywhere)]),
  ];
  const edges = groups.flatMap((group): FactEdge[] => {
    const to = deviceGroupNode(model, group);
    const seeing = seersOf(subject.now, [group]).map((from): FactEdge => ({ kind: 'CAN_SEE', from, to }));
    return goal.kind === 'Device' ? [...seeing, { kind: 'IN_DEVICE_GROUP', from: to, to: goal }] : seeing;
  });
  const missing = [
    ...seers
      .filter(({ kind }) => kind === 'Group')
      .map((to): FactEdge => ({ kind: 'MEMBER_OF', from: personNode(person), to })),
    ...deviceGroups
      .filter(({ id }) => seersOf(subject.now, [id]).length === 0)
      .map((to): FactEdge => ({ kind: 'CAN_SEE', from: personNode(person), to })),
  ];
  return { reason: 'device-group', sentence: sentences.join(' '), claims, edges, missing };
}

/** Who sees it, by the names on the lists, and that the person is none of them. */
function seenSentence({ deviceGroups, principals }: SeenThrough, person: string, goal: NodeReference): string {
  const [deviceGroup, ...more] = deviceGroups;
  const isOne = principals.length === 1;
  const who = listed(principals.map(({ name }) => name));
  const isGroup = principals.every(({ kind }) => kind === 'Group');
  const outside = isGroup
    ? `${person} is ${isOne ? 'not a member' : 'a member of none of them'}`
    : `${person} is none of these and a member of none of them`;
  if (more.length > 0) {
    if (principals.length === 0) return 'No group in any user access list gives access to a device group.';
    return `The user access of device groups lists ${who}; ${outside}.`;
  }
  const names = principals.length === 0 ? 'lists no group that gives access' : `lists ${who}; ${outside}`;
  if (goal.kind !== 'Device') return `The user access of ${deviceGroup?.name} ${names}.`;
  if (isPlural(deviceGroup)) return `${goal.name} is an ungrouped device, and the user access of those ${names}.`;
  return `${goal.name} is in ${deviceGroup?.name}, whose user access ${names}.`;
}

/** S-78: groups of the person whose kind keeps them from giving sight although a list names them. */
function listKindMisses({ now, model }: Subject, groups: readonly string[], goal: NodeReference): Miss[] {
  const missing = groups.flatMap((group) => {
    const to = deviceGroupNode(model, group);
    const held = (now.seenBy.get(group) ?? []).filter(({ id }) => !seersOf(now, [group]).some((one) => one.id === id));
    return held.map((from): FactEdge => ({ kind: 'CAN_SEE', from, to }));
  });
  if (missing.length === 0) return [];
  const deviceGroups = groups.map((group) => deviceGroupNode(model, group));
  const claims = [
    { kind: 'seen-through', deviceGroups, principals: seersOf(now, groups), roles: rolesThatSeeAll(model) } as const,
  ];
  const holders = [...new Set(missing.map(({ from }) => from.name))];
  const where = new Set(missing.map(({ to }) => to.id)).size === 1 ? missing[0]?.to.name : 'device groups';
  const are = holders.length === 1 ? 'is' : 'are';
  const sentence = `${listed(holders)} ${are} in the user access of ${where}, but only security groups give access there.`;
  const within = missing.flatMap(({ to }): FactEdge[] =>
    goal.kind === 'Device' ? [{ kind: 'IN_DEVICE_GROUP', from: to, to: goal }] : [],
  );
  const memberships = evidenceOf(
    now,
    missing.map((edge) => ({ edges: [edge] })),
  ).filter(({ kind }) => kind !== 'CAN_SEE');
  return [{ reason: 'principal-kind', sentence, claims, edges: [...memberships, ...within], missing }];
}
