import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../api/graphql.ts';
import { useTenant } from '../api/tenant.ts';
import { Icon } from '../icon/icon.tsx';

const currentSnapshotDocument = graphql(`
  query CurrentSnapshot { tenant { snapshot } }
`);

/** Answers on the page stay those of the snapshot they came from; a newer import is offered, never mixed in. */
export function NewerSnapshot() {
  const { tenant } = useTenant();
  const client = useClient();
  const [current, setCurrent] = useState<number>();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      client
        .query(currentSnapshotDocument, {}, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data }) => setCurrent(data?.tenant?.snapshot));
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [client]);
  if (!tenant || current === undefined || current === tenant.snapshot) return null;
  return (
    <Button
      size="compact-xs"
      variant="light"
      leftSection={<Icon name="retry" size={12} />}
      onClick={() => location.reload()}
    >
      Snapshot {current} is loaded
    </Button>
  );
}
