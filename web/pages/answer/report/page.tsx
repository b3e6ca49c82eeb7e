import { loadedLater } from '../../../parts/feedback/loaded-later.tsx';
import { Loading } from '../../../parts/feedback/loading.tsx';
import type { PageRecord } from '../../page-record.ts';
import { type ReportAddress, reportCodec } from '../../report/address.ts';

const ReportPage = loadedLater(
  async () => (await import('./report-page.tsx')).ReportPage,
  <Loading what="the report" />,
);

export const reportPage: PageRecord<ReportAddress> = {
  ...reportCodec,
  label: 'Report',
  load: ReportPage.load,
  Page: () => <ReportPage />,
};
