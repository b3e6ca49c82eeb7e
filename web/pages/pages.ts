import type { Address, AddressOf } from '../address/address.ts';
import { answerPage } from './answer/page.tsx';
import { reportPage } from './answer/report/page.tsx';
import { capabilityPage } from './capability/page.tsx';
import { comparePage } from './compare/page.tsx';
import { diffPage } from './diff/page.tsx';
import { importPage } from './import/page.tsx';
import { listPage } from './list/page.tsx';
import { nodePage } from './node/page.tsx';
import type { PageRecord } from './page-record.ts';
import { personPage } from './person/page.tsx';
import { startPage } from './start/page.tsx';
import { tenantPage } from './tenant/page.tsx';
import { warningsPage } from './warnings/page.tsx';
import { whatIfPage } from './what-if/page.tsx';

/** A row for each page, in the order of the navigation: what opens it, where it stands, and what it shows. */
export const pages: { readonly [Name in Address['page']]: PageRecord<AddressOf<Name>> } = {
  start: startPage,
  person: personPage,
  answer: answerPage,
  capability: capabilityPage,
  node: nodePage,
  compare: comparePage,
  'what-if': whatIfPage,
  list: listPage,
  diff: diffPage,
  tenant: tenantPage,
  warnings: warningsPage,
  report: reportPage,
  import: importPage,
};

/** The record of the page that an address asks for. */
export function pageOf(address: Address): PageRecord<Address> {
  return pages[address.page];
}
