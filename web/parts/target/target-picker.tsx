import type { WorkloadCode } from '../../api/vocabulary.ts';
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
  /** Workloads that can be named; none where it is about one product only. */
  readonly workloads: readonly WorkloadCode[];
  /** Threat policies that can be named, where it takes one. */
  readonly policies: readonly string[];
};

/** One control for each detail that the capability takes; an empty one asks whether there is at least one. */
export function TargetPicker({ takes, workloads, policies, on, onChange }: Props) {
  const part = { on, onChange };
  const hasWorkload = takes.includes('workload') && (workloads.length > 0 || on.workload !== undefined);
  const controls = {
    device: takes.includes('device') && <DevicePicker {...part} />,
    deviceGroup: takes.includes('deviceGroup') && <DeviceGroupPicker {...part} />,
    workload: hasWorkload && <WorkloadPicker workloads={workloads} {...part} />,
    workloads: takes.includes('workloads') && <WorkloadsPicker workloads={workloads} {...part} />,
    tables: takes.includes('tables') && <TablesInput {...part} />,
    policy: takes.includes('policy') && <PolicyPicker policies={policies} {...part} />,
    command: takes.includes('command') && <CommandInput {...part} />,
    allDevices: (takes.includes('devices') || takes.includes('allDevices')) && <AllDevicesSwitch {...part} />,
  };
  if (!Object.values(controls).some(Boolean)) return null;
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
