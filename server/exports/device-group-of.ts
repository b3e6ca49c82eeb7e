import type { AccessModel } from '../access/judge/model.ts';
import { type DeviceFact, ungroupedId } from '../access/terms/facts.ts';

/** The id of the device group that a device is in: the highest-ranked one whose rule it matches, or `ungrouped`. */
export function deviceGroupOf({ matches }: DeviceFact, { deviceGroups }: AccessModel): string {
  return deviceGroups.find(({ id }) => matches.includes(id))?.id ?? ungroupedId;
}
