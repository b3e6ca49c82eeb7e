import { ActionIcon, Tooltip } from '@mantine/core';
import { Icon } from '../parts/icon/icon.tsx';
import type { IconName } from '../parts/icon/paths.ts';

interface Props {
  readonly isWide: boolean | undefined;
  readonly onFit: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onWiden: (() => void) | undefined;
}

/** How much closer one step is. */
export const zoomStep = 1.25;

export function Toolbar({ isWide, onFit, onZoom, onWiden }: Props) {
  const actions: readonly { icon: IconName; label: string; key?: string; run: () => void; isOn?: boolean }[] = [
    { icon: 'fit', label: 'Fit to window', key: 'F', run: onFit },
    { icon: 'plus', label: 'Zoom in', key: '+', run: () => onZoom(zoomStep) },
    { icon: 'minus', label: 'Zoom out', key: '−', run: () => onZoom(1 / zoomStep) },
    ...(onWiden
      ? [{ icon: isWide ? 'narrow' : 'widen', label: 'Wide picture', run: onWiden, isOn: isWide === true } as const]
      : []),
  ];
  return (
    <div className="picture-toolbar" role="toolbar" aria-label="Picture">
      {actions.map(({ icon, label, key, run, isOn }) => (
        <Tooltip
          key={label}
          label={key === undefined ? label : `${label} (${key})`}
          position="top-end"
          withinPortal={false}
        >
          <ActionIcon
            variant="default"
            size={28}
            aria-label={label}
            {...(isOn !== undefined && { 'aria-pressed': isOn })}
            onClick={run}
          >
            <Icon name={icon} size={15} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
