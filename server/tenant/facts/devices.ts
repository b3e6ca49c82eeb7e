import { compileRules } from '../../access/terms/device-rule.ts';
import type { DeviceFact, DeviceGroupFact, DeviceRule } from '../../access/terms/facts.ts';
import type { Path } from '../../document/problem.ts';
import type { TenantShape } from '../shape/tenant.ts';
import type { Ids } from './ids.ts';
import type { Principals } from './principals.ts';
import type { Report } from './report.ts';

type WrittenGroup = TenantShape['deviceGroups'][number];
export type WrittenDevice = TenantShape['devices'][number];

function readRule(written: WrittenGroup['rule']): DeviceRule {
  const rule = Object.entries(written ?? {}).flatMap(([property, condition]) => {
    const operators = Object.entries(condition ?? {}).filter(([, values]) => values !== undefined && values.length > 0);
    return operators.length > 0 ? [[property, Object.fromEntries(operators)] as const] : [];
  });
  return Object.fromEntries(rule);
}

/** Device groups; ranks are unique (S-02), access lists take groups only (T-26). */
export function readDeviceGroups(
  shape: TenantShape,
  ids: Ids,
  principals: Principals,
  report: Report,
): DeviceGroupFact[] {
  const ranks = new Map<number, Path>();
  return shape.deviceGroups.map((group, index) => {
    const path = ['deviceGroups', index];
    ids.define(group.id, [...path, 'id']);
    report.place({ kind: 'DeviceGroup', id: group.id }, path);
    const first = ranks.get(group.rank);
    if (first === undefined) ranks.set(group.rank, [...path, 'rank']);
    else report.add([...path, 'rank'], `duplicate rank ${group.rank}`, { first });
    return {
      id: group.id,
      displayName: group.displayName ?? group.id,
      rank: group.rank,
      access: principals.accessList(group.access, [...path, 'access']),
      ...(group.remediationLevel === undefined ? {} : { remediationLevel: group.remediationLevel }),
      ...(group.rule === undefined ? {} : { rule: readRule(group.rule) }),
      ...(group.unevaluatedRule === undefined ? {} : { unevaluatedRule: group.unevaluatedRule }),
    };
  });
}

/** Makes facts of devices: `matches` as written, else what the rules say. */
export function deviceReader(groups: readonly DeviceGroupFact[], groupIds: Ids, deviceIds: Ids) {
  const matchesOf = compileRules(groups);
  return (written: WrittenDevice, path: Path): DeviceFact => {
    deviceIds.define(written.id, [...path, 'id']);
    const device = {
      id: written.id,
      displayName: written.displayName ?? written.id,
      tags: [...new Set(written.tags)],
      ...(written.domain === undefined ? {} : { domain: written.domain }),
      ...(written.osPlatform === undefined ? {} : { osPlatform: written.osPlatform }),
    };
    const given = written.matches === undefined ? undefined : groupIds.resolve(written.matches, [...path, 'matches']);
    return { ...device, matches: given ?? matchesOf(device) };
  };
}
