import { Button, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { type Basket, emptyBasket, longestTitle, mostAnswers } from '../../../parts/basket/basket.ts';
import { changeBasket, useBasket } from '../../../parts/basket/kept-basket.ts';
import { useTitle } from '../../../parts/feedback/use-title.ts';
import { Icon } from '../../../parts/icon/icon.tsx';
import { CollectedList } from './collected-list.tsx';
import { DownloadReport } from './download-report.tsx';
import { clientsBySnapshot } from './read-answer.ts';
import './report-page.css';

/** The answers that are collected for a report, in their order. */
export function ReportPage() {
  const basket = useBasket();
  const { title, collected, isForeign, isFleeting } = basket;
  const clientOf = useMemo(clientsBySnapshot, []);
  const [before, setBefore] = useState<Basket>();
  const status = useRef<HTMLParagraphElement>(null);
  useTitle('Report');
  /** Takes something out of the report, which can be undone until the next time. */
  const takeOut = (change: (basket: Basket) => Basket) => {
    setBefore({ title, collected });
    changeBasket(change);
    status.current?.focus();
  };
  const undo = (last: Basket) => {
    changeBasket(() => last);
    setBefore(undefined);
    status.current?.focus();
  };
  return (
    <article className="card node-page report-page">
      <div className="node-head">
        <Icon name="file" size={20} />
        <h1>Report</h1>
      </div>
      <p className="soft">
        Answers are collected here with “Add to report”. This browser keeps the questions, the comments and their order;
        the answers are read again from the snapshot that each question was asked of.
      </p>
      {isForeign && <p role="note">What this browser had stored as a report could not be read, so it was left out.</p>}
      {isFleeting && (
        <p role="note">This browser stores nothing for this page: the report is lost when the page is closed.</p>
      )}
      <p className="faint" ref={status} tabIndex={-1}>
        {said(collected.length)}
      </p>
      {before && (
        <Button className="report-undo" size="compact-sm" variant="default" onClick={() => undo(before)}>
          Undo the removal
        </Button>
      )}
      {collected.length > 0 && (
        <>
          <TextInput
            label="Title of the report"
            value={title}
            maxLength={longestTitle}
            placeholder="Report"
            onChange={({ currentTarget: { value } }) => changeBasket((now) => ({ ...now, title: value }))}
          />
          <div className="report-actions">
            <DownloadReport basket={basket} clientOf={clientOf} />
            <Button size="sm" variant="default" onClick={() => takeOut(() => emptyBasket)}>
              Clear
            </Button>
          </div>
          <CollectedList collected={collected} clientOf={clientOf} onTakeOut={takeOut} />
        </>
      )}
    </article>
  );
}

function said(count: number): string {
  if (count === 0) return 'The report is empty. Open an answer and choose “Add to report”.';
  const answers = count === 1 ? '1 answer' : `${count} answers`;
  return `${answers} of at most ${mostAnswers}. Alt + ↑ and Alt + ↓ move the answer that has the focus.`;
}
