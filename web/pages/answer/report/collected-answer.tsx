import { Button, Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { askedIn, type Collected, longestComment } from '../../../parts/basket/basket.ts';
import { dataAsOf } from '../../../parts/text/moment.ts';
import { Name } from '../../../parts/text/name.tsx';
import { visible } from '../../../parts/text/visible.ts';
import { VerdictMark } from '../../../parts/verdict/verdict-mark.tsx';
import { questionInWords, type ReadAnswer } from './read-answer.ts';

interface Props {
  readonly collected: Collected;
  /** Undefined while it is read. */
  readonly answer: ReadAnswer | undefined;
  readonly place: number;
  readonly count: number;
  readonly onComment: (comment: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** An answer of the report, with what the reader says about it. */
export function CollectedAnswer({ collected, answer, place, count, onComment, onMove, onRemove }: Props) {
  const { question, comment } = collected;
  const decision = answer && 'decision' in answer ? answer.decision : undefined;
  const sentence = decision?.sentence ?? questionInWords(question);
  const number = place + 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li className="collected" data-question={question} onKeyDown={onKeyDown}>
      <h2>
        <Link href={`/?${question}`}>
          <Name text={sentence} most={300} />
        </Link>
      </h2>
      <p className="collected-origin faint">
        {decision && <VerdictMark verdict={decision.verdict} />}
        <span>{decision ? dataAsOf(decision) : `Snapshot ${askedIn(question)?.snapshot}`}</span>
      </p>
      {!answer && <p className="soft">The answer is being read.</p>}
      {answer && 'said' in answer && <p role="note">{visible(answer.said)}</p>}
      <Textarea
        label={`Comment on answer ${number} (optional)`}
        value={comment}
        maxLength={longestComment}
        autosize
        minRows={1}
        maxRows={8}
        onChange={(event) => onComment(event.currentTarget.value)}
      />
      <div className="report-actions">
        <Button size="compact-sm" variant="default" data-move="-1" disabled={place === 0} onClick={() => onMove(-1)}>
          Move up<span className="for-screen-readers"> answer {number}</span>
        </Button>
        <Button size="compact-sm" variant="default" data-move="1" disabled={number === count} onClick={() => onMove(1)}>
          Move down<span className="for-screen-readers"> answer {number}</span>
        </Button>
        <Button size="compact-sm" variant="default" onClick={onRemove}>
          Remove<span className="for-screen-readers"> answer {number}</span>
        </Button>
      </div>
    </li>
  );
}
