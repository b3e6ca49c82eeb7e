import type { ReactNode } from 'react';
import type { Address } from '../address/address.ts';
import type { PageCodec } from '../address/page-codec.ts';
import type { LoadedTenant } from '../api/tenant.ts';

export interface PageProps<Own extends Address> {
  readonly address: Own;
  readonly tenant: LoadedTenant;
}

/** Everything that the shell knows of a page. */
export interface PageRecord<Own extends Address> extends PageCodec<Own> {
  /** The entry of the navigation under which the page stands; several pages may share one. */
  readonly label: string;
  /** Where that entry leads, told by one of its pages. */
  readonly entry?: Own;
  /** Fetches the scripts of the page, where they come by themselves. */
  readonly load?: () => void;
  Page(props: PageProps<Own>): ReactNode;
  /** What it shows before any tenant is imported, if it has something to show then. */
  WithoutTenant?(): ReactNode;
}
