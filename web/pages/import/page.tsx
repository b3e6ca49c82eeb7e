import { loadedLater } from '../../parts/feedback/loaded-later.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type ImportAddress, importAddress, importCodec } from './address.ts';

// Few visits import anything.
const ImportPage = loadedLater(
  async () => (await import('./import-page.tsx')).ImportPage,
  <Loading what="the import" />,
);

export const importPage: PageRecord<ImportAddress> = {
  ...importCodec,
  label: 'Import',
  entry: importAddress,
  load: ImportPage.load,
  Page: ({ tenant }) => <ImportPage tenant={tenant} />,
  WithoutTenant: () => <ImportPage tenant={null} />,
};
