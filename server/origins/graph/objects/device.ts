import { idOf, known, textIn, textsIn, WrongField } from '../../json/fields.ts';
import type { JsonObject } from '../../json/parse.ts';
import type { DeviceGroupStatement } from '../../statements/statement.ts';
import type { Doubt, ObjectReader } from './reading.ts';

const unknownGroup: Doubt = {
  of: 'devices',
  one: 'device does not say in which device group it is',
  many: 'devices do not say in which device group they are',
  advice: 'Save the answer of /api/machines with the fields rbacGroupId and rbacGroupName.',
};

const ungroupedNames: ReadonlySet<string> = new Set(['unassignedgroup']);

/** A device of Defender for Endpoint, and the device group that it says it is in. */
export const readDevice: ObjectReader = (object) => {
  const id = idOf(object, 'id');
  if (textIn(object, 'mergedIntoMachineId') !== undefined)
    return { unneeded: 'devices that were merged into another one' };
  const group = groupOf(object);
  const device = known({
    displayName: textIn(object, 'computerDnsName'),
    tags: object['machineTags'] === undefined ? undefined : textsIn(object, 'machineTags'),
    osPlatform: textIn(object, 'osPlatform'),
    group,
  });
  const says = [{ kind: 'device', id, ...device } as const, ...groupStatement(object, group)];
  return { kind: 'device', id, says, doubt: group === undefined ? unknownGroup : undefined };
};

/** Null for the ungrouped devices, undefined where it is not said. */
function groupOf(object: JsonObject): string | null | undefined {
  const id = object['rbacGroupId'];
  const name = textIn(object, 'rbacGroupName');
  if (name !== undefined && ungroupedNames.has(name.toLowerCase())) return null;
  if (id === 0 || id === '0') return null;
  if (id === null || id === undefined || id === '') return id === null && name === undefined ? null : undefined;
  if (typeof id === 'string') return idOf(object, 'rbacGroupId');
  if (typeof id === 'number' && Number.isSafeInteger(id)) return String(id);
  throw new WrongField('its rbacGroupId is neither a number nor text');
}

function groupStatement(object: JsonObject, group: string | null | undefined): DeviceGroupStatement[] {
  const displayName = textIn(object, 'rbacGroupName');
  if (group === null || (group === undefined && displayName === undefined)) return [];
  return [{ kind: 'deviceGroup', ...known({ id: group, displayName }) }];
}

/** A device group as the list of exposure scores has it: by name. */
export const readNamedDeviceGroup: ObjectReader = (object) => {
  const displayName = textIn(object, 'rbacGroupName');
  if (displayName === undefined) throw new WrongField('it has no rbacGroupName');
  if (ungroupedNames.has(displayName.toLowerCase())) return { unneeded: 'scores of the ungrouped devices' };
  return { kind: 'deviceGroup', id: displayName, says: [{ kind: 'deviceGroup', displayName }] };
};
