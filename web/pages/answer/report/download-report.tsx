import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Basket } from '../../../parts/basket/basket.ts';
import { useAnnounce } from '../../../parts/feedback/announcer.tsx';
import { fileName, saveFile } from '../../../parts/file/save-file.ts';
import type { ClientOf } from './read-answer.ts';

const formats = [
  { ending: 'html', word: 'Download the report', title: 'One HTML file, readable offline and ready to print' },
  { ending: 'md', word: 'Download as Markdown', title: 'The answers as text for a wiki or a ticket' },
] as const;
type Ending = (typeof formats)[number]['ending'];

/** The whole report as a file. It is written here: nothing is sent. */
export function DownloadReport({ basket, clientOf }: { readonly basket: Basket; readonly clientOf: ClientOf }) {
  const announce = useAnnounce();
  const [writing, setWriting] = useState<Ending>();
  const [hasFailed, setHasFailed] = useState(false);
  const download = async (ending: Ending) => {
    setHasFailed(false);
    setWriting(ending);
    try {
      const { fileOf } = await import('./report-file.ts');
      saveFile(await fileOf(basket, ending, clientOf), fileName(['report', basket.title], ending));
      announce('The report is downloaded.');
    } catch {
      setHasFailed(true);
    } finally {
      setWriting(undefined);
    }
  };
  return (
    <>
      {formats.map(({ ending, word, title }, index) => (
        <Button
          key={ending}
          size="sm"
          variant={index === 0 ? 'filled' : 'default'}
          title={title}
          loading={writing === ending}
          onClick={() => download(ending)}
        >
          {word}
        </Button>
      ))}
      {hasFailed && <p role="alert">The file could not be written. Check that the server runs, then try again.</p>}
    </>
  );
}
