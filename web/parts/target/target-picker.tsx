import { AllDevicesSwitch } from './all-devices-switch.tsx';
import { CommandInput } from './command-input.tsx';
import { DeviceGroupPicker } from './device-group-picker.tsx';
import { DevicePicker } from './device-picker.tsx';
import type { TargetPart } from './part.ts';
import { PolicyPicker } from './policy-picker.tsx';
import { TablesInput } from './tables-input.tsx';
import { WorkloadPicker } from './workload-picker.tsx';
import { WorkloadsPicker } from './workloads-picker.tsx';
import './target-picker.css';

type Props = TargetPart & {
  /** What the capability can be asked about. */
  readonly takes: readonly string[];
  /** Threat policies that can be named, where it takes one. */
  readonly policies: readonly string[];
};

/** One control for each detail that the capability takes; an empty one asks about any. */
export function TargetPicker({ takes, policies, on, onChange }: Props) {
  if (takes.length === 0) return null;
  const controls = [
    takes.includes('device') && <DevicePicker key="device" on={on} onChange={onChange} />,
    takes.includes('deviceGroup') && <DeviceGroupPicker key="deviceGroup" on={on} onChange={onChange} />,
    takes.includes('workload') && <WorkloadPicker key="workload" on={on} onChange={onChange} />,
    takes.includes('workloads') && <WorkloadsPicker key="workloads" on={on} onChange={onChange} />,
    takes.includes('tables') && <TablesInput key="tables" on={on} onChange={onChange} />,
    takes.includes('policy') && <PolicyPicker key="policy" policies={policies} on={on} onChange={onChange} />,
    takes.includes('command') && <CommandInput key="command" on={on} onChange={onChange} />,
    (takes.includes('devices') || takes.includes('allDevices')) && (
      <AllDevicesSwitch key="devices" on={on} onChange={onChange} />
    ),
  ];
  return (
    <fieldset className="target-picker">
      <legend className="for-screen-readers">What the question is about</legend>
      <span className="soft" aria-hidden="true">
        on
      </span>
      {controls}
    </fieldset>
  );
}
