import { type DeviceFact, type TenantFacts, ungroupedId } from '../../access/terms/facts.ts';
import { integer } from '../driver.ts';
import { namedRow } from '../naming.ts';
import { type EdgesInto, edgesIntoStep, nodeStep, type Row, type WriteStep } from './step.ts';

const ungroupedName = 'Ungrouped devices';

/** Device groups, the ungrouped devices as one of them, and devices. */
export function deviceSteps(snapshot: number, facts: TenantFacts): WriteStep[] {
  return [
    nodeStep('device-group/write', [...deviceGroupRows(snapshot, facts), ungroupedRow(snapshot, facts)]),
    nodeStep('device/write', deviceRows(snapshot, facts.devices)),
    edgesIntoStep('device-group/write-access', [
      ...facts.deviceGroups.map(({ id, access }) => ({ to: id, from: access })),
      { to: ungroupedId, from: facts.ungroupedAccess },
    ]),
    edgesIntoStep(
      'device/write-matches',
      devicesByGroup(facts, (device) => device.matches),
    ),
    edgesIntoStep('device/write-device-groups', devicesByGroup(facts, bestMatch(facts))),
  ];
}

function deviceGroupRows(snapshot: number, facts: TenantFacts): Row[] {
  return facts.deviceGroups.map(({ id, displayName, rank, access, remediationLevel, rule, unevaluatedRule }) => ({
    ...namedRow(snapshot, 'DeviceGroup', id, displayName),
    rank: integer(rank),
    isUngrouped: false,
    isOpenToAll: access.length === 0,
    remediationLevel,
    rule: rule === undefined ? undefined : JSON.stringify(rule),
    unevaluatedRule,
  }));
}

function ungroupedRow(snapshot: number, facts: TenantFacts): Row {
  return {
    ...namedRow(snapshot, 'DeviceGroup', ungroupedId, ungroupedName),
    isUngrouped: true,
    isOpenToAll: facts.ungroupedAccess.length === 0,
    remediationLevel: facts.ungroupedRemediationLevel,
  };
}

function* deviceRows(snapshot: number, devices: readonly DeviceFact[]): Generator<Row> {
  for (const { id, displayName, domain, tags, osPlatform } of devices) {
    yield { ...namedRow(snapshot, 'Device', id, displayName), domain, tags, osPlatform };
  }
}

/** A device is in the best-ranked group whose rule it meets (rank 1 is best), else it is ungrouped. */
function bestMatch(facts: TenantFacts): (device: DeviceFact) => string[] {
  const ranks = new Map(facts.deviceGroups.map((deviceGroup) => [deviceGroup.id, deviceGroup.rank]));
  const rankOf = (id: string): number => ranks.get(id) ?? Number.POSITIVE_INFINITY;
  return (device) => {
    const [first, ...others] = device.matches.filter((id) => ranks.has(id));
    if (first === undefined) return [ungroupedId];
    return [others.reduce((best, id) => (rankOf(id) < rankOf(best) ? id : best), first)];
  };
}

function devicesByGroup(facts: TenantFacts, groupsOf: (device: DeviceFact) => readonly string[]): EdgesInto[] {
  const devices = new Map<string, string[]>();
  for (const device of facts.devices) {
    for (const id of groupsOf(device)) {
      const others = devices.get(id);
      if (others) others.push(device.id);
      else devices.set(id, [device.id]);
    }
  }
  return [...devices].map(([to, from]) => ({ to, from }));
}
