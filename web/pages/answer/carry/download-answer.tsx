import { Button } from '@mantine/core';
import { useState } from 'react';
import { useClient } from 'urql';
import type { Change } from '../../../address/change.ts';
import { useAnnounce } from '../../../parts/feedback/announcer.tsx';
import { fileName, saveFile } from '../../../parts/file/save-file.ts';
import { assumingOf } from '../../../parts/question/premise.ts';
import type { AnswerAddress } from '../address.ts';
import type { Decision } from '../answer-document.ts';
import { type CarryFormat, carryFormats } from './formats.ts';
import { readProvenance } from './read-provenance.ts';

interface Props {
  readonly decision: Decision;
  readonly address: AnswerAddress;
  /** Everything that the answer assumes. */
  readonly changes: readonly Change[];
}

/** The answer as a file. It is written here: nothing is sent. */
export function DownloadAnswer({ decision, address, changes }: Props) {
  const client = useClient();
  const announce = useAnnounce();
  const [failed, setFailed] = useState<string>();
  const [writing, setWriting] = useState<CarryFormat>();
  const download = async (format: CarryFormat, word: string) => {
    setFailed(undefined);
    setWriting(format);
    try {
      const { person, capability, on } = address;
      const provenance = await readProvenance(client, decision, capability);
      const { renderAnswer } = await import('./render.ts');
      const carried = {
        decision,
        question: { person, capability, on, ...assumingOf(changes) },
        address: location.href,
        ...provenance,
        madeAt: new Date().toISOString(),
      };
      const name = fileName([person, capability, `snapshot-${decision.snapshot}`], format);
      saveFile(await renderAnswer(carried, format), name);
      announce(`Downloaded as ${word}`);
    } catch {
      setFailed(`The ${word} file could not be written. Try again.`);
    } finally {
      setWriting(undefined);
    }
  };
  return (
    <div>
      <h3 className="faint">Download</h3>
      <div className="details-actions">
        {carryFormats.map(({ format, word, title }) => (
          <Button
            key={format}
            size="compact-sm"
            variant="default"
            title={title}
            loading={writing === format}
            onClick={() => download(format, word)}
          >
            <span className="for-screen-readers">Download as </span>
            {word}
          </Button>
        ))}
      </div>
      {failed !== undefined && <p role="alert">{failed}</p>}
    </div>
  );
}
