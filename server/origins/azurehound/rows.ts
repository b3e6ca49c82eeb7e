import { beginningOf } from '../parcel/beginning.ts';
import { CutShort, jsonItemsOf } from '../parcel/json-items.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import { Unreadable } from '../statements/listener.ts';
import { type Ending, endingOf, type Row } from './row.ts';
import { isOneRowPerLine, isWithoutFrame, rowsByLines, rowsWithoutFrame } from './row-lines.ts';

async function* rowsByItems(file: ParcelFile): AsyncGenerator<Row, Ending> {
  let count: unknown;
  try {
    for await (const { list, key, value, line } of jsonItemsOf(file, ['data'], ['meta'])) {
      if (list === 'meta') {
        if (key === 'count') count = value;
      } else if (typeof key === 'string')
        throw new Unreadable(file.name, 'its "data" is not a list. Run AzureHound again.', line);
      else yield { value, line };
    }
  } catch (error) {
    if (!(error instanceof CutShort)) throw error;
    return { state: 'cut' };
  }
  return endingOf(count);
}

/** The rows of a file of AzureHound, and how it ends. They throw Unreadable where it is not JSON before its end. */
export async function rowsOf(file: ParcelFile): Promise<AsyncGenerator<Row, Ending>> {
  const { text } = await beginningOf(file);
  if (isOneRowPerLine(text)) return rowsByLines(file);
  return isWithoutFrame(text) ? rowsWithoutFrame(file) : rowsByItems(file);
}
