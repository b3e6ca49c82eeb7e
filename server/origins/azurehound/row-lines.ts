import { isObject } from '../hound/fields.ts';
import { linesOf, type TextLine } from '../parcel/lines.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import { Unreadable } from '../statements/listener.ts';
import { type Ending, endingOf, type Row } from './row.ts';

/** As AzureHound writes a file: a head of two lines, then one row per line. */
export function isOneRowPerLine(beginning: string): boolean {
  return /^\s*\{[^\S\n]*\n\s*"data":\s*\[[^\S\n]*\n\s*\{[^\S\n]*"kind":(?:[^\n]*\}[^\S\n]*,?[^\S\n]*\n|[^\n]*$)/.test(
    beginning,
  );
}

/** As it writes to a terminal: rows only. */
export function isWithoutFrame(beginning: string): boolean {
  return /^\s*\{\s*"kind":\s*"AZ[^\n]*\}\s*(?:\n|$)/.test(beginning);
}

const longestTail = 64 * 1024;

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function notJson(file: ParcelFile, line: number): Unreadable {
  return new Unreadable(file.name, 'not valid JSON in this line. Run AzureHound again, or copy the file again.', line);
}

/** Reads rows that end with a comma but for the last one; far faster than reading the file as one document. */
export async function* rowsByLines(file: ParcelFile): AsyncGenerator<Row, Ending> {
  let part: 'head' | 'rows' | 'tail' = 'head';
  let isRowNext = true;
  let broken: TextLine | undefined;
  let tail = '';
  for await (const line of linesOf(file)) {
    if (broken !== undefined) throw notJson(file, broken.number);
    const text = line.text.trim();
    if (part === 'head') {
      if (text.endsWith('[')) part = 'rows';
    } else if (part === 'tail' || text.startsWith(']')) {
      part = 'tail';
      tail += text;
      if (tail.length > longestTail) throw notJson(file, line.number);
    } else if (text !== '') {
      if (!isRowNext) throw notJson(file, line.number);
      isRowNext = text.endsWith(',');
      const row = parsed(isRowNext ? text.slice(0, -1) : text);
      if (row === undefined) broken = line;
      else yield { value: row.value, line: line.number };
    }
  }
  const document = part === 'tail' ? parsed(`{"data":[${tail}`) : undefined;
  if (document === undefined || !isObject(document.value)) return { state: 'cut' };
  const { meta } = document.value;
  return endingOf(isObject(meta) ? meta['count'] : undefined);
}

/** Reads one row per line and nothing else; nothing says how many there should be. */
export async function* rowsWithoutFrame(file: ParcelFile): AsyncGenerator<Row, Ending> {
  let broken: TextLine | undefined;
  for await (const line of linesOf(file)) {
    if (broken !== undefined) throw notJson(file, broken.number);
    if (line.text.trim() === '') continue;
    const row = parsed(line.text);
    if (row === undefined) broken = line;
    else yield { value: row.value, line: line.number };
  }
  return { state: broken === undefined ? 'uncounted' : 'cut' };
}
