import type { Address, Target } from '../../address/address.ts';
import { useAddress } from '../../address/use-address.ts';
import { AllDevicesSwitch } from './all-devices-switch.tsx';
import { CommandInput } from './command-input.tsx';
import { DeviceGroupPicker } from './device-group-picker.tsx';
import { DevicePicker } from './device-picker.tsx';
import { PolicyPicker } from './policy-picker.tsx';
import { TablesInput } from './tables-input.tsx';
import { WorkloadPicker } from './workload-picker.tsx';
import { WorkloadsPicker } from './workloads-picker.tsx';
import './target-picker.css';

interface Props {
  /** What the capability can be asked about. */
  readonly takes: readonly string[];
  /** Threat policies that can be named, where it takes one. */
  readonly policies: readonly string[];
  readonly address: Address;
}

/** One control for each detail that the capability takes; an empty one asks about any. */
export function TargetPicker({ takes, policies, address }: Props) {
  const { open } = useAddress();
  if (takes.length === 0) return null;
  const { on } = address;
  const change = (next: Target) => {
    const { route: _route, item: _item, ...rest } = address;
    open({ ...rest, on: next });
  };
  const controls = [
    takes.includes('device') && <DevicePicker key="device" on={on} onChange={change} />,
    takes.includes('deviceGroup') && <DeviceGroupPicker key="deviceGroup" on={on} onChange={change} />,
    takes.includes('workload') && <WorkloadPicker key="workload" on={on} onChange={change} />,
    takes.includes('workloads') && <WorkloadsPicker key="workloads" on={on} onChange={change} />,
    takes.includes('tables') && <TablesInput key="tables" on={on} onChange={change} />,
    takes.includes('policy') && <PolicyPicker key="policy" policies={policies} on={on} onChange={change} />,
    takes.includes('command') && <CommandInput key="command" on={on} onChange={change} />,
    (takes.includes('devices') || takes.includes('allDevices')) && (
      <AllDevicesSwitch key="devices" on={on} onChange={change} />
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
