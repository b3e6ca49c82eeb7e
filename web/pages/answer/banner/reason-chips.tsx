import { LongText } from '../../../parts/text/long-text.tsx';
import type { Decision } from '../answer-document.ts';
import { reasonWords } from '../reason.ts';
import './reason-chips.css';

interface Props {
  readonly reasons: Decision['reasons'];
  /** What the answer says already; a reason that it ends with is not said twice. */
  readonly said: string;
}

/** Why not: each class of reason with its sentence, nearest first. */
export function ReasonChips({ reasons, said }: Props) {
  if (reasons.length === 0) return null;
  return (
    <ul className="reasons" aria-label="Reasons, nearest first">
      {reasons.map(({ reason, sentence }, index) => (
        <li key={`${reason} ${index + 1}`}>
          <span className="reason-chip">{reasonWords[reason]}</span>
          {!said.includes(sentence) && <LongText text={sentence} />}
        </li>
      ))}
    </ul>
  );
}
