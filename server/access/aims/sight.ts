import type { DeviceFact } from '../facts.ts';
import { allOf, type Finding, type LeafFinding } from '../finding.ts';
import { certain, type Grade, gradeOf, type Span } from '../grade.ts';
import { type Lenience, strict } from '../grants/chain.ts';
import { bestGroupOf, everyDeviceGroup, isUnrestricted, sightOfGroup, someDevice } from '../grants/sight.ts';
import { everyGroupMisses, sightMisses } from '../misses/sight.ts';
import { deviceGroupNode } from '../node-references.ts';
import type { FactEdge, NodeReference } from '../proof.ts';
import { doubtful } from '../seek.ts';
import type { Subject } from '../subject.ts';
import type { View } from '../view.ts';

/** Sight of the device in question, of a device group, or of some device (R-29 to R-31, S-20). */
export function seekSight(
  subject: Subject,
  target: { readonly deviceGroup?: string },
  device?: DeviceFact,
): LeafFinding {
  const { model } = subject;
  if (target.deviceGroup !== undefined) return seekGroups(subject, [target.deviceGroup]);
  if (!device) return seekGroups(subject, everyDeviceGroup(model), someDevice);
  return seekGroups(subject, [bestGroupOf(model, device)], { kind: 'Device', id: device.id, name: device.displayName });
}

/** S-44: every device group and the ungrouped devices. */
export function seekEveryGroup(subject: Subject): Finding {
  const groups = everyDeviceGroup(subject.model).map((id) => seekGroups(subject, [id]));
  const isRestricted = !isUnrestricted(subject.now, strict);
  const areMoreMissing = subject.model.incompleteSources.has('deviceGroups') && isRestricted;
  return allOf(areMoreMissing ? [...groups, unreadGroups(subject)] : groups, {
    isSight: true,
    missesOf: everyGroupMisses,
  });
}

function seekGroups(subject: Subject, groups: readonly string[], device?: NodeReference): LeafFinding {
  const { model } = subject;
  const chainsIn = (view: View, lenience: Lenience) =>
    groups.flatMap((group) => {
      const chains = sightOfGroup(view, group, lenience);
      if (!device) return chains;
      const within: FactEdge = { kind: 'IN_DEVICE_GROUP', from: deviceGroupNode(model, group), to: device };
      return chains.map((chain) => ({ edges: [...chain.edges, within] }));
    });
  const chains = chainsIn(subject.now, strict);
  const known = certain(gradeOf(chains.length > 0));
  const isOpenOnly = chains.every((chain) => chain.edges[0]?.kind === 'OPEN_TO_ALL');
  const { span, missingSources } = doubtful(subject, known, ({ sources, best }): Span => {
    const isListMissing = sources.has('deviceGroupAccess');
    const isBetterGroupMissing = sources.has('deviceGroups') && device !== undefined;
    const canBeElsewhere = isBetterGroupMissing && device !== someDevice && !isUnrestricted(subject.now, strict);
    const low: Grade = (isListMissing && isOpenOnly) || canBeElsewhere ? 0 : known.low;
    const high =
      isListMissing || isBetterGroupMissing ? 2 : gradeOf(known.high > 0 || chainsIn(best, strict).length > 0);
    return { low, high };
  });
  const [first = ''] = groups;
  const goal = device ?? deviceGroupNode(model, first);
  const aim = {
    requirement: { kind: 'deviceGroup', deviceGroups: groups, ...(device ? { device: device.id } : {}) } as const,
    title: titleOf(goal, deviceGroupNode(model, first)),
    goal,
    chainsIn,
    missesOf: (asked: Subject) => sightMisses(asked, groups, goal, chainsIn),
  };
  return { kind: 'leaf', span, aim, chains, missingSources, isSight: true };
}

function titleOf(goal: NodeReference, group: NodeReference): string {
  if (goal === someDevice) return 'Sees some device';
  return goal.kind === 'Device' ? `Sees ${goal.name} in ${group.name}` : `Sees ${group.name}`;
}

function unreadGroups(subject: Subject): LeafFinding {
  const goal: NodeReference = { kind: 'DeviceGroup', id: 'unread', name: 'Device groups that were not read' };
  return {
    kind: 'leaf',
    span: { low: 0, high: 2 },
    aim: {
      requirement: { kind: 'deviceGroup', deviceGroups: [] },
      title: 'Sees device groups that were not read',
      goal,
      chainsIn: () => [],
      missesOf: () => sightMisses(subject, [], goal, () => []),
    },
    chains: [],
    missingSources: ['deviceGroups'],
    isSight: true,
  };
}
