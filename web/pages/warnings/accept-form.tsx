import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { useAnnounce } from '../../parts/feedback/announcer.tsx';
import { visible } from '../../parts/text/visible.ts';
import { acceptDocument, changed } from './change-documents.ts';
import { useChange } from './use-change.ts';

const longestReason = 500;

interface Props {
  readonly warningKey: string;
  readonly sentence: string;
  readonly onDone: (isAccepted: boolean) => void;
}

/** Why a warning is acceptable, and until when. */
export function AcceptForm({ warningKey, sentence, onDone }: Props) {
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [, accept] = useMutation(acceptDocument);
  const { isRunning, refused, run } = useChange();
  const save = async () => {
    const said = { key: warningKey, reason, ...(until === '' ? {} : { until }) };
    const isDone = await run(async () => {
      const { data, error } = await accept(said, changed);
      return { error, answer: data?.acceptWarning };
    });
    if (!isDone) return;
    announce('The warning is accepted.');
    onDone(true);
  };
  const other = refused?.code !== 'INVALID_REASON' && refused?.code !== 'INVALID_UNTIL' ? refused : undefined;
  return (
    <form
      className="warnings-form"
      aria-label={`Accept: ${visible(sentence)}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone(false);
      }}
    >
      <TextInput
        label="Reason"
        value={reason}
        maxLength={longestReason}
        required
        ref={field}
        error={refused?.code === 'INVALID_REASON' ? refused.message : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label="Accepted until (last day, UTC); empty: without an end"
        type="date"
        value={until}
        error={refused?.code === 'INVALID_UNTIL' ? refused.message : undefined}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      {other && (
        <p className="warnings-refused" role="alert">
          {visible(other.message)}
        </p>
      )}
      <div className="warnings-actions">
        <Button type="submit" size="compact-sm" disabled={isRunning}>
          Accept
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onDone(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
