import type { AccessModel } from '../../judge/model.ts';
import type { Change } from '../../terms/change.ts';
import { allInWords } from '../../terms/in-words.ts';
import { deviceGroupNode } from '../../terms/node-references.ts';

/** What becomes of the user access of a device group. */
export function userAccessSentence(
  { deviceGroup, access }: Extract<Change, { kind: 'setDeviceGroupAccess' }>,
  model: AccessModel,
  nameOf: (id: string) => string,
): string {
  const before = accessIn(model, deviceGroup);
  const added = access.filter((id) => !before.includes(id));
  const gone = before.filter((id) => !access.includes(id));
  const where = `the user access of ${deviceGroupNode(model, deviceGroup).name}`;
  const open = access.length === 0 && gone.length > 0 ? ' Every portal user then has access to it.' : '';
  const parts = [
    ...(added.length > 0 ? [`Add ${allInWords(added.map(nameOf))} to ${where}.`] : []),
    ...(gone.length > 0 ? [`Remove ${allInWords(gone.map(nameOf))} from ${where}.`] : []),
  ];
  return parts.length === 0 ? `Leave ${where} as it is.` : `${parts.join(' ')}${open}`;
}

function accessIn({ facts, deviceGroupsById }: AccessModel, id: string): readonly string[] {
  return deviceGroupsById.get(id)?.access ?? facts.ungroupedAccess;
}
