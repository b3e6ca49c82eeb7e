import { Menu } from '@mantine/core';
import type { Assumed } from '../../address/assumed.ts';
import type { Question } from '../../address/question.ts';
import { useAddress } from '../../address/use-address.ts';
import { whatIfAddress } from '../../pages/what-if/address.ts';
import { Icon } from '../icon/icon.tsx';
import { assumedInWords, lensChoices } from './lens.ts';
import { usePremise } from './premise.ts';

interface Props {
  readonly question: Question;
  readonly onChange: (assumed: Assumed) => void;
}

/** Whether the question is about things as they are, or as they would be. */
export function AssumedPart({ question, onChange }: Props) {
  const { open } = useAddress();
  const { assumed, person } = question;
  const { premise } = usePremise(question, true);
  const { changes, lens } = assumed;
  const choices = premise ? lensChoices(premise) : [];
  return (
    <Menu
      position="bottom-start"
      width={320}
      withinPortal={false}
      loop={false}
      withInitialFocusPlaceholder={false}
      floatingStrategy="fixed"
    >
      <Menu.Target>
        <button type="button" className="question-button" data-assumed={changes.length > 0 || lens !== undefined}>
          <span className="for-screen-readers">Assuming: </span>
          {assumedInWords(assumed)}
          <Icon name="chevron" size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className="question-choices" aria-label="What is assumed">
        <Menu.RadioItem
          value="nothing"
          checked={lens === undefined && changes.length === 0}
          closeMenuOnClick
          checkIcon={<Icon name="check" size={14} />}
          onClick={() => onChange({ changes: [] })}
        >
          as things are
        </Menu.RadioItem>
        {changes.length > 0 && (
          <Menu.RadioItem
            value="changes"
            checked={lens === undefined}
            closeMenuOnClick
            checkIcon={<Icon name="check" size={14} />}
            onClick={() => onChange({ changes })}
          >
            {assumedInWords({ changes })}
          </Menu.RadioItem>
        )}
        {choices.map((choice) => (
          <Menu.RadioItem
            key={choice.lens}
            value={choice.lens}
            checked={lens === choice.lens}
            disabled={!choice.makesDifference && lens !== choice.lens}
            closeMenuOnClick
            checkIcon={<Icon name="check" size={14} />}
            onClick={() => onChange({ changes, lens: choice.lens })}
          >
            {assumedInWords({ changes, lens: choice.lens })}
            <span className="question-choice-note">{choice.note}</span>
          </Menu.RadioItem>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => open({ ...whatIfAddress(...changes), ...(person !== undefined && { person }) })}>
          {changes.length > 0 ? 'Change what is assumed…' : 'Assume other changes…'}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
