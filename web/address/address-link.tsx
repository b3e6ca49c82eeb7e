import type { ComponentPropsWithoutRef } from 'react';
import { Link } from 'wouter';
import type { Address } from './address.ts';
import { hrefOf } from './use-address.ts';

type Props = Omit<ComponentPropsWithoutRef<'a'>, 'href'> & { readonly to: Address };

export function AddressLink({ to, ...rest }: Props) {
  return <Link href={hrefOf(to)} {...rest} />;
}
