import { readFileSync, statSync } from 'node:fs';
import { limits } from '../tenant/document/limits.ts';
import { BadInput } from './bad-input.ts';

/** The text of a file that somebody named; too large a file is refused before it is read. */
export function readText(file: string): string {
  try {
    const status = statSync(file);
    if (status.isDirectory()) throw new BadInput(`${file}: this is a folder; name a file.`);
    if (status.size > limits.documentBytes) throw new BadInput(tooLarge(file, status.size));
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw explained(error, file);
  }
}

function explained(error: unknown, file: string): unknown {
  if (error instanceof BadInput || !(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case 'ENOENT':
      return new BadInput(`${file}: there is no such file.`);
    case 'EACCES':
      return new BadInput(`${file}: this user may not read it.`);
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return new BadInput(`${file}: this is not UTF-8 text. Save it as UTF-8 and try again.`);
    default:
      return new BadInput(`${file}: it cannot be read (${String(error.code)}).`);
  }
}

function tooLarge(file: string, bytes: number): string {
  const megabytes = (size: number) => Math.round(size / 1024 / 1024);
  return `${file}: ${megabytes(bytes)} MB; a document may have ${megabytes(limits.documentBytes)} MB. Give a larger tenant as a folder with one record per line.`;
}
