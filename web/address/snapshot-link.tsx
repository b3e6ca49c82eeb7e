import type { ComponentPropsWithoutRef } from 'react';
import { Link } from 'wouter';
import { hrefOf, useAddress } from './use-address.ts';

type Props = Omit<ComponentPropsWithoutRef<'a'>, 'href'> & {
  /** Undefined for the current one. */
  readonly snapshot: number | undefined;
};

/** Shows another snapshot at the same address. */
export function SnapshotLink({ snapshot, ...rest }: Props) {
  const { address } = useAddress();
  return <Link href={hrefOf(address, snapshot)} {...rest} />;
}
