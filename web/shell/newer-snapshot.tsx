import { Button } from '@mantine/core';
import { useSnapshotNumber } from '../address/use-address.ts';
import { useTenant } from '../api/tenant.ts';
import { Icon } from '../parts/icon/icon.tsx';
import { useCurrentSnapshot } from './use-current-snapshot.ts';

/** What is shown stays that of its snapshot; once another one is current, the page offers it. */
export function NewerSnapshot() {
  const { tenant } = useTenant();
  const current = useCurrentSnapshot();
  const isNamed = useSnapshotNumber() !== undefined;
  if (isNamed || !tenant || current === undefined || current === tenant.snapshot) return null;
  return (
    <Button
      size="compact-xs"
      variant="light"
      leftSection={<Icon name="retry" size={12} />}
      onClick={() => location.reload()}
    >
      Reload with snapshot {current}
    </Button>
  );
}
