import { AllDevicesSwitch } from './all-devices-switch.tsx';
import { CommandInput } from './command-input.tsx';
import { DeviceGroupPicker } from './device-group-picker.tsx';
import { DevicePicker } from './device-picker.tsx';
import type { TargetPart } from './part.ts';
import { PolicyPicker } from './policy-picker.tsx';
import { TablesInput } from './tables-input.tsx';
import { TargetControl } from './target-control.tsx';
import { WorkloadPicker } from './workload-picker.tsx';
import { WorkloadsPicker } from './workloads-picker.tsx';
import './target-picker.css';

type Props = TargetPart & {
  /** What the capability can be asked about. */
  readonly takes: readonly string[];
  /** Threat policies that can be named, where it takes one. */
  readonly policies: readonly string[];
};

/** One control for each detail that the capability takes; an empty one asks whether there is at least one. */
export function TargetPicker({ takes, policies, on, onChange }: Props) {
  if (takes.length === 0) return null;
  const part = { on, onChange };
  const controls = {
    device: takes.includes('device') && <DevicePicker {...part} />,
    deviceGroup: takes.includes('deviceGroup') && <DeviceGroupPicker {...part} />,
    workload: takes.includes('workload') && <WorkloadPicker {...part} />,
    workloads: takes.includes('workloads') && <WorkloadsPicker {...part} />,
    tables: takes.includes('tables') && <TablesInput {...part} />,
    policy: takes.includes('policy') && <PolicyPicker policies={policies} {...part} />,
    command: takes.includes('command') && <CommandInput {...part} />,
    allDevices: (takes.includes('devices') || takes.includes('allDevices')) && <AllDevicesSwitch {...part} />,
  };
  return (
    <fieldset className="target-picker">
      <legend className="for-screen-readers">Target</legend>
      <span className="soft" aria-hidden="true">
        on
      </span>
      {Object.entries(controls).map(
        ([name, control]) =>
          control && (
            <TargetControl key={name} part={name}>
              {control}
            </TargetControl>
          ),
      )}
    </fieldset>
  );
}
