import { quote } from '../../document/problem.ts';
import type { Listener } from '../statements/listener.ts';
import type { DeviceGroupStatement, Named } from '../statements/statement.ts';
import { deviceRuleOf, deviceRuleText } from './device-rule.ts';
import { isCutByPowerShell, isObject, listOf, recordName, textOf } from './list-of.ts';
import { remediationLevelOf } from './remediation-level.ts';

type Item = Readonly<Record<string, unknown>>;

/** What a list of device groups left open: names of the groups of which it does not say who has access. */
export interface DeviceGroupsRead {
  readonly withoutAccess: readonly string[];
  readonly isCut: boolean;
  readonly unreadable: number;
}

/** Who has access, or nothing where the answer does not say so. */
function accessOf(assignments: unknown): readonly Named[] | undefined {
  if (!Array.isArray(assignments)) return undefined;
  const named = assignments.map((assignment): Named | undefined => {
    const group = isObject(assignment) ? assignment['WcdAadGroup'] : undefined;
    if (!isObject(group)) return undefined;
    const id = textOf(group['ObjectId']);
    const name = textOf(group['DisplayName']);
    return id !== undefined ? { id } : name === undefined ? undefined : { name };
  });
  return named.every((one) => one !== undefined) ? named : undefined;
}

function isUngrouped(item: Item): boolean {
  return item['IsUnassignedMachineGroup'] === true;
}

/** The place of each in the portal's order, from 1; the devices without group have none. */
function ranksOf(items: readonly Item[]): ReadonlyMap<Item, number> {
  const grouped = items.filter((item) => !isUngrouped(item));
  const priority = (item: Item) => (typeof item['Priority'] === 'number' ? item['Priority'] : undefined);
  const isOrdered = grouped.every((item) => priority(item) !== undefined);
  const order = isOrdered ? grouped.toSorted((left, right) => (priority(left) ?? 0) - (priority(right) ?? 0)) : grouped;
  return new Map(order.map((item, index) => [item, index + 1]));
}

function statementOf(item: Item, id: string, rank: number | undefined): DeviceGroupStatement {
  const name = textOf(item['Name']);
  const access = accessOf(item['MachineGroupAssignments']);
  const level = remediationLevelOf(textOf(item['AutoRemediationLevel']));
  const rule = deviceRuleOf(item['GroupRules']);
  const unevaluatedRule = rule === undefined ? deviceRuleText(item['GroupRules']) : undefined;
  return {
    kind: 'deviceGroup',
    ...(isUngrouped(item) ? { isUngrouped: true as const } : { id }),
    ...(name === undefined ? {} : { displayName: name }),
    ...(rank === undefined ? {} : { rank }),
    ...(access === undefined ? {} : { access }),
    ...(level === undefined ? {} : { remediationLevel: level }),
    ...(rule === undefined || isUngrouped(item) ? {} : { rule }),
    ...(unevaluatedRule === undefined || isUngrouped(item) ? {} : { unevaluatedRule }),
  };
}

/** States the device groups of a `machine_groups` answer, wrapped or not. */
export function readDeviceGroups(body: unknown, listener: Listener): DeviceGroupsRead {
  const items = listOf(body) ?? [];
  const ranks = ranksOf(items.filter(isObject));
  const seen = new Set<string>();
  const withoutAccess: string[] = [];
  let unreadable = 0;
  for (const [index, item] of items.entries()) {
    const id = isObject(item) ? textOf(item['MachineGroupId']) : undefined;
    if (!isObject(item) || id === undefined) {
      listener.unreadable(
        `${recordName('device group', isObject(item) ? textOf(item['Name']) : undefined, index)} has no MachineGroupId`,
        ['deviceGroups', 'deviceGroupAccess'],
      );
      unreadable += 1;
      continue;
    }
    listener.record('deviceGroup', isUngrouped(item) ? 'ungrouped' : id);
    if (seen.has(id)) continue;
    seen.add(id);
    const statement = statementOf(item, id, ranks.get(item));
    if (statement.access === undefined) withoutAccess.push(statement.displayName ?? id);
    warnOfLevel(item, statement, listener);
    listener.state(statement);
  }
  const isCut = items.filter(isObject).some((item) => [item['MachineGroupAssignments']].flat().some(isCutByPowerShell));
  return { withoutAccess, isCut, unreadable };
}

function warnOfLevel(
  item: Item,
  { remediationLevel, displayName, id }: DeviceGroupStatement,
  listener: Listener,
): void {
  const code = textOf(item['AutoRemediationLevel']);
  if (code === undefined || remediationLevel !== undefined) return;
  const name = quote(displayName ?? id ?? 'ungrouped');
  listener.notice(
    `The device group ${name} has the remediation level ${quote(code)}, which whycan does not know; state it in a table of device groups.`,
  );
}
