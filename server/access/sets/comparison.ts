import { everyDeviceGroup } from '../judge/grants/sight-grants.ts';
import type { AccessModel } from '../judge/model.ts';
import type { DeviceFact } from '../terms/facts.ts';
import type { Question } from '../terms/question.ts';
import type { CapabilityRow } from '../terms/rulebook.ts';

/** One of the questions that everybody is asked together, as when two states of a tenant are compared. */
export interface ComparedQuestion {
  readonly capability: CapabilityRow;
  /** Nothing for anywhere. */
  readonly deviceGroup?: string;
  /** What the question names besides. */
  readonly on?: Question['on'];
  /** The fact behind a device that it names. */
  readonly device?: DeviceFact;
}

/** What is compared of everybody. */
export interface Comparison {
  /** By capability, anywhere first and then the device groups by rank. */
  readonly questions: readonly ComparedQuestion[];
  /** Capabilities that can be asked about a device group. */
  readonly onDevices: readonly CapabilityRow[];
  /** Of both states, by rank; the ungrouped devices come last. */
  readonly deviceGroups: readonly string[];
}

/** Every capability that can be asked without a further detail, anywhere and on every device group that either state has. */
export function comparisonOf(before: AccessModel, after: AccessModel): Comparison {
  const [old, now] = [everyDeviceGroup(before), everyDeviceGroup(after)];
  const gone = old.filter((id) => !now.includes(id));
  const deviceGroups = [...now.slice(0, -1), ...gone, ...now.slice(-1)];
  const capabilities = [...after.rulebook.capabilities.values()].filter(({ takes }) => !takes.includes('command'));
  const isOnDevices = ({ takes }: CapabilityRow): boolean => takes.includes('deviceGroup');
  return {
    questions: capabilities.flatMap((capability): ComparedQuestion[] => [
      { capability },
      ...(isOnDevices(capability) ? deviceGroups.map((deviceGroup) => ({ capability, deviceGroup })) : []),
    ]),
    onDevices: capabilities.filter(isOnDevices),
    deviceGroups,
  };
}
