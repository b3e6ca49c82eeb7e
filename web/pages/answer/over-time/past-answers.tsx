import { AddressLink } from '../../../address/address-link.tsx';
import { SnapshotLink } from '../../../address/snapshot-link.tsx';
import { ActivationBadge } from '../../../parts/activation/activation-badge.tsx';
import { moment } from '../../../parts/text/moment.ts';
import { visible } from '../../../parts/text/visible.ts';
import { VerdictMark } from '../../../parts/verdict/verdict-mark.tsx';
import { diffAddress } from '../../diff/address.ts';
import type { AnswerHistory, PastAnswer } from './over-time-document.ts';

/** Newest first; where an answer is another one than before, what changed is one click away. */
export function PastAnswers({ history: { entries, total } }: { readonly history: AnswerHistory }) {
  const newestFirst = entries.map((entry, place) => ({ entry, before: entries[place - 1] })).reverse();
  return (
    <div role="status">
      <ol className="past-answers" reversed>
        {newestFirst.map(({ entry, before }) => (
          <li key={entry.snapshot}>
            <PastAnswerItem entry={entry} before={before?.snapshot} />
          </li>
        ))}
      </ol>
      {entries.length < total && (
        <p className="faint">
          The newest {entries.length} of {total} snapshots.
        </p>
      )}
    </div>
  );
}

interface ItemProps {
  readonly entry: PastAnswer;
  readonly before: number | undefined;
}

function PastAnswerItem({ entry, before }: ItemProps) {
  const { snapshot, label, importedAt, asOf, verdict, state, sentence, changed } = entry;
  return (
    <>
      <span className="past-verdict">
        {verdict === null ? <span>No answer</span> : <VerdictMark verdict={verdict} />}
        {state === 'AFTER_ACTIVATION' && <ActivationBadge />}
        {changed && <span className="badge">changed</span>}
      </span>
      <SnapshotLink snapshot={snapshot}>
        <bdi>{label === null ? `Snapshot ${snapshot}` : visible(label)}</bdi>
      </SnapshotLink>{' '}
      <span className="faint">{asOf === null ? `imported ${moment(importedAt)}` : `data as of ${moment(asOf)}`}</span>
      <bdi className="past-sentence">{visible(sentence)}</bdi>
      {changed && before !== undefined && (
        <AddressLink to={diffAddress(before, snapshot)}>What changed since snapshot {before}</AddressLink>
      )}
    </>
  );
}
