import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { placeOf } from '../address/codec.ts';
import { useAddress } from '../address/use-address.ts';
import { graphql } from '../api/graphql.ts';
import { useTenant } from '../api/tenant.ts';
import { Icon } from '../parts/icon/icon.tsx';

const currentSnapshotDocument = graphql(`
  query CurrentSnapshot { tenant { snapshot } }
`);

const lookEveryMs = 20_000;

/** What was read stays that of its snapshot; with every step, and now and then, the page looks for a newer import and offers it. */
export function NewerSnapshot() {
  const { tenant } = useTenant();
  const client = useClient();
  const [current, setCurrent] = useState<number>();
  const { address } = useAddress();
  const place = placeOf(address);
  // Another place is a reason to look again.
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      client
        .query(currentSnapshotDocument, {}, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data }) => setCurrent(data?.tenant?.snapshot));
    };
    look();
    const timer = setInterval(look, lookEveryMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [client, place]);
  if (!tenant || current === undefined || current === tenant.snapshot) return null;
  return (
    <Button
      size="compact-xs"
      variant="light"
      leftSection={<Icon name="retry" size={12} />}
      onClick={() => location.reload()}
    >
      Reload with import {current}
    </Button>
  );
}
