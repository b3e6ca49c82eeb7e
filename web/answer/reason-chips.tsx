import { visible } from '../text/visible.ts';
import type { Decision } from './answer-document.ts';
import { reasonWords } from './reason.ts';
import './reason-chips.css';

/** Why not: each class of reason with its sentence, nearest first. */
export function ReasonChips({ reasons }: { readonly reasons: Decision['reasons'] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="reasons" aria-label="Reasons, nearest first">
      {reasons.map((reason, index) => (
        <li key={`${reason.reason} ${index + 1}`}>
          <span className="reason-chip">{reasonWords[reason.reason]}</span>
          <bdi className="soft">{visible(reason.sentence)}</bdi>
        </li>
      ))}
    </ul>
  );
}
