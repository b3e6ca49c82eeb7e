import { Button } from '@mantine/core';
import { useMutation } from 'urql';
import { useAnnounce } from '../../parts/feedback/announcer.tsx';
import { visible } from '../../parts/text/visible.ts';
import { changed, reopenDocument } from './change-documents.ts';
import { useChange } from './use-change.ts';

interface Props {
  readonly warningKey: string;
  readonly sentence: string;
  readonly state: 'OPEN' | 'EXPIRED' | 'ACCEPTED' | 'GONE';
  readonly onChanged: () => void;
}

/** Takes back what was said of a warning. */
export function ReopenButton({ warningKey, sentence, state, onChanged }: Props) {
  const announce = useAnnounce();
  const [, reopen] = useMutation(reopenDocument);
  const { isRunning, refused, run } = useChange();
  const takeBack = async () => {
    const isDone = await run(async () => {
      const { data, error } = await reopen({ key: warningKey }, changed);
      return { error, answer: data?.reopenWarning };
    });
    if (!isDone) return;
    announce(state === 'ACCEPTED' ? 'The warning is open again.' : 'What was said is deleted.');
    onChanged();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" disabled={isRunning} onClick={takeBack}>
        {state === 'ACCEPTED' ? 'Reopen' : 'Delete what was said'}
        <span className="for-screen-readers"> {visible(sentence)}</span>
      </Button>
      {refused && (
        <p className="warnings-refused" role="alert">
          {visible(refused.message)}
        </p>
      )}
    </>
  );
}
