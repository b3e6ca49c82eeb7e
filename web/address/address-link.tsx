import type { ComponentPropsWithoutRef } from 'react';
import { Link } from 'wouter';
import type { Address } from './address.ts';
import { hrefOf, useSnapshotNumber } from './use-address.ts';

type Props = Omit<ComponentPropsWithoutRef<'a'>, 'href'> & { readonly to: Address };

/** Leads to another page of the snapshot that is shown. */
export function AddressLink({ to, ...rest }: Props) {
  return <Link href={hrefOf(to, useSnapshotNumber())} {...rest} />;
}
