import { hasTooManyValues, tooManyValues } from './count-values.ts';
import { limits } from './limits.ts';
import type { LineIndex } from './line-index.ts';
import { problemAt } from './place.ts';
import type { Problem } from './problem.ts';

const megabyte = 1024 * 1024;
const hint = 'use a tenant folder for a larger tenant: tenant.yaml with users.ndjson, groups.ndjson and devices.ndjson';

/** Why a text is not even looked at: too large, empty, or no text at all. */
export function refuseText(text: string, file: string, syntax: 'json' | 'yaml', lines: LineIndex): Problem | undefined {
  if (text.length > limits.documentBytes) {
    const most = limits.documentBytes / megabyte;
    const message = `the text is ${Math.ceil(text.length / megabyte)} MB in size; the limit for one document is ${most} MB`;
    return { file, path: '', message, hint };
  }
  if (text.trim() === '') return { file, line: 1, column: 1, path: '', message: 'the file is empty' };
  const nul = text.indexOf('\0');
  if (nul !== -1)
    return problemAt(file, lines, { path: [], message: 'this is not a text file: it contains a NUL byte' }, nul);
  if (!hasTooManyValues(text, syntax)) return undefined;
  return { file, path: '', message: tooManyValues('document'), hint };
}
