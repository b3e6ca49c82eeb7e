import { Select } from '@mantine/core';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { targetInput } from '../../../address/target.ts';
import { useAddress } from '../../../address/use-address.ts';
import { type PopulationKindCode, populationKindCodes } from '../../../api/vocabulary.ts';
import { useAnnounce } from '../../../parts/feedback/announcer.tsx';
import { FailureCard } from '../../../parts/feedback/failure-card.tsx';
import { Loading } from '../../../parts/feedback/loading.tsx';
import { TargetPicker } from '../../../parts/target/target-picker.tsx';
import type { CapabilityAddress } from '../address.ts';
import { HolderTable } from './holder-table.tsx';
import { OutcomeFilter } from './outcome-filter.tsx';
import { whoCanDocument } from './who-can-document.ts';
import './who-can-pane.css';

interface Props {
  readonly address: CapabilityAddress;
  readonly takes: readonly string[];
  readonly policies: readonly string[];
}

const kindWords: Readonly<Record<PopulationKindCode, string>> = {
  USER: 'Users',
  GUEST: 'Guests',
  APPLICATION: 'Applications',
};
const pageSize = 50;

/** Everybody who can do it: exact counts, and the list of those who are chosen. */
export function WhoCanPane({ address, takes, policies }: Props) {
  const { refine } = useAddress();
  const { capability, on, outcome, kind } = address;
  const variables = {
    capability,
    on: targetInput(on),
    outcomes: [outcome],
    first: pageSize,
    ...(kind ? { kind } : {}),
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
        Who can
      </h2>
      <div className="who-can-bar">
        <TargetPicker
          takes={takes}
          policies={policies}
          on={on}
          onChange={(target) => refine({ ...address, on: target })}
        />
        <Select
          aria-label="Whom to list"
          className="who-can-kind"
          placeholder="Everybody"
          clearable
          data={populationKindCodes.map((code) => ({ value: code, label: kindWords[code] }))}
          value={kind ?? null}
          onChange={(value) => {
            const { kind: _kind, ...rest } = address;
            const chosen = populationKindCodes.find((code) => code === value);
            refine(chosen === undefined ? rest : { ...rest, kind: chosen });
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
            onChoose={(code) => refine({ ...address, outcome: code })}
          />
          <HolderTable page={page} variables={variables} address={address} isStale={stale} />
        </>
      )}
    </section>
  );
}
