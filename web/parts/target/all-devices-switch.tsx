import { Switch } from '@mantine/core';
import { type TargetPart, without } from './part.ts';

export function AllDevicesSwitch({ on, onChange }: TargetPart) {
  return (
    <Switch
      size="xs"
      label="all devices"
      checked={on.allDevices === true}
      onChange={(event) =>
        onChange({ ...without(on, 'allDevices'), ...(event.currentTarget.checked && { allDevices: true as const }) })
      }
    />
  );
}
