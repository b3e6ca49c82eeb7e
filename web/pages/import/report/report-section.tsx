import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { discardImport, type ImportReport, type ImportState, publishImport } from '../../../api/import.ts';
import { useAnnounce } from '../../../parts/feedback/announcer.tsx';
import { moment } from '../../../parts/text/moment.ts';
import { Name } from '../../../parts/text/name.tsx';
import { Running } from '../running.tsx';
import { Conflicts } from './conflicts.tsx';
import { Counts } from './counts.tsx';
import { Coverage } from './coverage.tsx';
import { FilesTable } from './files-table.tsx';
import { NextSteps } from './next-steps.tsx';
import { Problems } from './problems.tsx';

interface Props {
  readonly state: ImportState;
  readonly report: ImportReport;
  readonly act: (action: () => Promise<unknown>) => Promise<void>;
}

/** What the files contain, before anything of it is stored. */
export function ReportSection({ state, report, act }: Props) {
  const [label, setLabel] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const announce = useAnnounce();
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
    announce('The report is ready');
  }, [announce]);
  const asOf = moment(report.asOf);
  return (
    <section className="card import-card" aria-labelledby="import-report">
      <div>
        <h2 id="import-report" ref={heading} tabIndex={-1} className="import-report-title">
          Report: <Name text={report.tenant.displayName} most={80} />
        </h2>
        <p className="faint">
          Tenant id <Name text={report.tenant.id} most={80} />.{' '}
          {asOf === '' ? 'Date of the data not stated.' : `Data as of ${asOf}.`}{' '}
          {state.step === 'publishing' ? 'It is being stored.' : 'Nothing of it is stored yet.'}
        </p>
      </div>
      <div className="import-bar">
        {state.step === 'publishing' ? (
          <Running
            what="Storing"
            percent={state.percent ?? undefined}
            cancel="Cancel and discard"
            onCancel={() => void act(discardImport)}
          />
        ) : (
          <>
            <TextInput
              size="sm"
              aria-label="Label of the import (optional)"
              placeholder="Label (optional)"
              maxLength={200}
              value={label}
              onChange={({ currentTarget: { value } }) => setLabel(value)}
            />
            <Button size="sm" onClick={() => void act(() => publishImport(label.trim()))}>
              Publish
            </Button>
            <Button size="sm" variant="subtle" onClick={() => void act(discardImport)}>
              Discard
            </Button>
          </>
        )}
      </div>
      <FilesTable files={report.files} />
      <Counts counts={report.counts} />
      <NextSteps steps={report.next} />
      <Problems problems={report.problems} />
      <Conflicts conflicts={report.conflicts} />
      <Coverage sources={report.sources} />
    </section>
  );
}
