import { FileTooLarge, NotAFile, readBounded } from '../document/bounded-file.ts';

/** Longer than any password. */
const mostBytes = 64 * 1024;

/** The password in a file, without the line end that editors add; or why there is none, as the end of a sentence. */
export function readPasswordFile(path: string): { readonly password: string } | { readonly because: string } {
  try {
    return { password: readBounded(path, mostBytes).toString('utf8').trim() };
  } catch (error) {
    if (error instanceof NotAFile) return { because: `: ${error.message}` };
    if (error instanceof FileTooLarge) return { because: `: it has more than ${mostBytes / 1024} KB` };
    return { because: '' };
  }
}
