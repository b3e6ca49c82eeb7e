import type { DeviceFact } from '../../terms/facts.ts';
import type { FactEdge, NodeReference } from '../../terms/node.ts';
import { deviceGroupNode } from '../../terms/node-references.ts';
import { certain, type Grade, larger, type Span, smaller } from '../grade.ts';
import { allOf, type Graded, type GradedLeaf, gradeOfChains } from '../graded.ts';
import type { Chain, Lenience } from '../grants/chain.ts';
import {
  bestGroupOf,
  everyDeviceGroup,
  isUnrestricted,
  remediationLevelOf,
  sightIn,
  someDevice,
} from '../grants/sight-grants.ts';
import type { AccessModel } from '../model.ts';
import { doubtful } from '../seek.ts';
import type { Subject } from '../subject.ts';
import type { View } from '../view.ts';

/** Sight of the device in question, of a device group, or of some device (R-29 to R-31, S-20). */
export function seekSight(
  subject: Subject,
  target: { readonly deviceGroup?: string },
  device?: DeviceFact,
  usesLiveResponse = false,
): GradedLeaf {
  if (device) return lookForSight(subject, target, device, usesLiveResponse);
  const what = `sight ${usesLiveResponse} ${target.deviceGroup ?? '*'}`;
  return subject.once(what, (who) => lookForSight(who, target, undefined, usesLiveResponse));
}

function lookForSight(
  subject: Subject,
  target: { readonly deviceGroup?: string },
  device: DeviceFact | undefined,
  usesLiveResponse: boolean,
): GradedLeaf {
  const { model } = subject;
  const seen = { usesLiveResponse };
  if (target.deviceGroup !== undefined) return seekGroups(subject, { ...seen, groups: [target.deviceGroup] });
  if (!device) return seekGroups(subject, { ...seen, groups: everyDeviceGroup(model), device: someDevice });
  const node: NodeReference = { kind: 'Device', id: device.id, name: device.displayName };
  return seekGroups(subject, { ...seen, groups: [bestGroupOf(model, device)], device: node });
}

/** S-44: every device group and the ungrouped devices. */
export function seekEveryGroup(subject: Subject): Graded {
  return subject.once('every device group', lookForEveryGroup);
}

function lookForEveryGroup(subject: Subject): Graded {
  const groups = everyDeviceGroup(subject.model).map((id) => seekGroups(subject, { groups: [id] }));
  const isRestricted = !isUnrestricted(subject.now, subject.lenience);
  const areMoreMissing = subject.model.incompleteFacts.has('deviceGroups') && isRestricted;
  return allOf(areMoreMissing ? [...groups, unreadGroups] : groups, {
    isSight: true,
    isOfEveryGroup: true,
  });
}

interface Seen {
  readonly groups: readonly string[];
  readonly device?: NodeReference;
  /** What is done there needs the device group to allow remediation (S-80). */
  readonly usesLiveResponse?: boolean;
}

function seekGroups(subject: Subject, { groups, device, usesLiveResponse = false }: Seen): GradedLeaf {
  const { model } = subject;
  const chainsIn = (view: View, lenience: Lenience) => {
    const sightOf = sightIn(view, lenience);
    return groups.flatMap((group) => {
      const isRefused = usesLiveResponse && remediationLevelOf(model, group) === 'none';
      const chains = sightOf(group).map((chain) => within(model, group, device, chain));
      return isRefused ? chains.map(refused) : chains;
    });
  };
  const chains = chainsIn(subject.now, subject.lenience);
  const known = certain(gradeOfChains(chains));
  const areAllRefused = usesLiveResponse && groups.every((group) => remediationLevelOf(model, group) === 'none');
  const gradeIfSeen: Grade = areAllRefused ? 1 : 2;
  const { span, missingFacts } = doubtful(subject, known, ({ missing, best, worse }): Span => {
    const isListMissing = missing.has('deviceGroupAccess');
    const isBetterGroupMissing = missing.has('deviceGroups') && device !== undefined;
    const mayBeElsewhere = isBetterGroupMissing && device !== someDevice;
    const isLost = mayBeElsewhere && !isUnrestricted(subject.now, subject.lenience);
    const lasting = (seen: readonly Chain[]) => gradeOfChains(isListMissing ? seen.filter(isNotOpen) : seen);
    const elsewhere: Grade = mayBeElsewhere && usesLiveResponse ? 1 : 2;
    const inWorse = () => worse.map((view) => lasting(chainsIn(view, subject.lenience)));
    const lasts = lasting(chains);
    const low = isLost || lasts === 0 ? 0 : smaller([lasts, elsewhere, ...inWorse()]);
    if (isBetterGroupMissing || known.high === 2) return { low, high: 2 };
    const inBest = isListMissing ? gradeIfSeen : gradeOfChains(chainsIn(best, subject.lenience));
    return { low, high: larger([known.high, inBest]) };
  });
  const [first = ''] = groups;
  const goal = device ?? deviceGroupNode(model, first);
  const aim = {
    requirement: {
      kind: 'deviceGroup',
      deviceGroups: groups,
      ...(device ? { device: device.id } : {}),
      ...(usesLiveResponse ? { usesLiveResponse } : {}),
    } as const,
    goal,
    chainsIn,
    sought: { kind: 'sight', groups } as const,
  };
  return { kind: 'leaf', span, aim, chains, missingFacts, isSight: true };
}

/** A device group without a list is open to all as long as no list turns up. */
function isNotOpen({ edges }: Chain): boolean {
  return edges[0]?.kind !== 'OPEN_TO_ALL';
}

function within(model: AccessModel, group: string, device: NodeReference | undefined, chain: Chain): Chain {
  if (!device) return chain;
  const contains: FactEdge = { kind: 'IN_DEVICE_GROUP', from: deviceGroupNode(model, group), to: device };
  return { ...chain, edges: [...chain.edges, contains] };
}

/** S-80: documents disagree on whether live response works where the remediation level is none. */
function refused(chain: Chain): Chain {
  const last = chain.edges.at(-1);
  if (!last) return chain;
  const edges = [...chain.edges.slice(0, -1), { ...last, notes: [...(last.notes ?? []), 'T-44'] }];
  return { ...chain, edges, isDisputed: true };
}

const unreadGroups: GradedLeaf = {
  kind: 'leaf',
  span: { low: 0, high: 2 },
  aim: {
    requirement: { kind: 'deviceGroup', deviceGroups: [] },
    goal: { kind: 'DeviceGroup', id: 'unread', name: 'Device groups that were not read' },
    chainsIn: () => [],
    sought: { kind: 'sight', groups: [] },
  },
  chains: [],
  missingFacts: ['deviceGroups'],
  isSight: true,
};
