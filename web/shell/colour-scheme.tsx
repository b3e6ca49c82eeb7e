import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { Icon } from '../parts/icon/icon.tsx';
import type { IconName } from '../parts/icon/paths.ts';

const schemes: readonly { value: 'light' | 'dark' | 'auto'; label: string; icon: IconName }[] = [
  { value: 'light', label: 'Light', icon: 'sun' },
  { value: 'dark', label: 'Dark', icon: 'moon' },
  { value: 'auto', label: 'Match system', icon: 'system' },
];

export function ColourScheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const current = schemes.find((scheme) => scheme.value === colorScheme) ?? schemes[2];
  return (
    <div className="colour-scheme">
      <Menu position="bottom-end" width={180} withinPortal={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={`Colour scheme: ${current?.label}`}>
            <Icon name={current?.icon ?? 'system'} size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {schemes.map((scheme) => (
            <Menu.Item
              key={scheme.value}
              leftSection={<Icon name={scheme.icon} />}
              rightSection={scheme.value === colorScheme ? <Icon name="check" /> : null}
              onClick={() => setColorScheme(scheme.value)}
            >
              {scheme.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
