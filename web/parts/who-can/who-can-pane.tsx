import { Select } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useQuery } from 'urql';
import type { Address } from '../../address/address.ts';
import { targetInput } from '../../address/target.ts';
import type { WhoCanQuestion } from '../../address/who-can-question.ts';
import { type PopulationKindCode, populationKindCodes } from '../../api/vocabulary.ts';
import { useAnnounce } from '../feedback/announcer.tsx';
import { FailureCard } from '../feedback/failure-card.tsx';
import { Loading } from '../feedback/loading.tsx';
import { InGraphiql } from '../graphiql/in-graphiql.tsx';
import { HolderTable } from './holder-table.tsx';
import { OutcomeFilter } from './outcome-filter.tsx';
import { whoCanDocument } from './who-can-document.ts';
import './who-can-pane.css';

interface Props {
  readonly title: string;
  readonly question: WhoCanQuestion;
  readonly onChange: (question: WhoCanQuestion) => void;
  /** Leads from a person to their answer. */
  readonly to: (person: string) => Address;
  /** What else of the question can be chosen. */
  readonly children?: ReactNode;
}

const kindWords: Readonly<Record<PopulationKindCode, string>> = {
  USER: 'Users',
  GUEST: 'Guests',
  APPLICATION: 'Applications',
};
const pageSize = 50;

/** Everybody who can do it: exact counts, and the list of those who are chosen. */
export function WhoCanPane({ title, question, onChange, to, children }: Props) {
  const { capability, on, outcome, kind, changes = [] } = question;
  const variables = {
    capability,
    on: targetInput(on),
    outcomes: [outcome],
    first: pageSize,
    ...(kind ? { kind } : {}),
    ...(changes.length > 0 ? { assuming: [...changes] } : {}),
  };
  const [{ data, error, stale }, ask] = useQuery({ query: whoCanDocument, variables });
  const announce = useAnnounce();
  const answer = data?.whoCan;
  const page = answer?.__typename === 'WhoCanConnection' ? answer : undefined;
  const summary = page ? `${page.totalCount} listed` : '';
  useEffect(() => {
    if (summary !== '') announce(summary);
  }, [summary, announce]);
  return (
    <section className="who-can" aria-labelledby="who-can-title">
      <h2 id="who-can-title" className="card-title">
        {title}
      </h2>
      <div className="who-can-bar">
        {children}
        <Select
          aria-label="Whom to list"
          className="who-can-kind"
          placeholder="Everybody"
          clearable
          data={populationKindCodes.map((code) => ({ value: code, label: kindWords[code] }))}
          value={kind ?? null}
          onChange={(value) => {
            const { kind: _kind, ...rest } = question;
            const chosen = populationKindCodes.find((code) => code === value);
            onChange(chosen === undefined ? rest : { ...rest, kind: chosen });
          }}
        />
      </div>
      {error && !answer && <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!error && !answer && <Loading what="everybody" rows={6} />}
      {answer && !page && answer.__typename !== 'WhoCanConnection' && (
        <p role="alert">
          {answer.message} {answer.suggestion && `Did you mean “${answer.suggestion}”?`}
        </p>
      )}
      {page && (
        <>
          <OutcomeFilter
            counts={page.counts}
            chosen={outcome}
            onChoose={(code) => onChange({ ...question, outcome: code })}
          />
          <HolderTable page={page} variables={variables} question={question} to={to} isStale={stale} />
          <InGraphiql document={whoCanDocument} variables={variables} />
        </>
      )}
    </section>
  );
}
