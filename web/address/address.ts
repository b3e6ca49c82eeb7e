import { answerCodec } from '../pages/answer/address.ts';
import { capabilityCodec } from '../pages/capability/address.ts';
import { compareCodec } from '../pages/compare/address.ts';
import { diffCodec } from '../pages/diff/address.ts';
import { importCodec } from '../pages/import/address.ts';
import { listCodec } from '../pages/list/address.ts';
import { nodeCodec } from '../pages/node/address.ts';
import { personCodec } from '../pages/person/address.ts';
import { reportCodec } from '../pages/report/address.ts';
import { startCodec } from '../pages/start/address.ts';
import { tenantCodec } from '../pages/tenant/address.ts';
import { warningsCodec } from '../pages/warnings/address.ts';
import { whatIfCodec } from '../pages/what-if/address.ts';

/** A row for each page. Where several could read a query string, the first of them is asked for. */
export const codecs = {
  tenant: tenantCodec,
  import: importCodec,
  warnings: warningsCodec,
  report: reportCodec,
  compare: compareCodec,
  'what-if': whatIfCodec,
  list: listCodec,
  diff: diffCodec,
  node: nodeCodec,
  answer: answerCodec,
  person: personCodec,
  capability: capabilityCodec,
  start: startCodec,
};

/** The whole state of the page: what the URL says, and nothing else. */
export type Address = NonNullable<ReturnType<(typeof codecs)[keyof typeof codecs]['decode']>>;

/** The address of one page by its name. */
export type AddressOf<Name extends Address['page']> = Extract<Address, { readonly page: Name }>;
