import { type OutcomeCode, outcomeCodes } from '../../api/vocabulary.ts';
import { Icon } from '../icon/icon.tsx';
import { outcomeLooks } from './outcome.ts';
import type { WhoCanPage } from './who-can-document.ts';

interface Props {
  readonly counts: WhoCanPage['counts'];
  readonly chosen: OutcomeCode;
  readonly onChoose: (outcome: OutcomeCode) => void;
}

/** How many come to each outcome; one of them is listed. */
export function OutcomeFilter({ counts, chosen, onChoose }: Props) {
  return (
    <fieldset className="outcomes">
      <legend className="for-screen-readers">Whom to list, by their access</legend>
      {outcomeCodes.map((code) => {
        const { word, icon, tone, key } = outcomeLooks[code];
        return (
          <button
            key={code}
            type="button"
            className={`outcome outcome-${tone}`}
            aria-pressed={code === chosen}
            onClick={() => onChoose(code)}
          >
            <span className="outcome-count">{counts[key].toLocaleString('en')}</span>
            <span className="outcome-word">
              <Icon name={icon} size={12} weight={3} /> {word}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
