import { Button } from '@mantine/core';
import { useState } from 'react';
import { saveFile } from '../../../parts/file/save-file.ts';
import type { Paged } from '../../../parts/lists/use-pages.ts';
import { csvOf } from './csv.ts';
import type { Holder } from './who-can-document.ts';

interface Props {
  readonly total: number;
  readonly first: Paged<Holder, string>;
  readonly read: (after: string) => Promise<Paged<Holder, string> | undefined>;
  /** What the file is about. */
  readonly name: string;
}

/** Longer lists are written by the command line, which streams them. */
const mostRows = 5_000;

/** The whole list as a file; its pages are read when it is asked for. */
export function DownloadCsv({ total, first, read, name }: Props) {
  const [progress, setProgress] = useState<string>();
  if (total > mostRows)
    return (
      <span className="faint">
        As CSV: <code>whycan who-can {name} --csv</code>
      </span>
    );
  const download = async () => {
    let rows = [...first.items];
    let next = first.next;
    while (next !== undefined) {
      setProgress(`${rows.length} of ${total}…`);
      const page = await read(next);
      if (page === undefined) return setProgress('Not all of the list could be loaded. Try again.');
      rows = [...rows, ...page.items];
      next = page.next;
    }
    setProgress(undefined);
    saveFile(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
  };
  return (
    <span>
      {progress !== undefined && (
        <span className="faint" role="status">
          {progress}{' '}
        </span>
      )}
      <Button size="compact-sm" variant="default" onClick={download}>
        Download CSV
      </Button>
    </span>
  );
}
