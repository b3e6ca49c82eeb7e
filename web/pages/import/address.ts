import type { PageCodec } from '../../address/page-codec.ts';
import { textOf } from '../../address/parameters.ts';

export interface ImportAddress {
  readonly page: 'import';
}

export const importAddress: ImportAddress = { page: 'import' };

export const importCodec: PageCodec<ImportAddress> = {
  page: 'import',
  subject: () => [],
  encode: () => [['view', 'import']],
  decode: (query) => (textOf(query, 'view') === 'import' ? importAddress : undefined),
};
