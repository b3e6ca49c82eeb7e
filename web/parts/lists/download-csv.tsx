import { Button } from '@mantine/core';
import { useState } from 'react';
import { saveFile } from '../file/save-file.ts';
import type { Paged } from './use-pages.ts';

interface Props<Item> {
  readonly total: number;
  readonly first: Paged<Item, string>;
  readonly read: (after: string) => Promise<Paged<Item, string> | undefined>;
  readonly csvOf: (items: readonly Item[]) => string;
  /** What the file is about. */
  readonly name: string;
  /** Writes longer lists, which the command line streams. */
  readonly command: string;
}

const mostRows = 5_000;

/** The whole list as a file; its pages are read when it is asked for. */
export function DownloadCsv<Item>({ total, first, read, csvOf, name, command }: Props<Item>) {
  const [progress, setProgress] = useState<string>();
  if (total > mostRows)
    return (
      <span className="faint">
        As CSV: <code>{command}</code>
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
