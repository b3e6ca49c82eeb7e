import { useState } from 'react';
import { useQuery } from 'urql';
import { Name } from '../../parts/text/name.tsx';
import { visible } from '../../parts/text/visible.ts';
import { importDocument, type Report } from './import-document.ts';
import { ImportedFiles } from './imported-files.tsx';
import { ReportList } from './report-list.tsx';

const atFirst = 20;
const mostKept = 500;

/** Where the snapshot came from: what was read, merged and left out, and what to add next. */
export function ImportCard() {
  const [first, setFirst] = useState(atFirst);
  const [{ data, fetching, error }] = useQuery({ query: importDocument, variables: { first } });
  const report = data?.tenant?.importReport;
  return (
    <section className="card tenant-card" aria-labelledby="import-title" aria-busy={fetching && !data}>
      <h2 id="import-title" className="card-title">
        Imported from
      </h2>
      {error && !data && <p className="soft">The report of the import could not be loaded. Reload the page.</p>}
      {data && !report && <p className="soft">This snapshot was stored without a report of its import.</p>}
      {report && <ImportLists report={report} onMore={() => setFirst(mostKept)} />}
    </section>
  );
}

function ImportLists({ report, onMore }: { readonly report: Report; readonly onMore: () => void }) {
  const { next, unknownPrincipals } = report;
  return (
    <>
      <ImportedFiles files={report.files} total={report.fileCount} onMore={onMore} />
      {unknownPrincipals > 0 && (
        <p className="soft">
          {unknownPrincipals === 1 ? '1 principal is' : `${unknownPrincipals.toLocaleString('en')} principals are`}{' '}
          named in the files, but not defined in any of them.
        </p>
      )}
      <ReportList title="What to add next, shortest first" items={next} total={next.length} onMore={onMore}>
        {(step) => <bdi>{visible(step)}</bdi>}
      </ReportList>
      <ReportList
        title="Contradictions between files"
        items={report.conflicts}
        total={report.conflictCount}
        onMore={onMore}
      >
        {({ kind, key, field, kept, keptFrom, other, otherFrom }) => (
          <>
            <p>
              <code>{visible(kind)}</code> <Name text={key} />, <code>{visible(field)}</code>
            </p>
            <p className="soft">
              Kept: <Name text={kept} /> from <Name text={keptFrom} />. Not kept: <Name text={other} /> from{' '}
              <Name text={otherFrom} />.
            </p>
          </>
        )}
      </ReportList>
      <ReportList title="Left out" items={report.problems} total={report.problemCount} onMore={onMore}>
        {({ file, line, message }) => (
          <>
            {file !== '' && (
              <span className="import-place">
                <Name text={file} />
                {line !== null && `, line ${line.toLocaleString('en')}`}
                {': '}
              </span>
            )}
            <bdi>{visible(message)}</bdi>
          </>
        )}
      </ReportList>
    </>
  );
}
