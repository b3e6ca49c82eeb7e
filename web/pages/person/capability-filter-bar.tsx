import { CloseButton, TextInput } from '@mantine/core';
import { useAddress } from '../../address/use-address.ts';
import { type VerdictCode, verdictCodes } from '../../api/vocabulary.ts';
import { ActivationBadge } from '../../parts/activation/activation-badge.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { VerdictMark } from '../../parts/verdict/verdict-mark.tsx';
import type { PersonAddress } from './address.ts';
import { isAfterActivation } from './capability-filter.ts';
import type { CapabilityAnswer } from './person-document.ts';

interface Props {
  /** What the text leaves over; the verdicts are counted in it. */
  readonly answers: readonly CapabilityAnswer[];
  readonly address: PersonAddress;
  readonly summary: string;
}

export function CapabilityFilterBar({ answers, address, summary }: Props) {
  const { refine } = useAddress();
  const toggle = (verdict: VerdictCode) => {
    const isOn = address.verdicts.includes(verdict);
    const verdicts = verdictCodes.filter((code) => (code === verdict ? !isOn : address.verdicts.includes(code)));
    refine({ ...address, verdicts });
  };
  const eligible = answers.filter(isAfterActivation).length;
  return (
    <div className="filter-bar">
      <TextInput
        className="filter-text"
        aria-label="Filter the actions"
        placeholder="Filter actions…"
        leftSection={<Icon name="search" size={14} />}
        rightSection={
          address.text === '' ? null : (
            <CloseButton size="sm" aria-label="Clear the filter" onClick={() => refine({ ...address, text: '' })} />
          )
        }
        value={address.text}
        onChange={(event) => refine({ ...address, text: event.currentTarget.value })}
      />
      <fieldset className="filter-verdicts">
        <legend className="for-screen-readers">Answers</legend>
        {verdictCodes.map((verdict) => (
          <button
            key={verdict}
            type="button"
            className="filter-verdict"
            aria-pressed={address.verdicts.includes(verdict)}
            onClick={() => toggle(verdict)}
          >
            <VerdictMark verdict={verdict} />
            <span className="filter-count">{answers.filter((answer) => answer.verdict === verdict).length}</span>
          </button>
        ))}
        {eligible > 0 && (
          <button
            type="button"
            className="filter-verdict"
            aria-pressed={address.isEligible}
            onClick={() => refine({ ...address, isEligible: !address.isEligible })}
          >
            <ActivationBadge /> <span className="filter-count">{eligible}</span>
          </button>
        )}
      </fieldset>
      <span className="faint filter-summary">{summary}</span>
    </div>
  );
}
