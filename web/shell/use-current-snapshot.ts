import { useEffect } from 'react';
import { useQuery } from 'urql';
import { placeOf } from '../address/codec.ts';
import { useAddress } from '../address/use-address.ts';
import { graphql } from '../api/graphql.ts';

const currentSnapshotDocument = graphql(`
  query CurrentSnapshot { currentSnapshot }
`);

const lookEveryMs = 20_000;

/** Number of the snapshot that is current now: the page looks with every step and now and then. Undefined while unknown. */
export function useCurrentSnapshot(): number | undefined {
  const [{ data }, ask] = useQuery({ query: currentSnapshotDocument });
  const { address } = useAddress();
  const place = placeOf(address);
  // Another place is a reason to look again.
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && ask({ requestPolicy: 'network-only' });
    look();
    const timer = setInterval(look, lookEveryMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [ask, place]);
  return data?.currentSnapshot ?? undefined;
}
