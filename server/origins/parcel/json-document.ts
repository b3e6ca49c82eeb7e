import { hasTooManyValues, tooManyValues } from '../../document/count-values.ts';
import { JsonSyntaxError, jsonSteps, tooDeepAt } from '../../document/json.ts';
import { limits } from '../../document/limits.ts';
import { Unreadable } from '../statements/listener.ts';
import type { ParcelFile } from './parcel.ts';
import { textOf } from './text.ts';

const megabyte = 1024 * 1024;

/** Why a text is no JSON that is read, and where. */
export interface JsonFault {
  readonly message: string;
  /** From 1. */
  readonly line: number;
}

/** The value of a JSON text, or why it has none; nesting and number of values are bounded before any value is built. */
export function parseJson(text: string): { readonly value: unknown } | { readonly fault: JsonFault } {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  if (text.trim() === '') return { fault: { message: 'the file is empty', line: 1 } };
  if (hasTooManyValues(text, 'json')) return { fault: { message: tooManyValues('document'), line: 1 } };
  const deep = tooDeepAt(text);
  if (deep !== undefined)
    return { fault: { message: `nested deeper than ${limits.nesting} levels`, line: lineAt(deep) } };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { fault: syntaxFault(text, lineAt) };
  }
}

function syntaxFault(text: string, lineAt: (offset: number) => number): JsonFault {
  try {
    for (const step of jsonSteps(text)) if (step.kind === 'end') continue;
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return { message: `not valid JSON: ${error.message}`, line: lineAt(error.offset) };
  }
  return { message: 'not valid JSON', line: 1 };
}

/** The text of a file that is read at once; throws `Unreadable` when it is larger than one document may be. */
export async function wholeTextOf(file: ParcelFile): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of textOf(file)) {
    length += piece.length;
    if (length > limits.documentBytes) {
      const most = limits.documentBytes / megabyte;
      throw new Unreadable(
        file.name,
        `the file is larger than ${most} MB, the limit for one document. Import it in parts.`,
      );
    }
    pieces.push(piece);
  }
  return pieces.join('');
}

/** The value of a JSON file that is read at once; throws `Unreadable` with the line where it stops being JSON. */
export async function jsonDocumentOf(file: ParcelFile): Promise<unknown> {
  const parsed = parseJson(await wholeTextOf(file));
  if ('fault' in parsed)
    throw new Unreadable(file.name, `${parsed.fault.message}. Save the file again.`, parsed.fault.line);
  return parsed.value;
}
