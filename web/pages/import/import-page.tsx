import type { ImportState } from '../../api/import.ts';
import type { LoadedTenant } from '../../api/tenant.ts';
import { Loading } from '../../parts/feedback/loading.tsx';
import { useTitle } from '../../parts/feedback/use-title.ts';
import { WaysIn } from '../../parts/first-steps/ways-in.tsx';
import { FilesSection } from './files/files-section.tsx';
import { PublishedCard } from './published-card.tsx';
import { RefusedCard } from './refused-card.tsx';
import { ReportSection } from './report/report-section.tsx';
import { Said } from './said.tsx';
import { useImport } from './use-import.ts';
import './import-page.css';

/** Brings files in: added, read as a trial with a report, then published or discarded. */
export function ImportPage({ tenant }: { readonly tenant: LoadedTenant | null }) {
  useTitle('Import');
  const { state, failure, act, look } = useImport();
  if (!state && failure?.status === 403) return <RefusedCard reason={failure.message} />;
  if (!state && !failure) return <Loading what="the import" />;
  const isStart = state?.step === 'empty';
  return (
    <div className="import-page">
      <div>
        <h1>Import</h1>
        <p className="soft">{introduction(state?.step === 'published' ? undefined : tenant)}</p>
      </div>
      {state?.step === 'published' && state.snapshot !== null && <PublishedCard number={state.snapshot} />}
      {state && <FilesSection state={state} act={act} look={look} />}
      {failure && <Said title="That did not work" lines={[failure.message]} isFailure />}
      {state && state.said.length > 0 && <Said {...titleOf(state)} lines={state.said} />}
      {state?.report && <ReportSection state={state} report={state.report} act={act} />}
      {isStart && <WaysIn isSampleOffered={tenant === null} />}
    </div>
  );
}

/** What the sentences of the server are, by what came of it. */
function titleOf({ step, report, snapshot }: ImportState) {
  if (step === 'empty') return { title: 'The files are gone', isFailure: false };
  const isFailure = report === null && snapshot === null;
  return { title: isFailure ? 'The files cannot be used like this' : 'Remarks', isFailure };
}

function introduction(tenant: LoadedTenant | null | undefined): string {
  if (tenant === null)
    return 'No tenant has been imported yet. Add files of your tenant, and read the report before anything is stored.';
  if (tenant?.key === 'contoso')
    return 'You are looking at the sample tenant Contoso. Bring in your own: add files, and read the report before anything is stored.';
  return 'Add files of your tenant, and read the report before anything is stored. All of them become one import, which replaces the one that is shown now.';
}
