import { FileTooLarge, NotAFile, readBounded } from './bounded-file.ts';
import { decodeText } from './bytes.ts';
import { limits } from './limits.ts';
import type { Problem } from './problem.ts';
import { isSystemError } from './write-failure.ts';

const megabyte = 1024 * 1024;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'this file does not exist',
  EACCES: 'you do not have permission to read it',
};

/** Why a path cannot be read, in words for its user. */
export function fileProblem(file: string, error: unknown): Problem {
  if (error instanceof NotAFile) return { file, path: '', message: error.message };
  if (!isSystemError(error)) throw error;
  return { file, path: '', message: reasons[error.code] ?? `the file cannot be read (${error.code})` };
}

function sizeProblem(file: string, bytes: number | undefined): Problem {
  const most = limits.documentBytes / megabyte;
  const size = bytes === undefined ? `more than ${most}` : Math.ceil(bytes / megabyte);
  const message = `the file is ${size} MB in size; the limit for one document is ${most} MB`;
  const hint =
    'use a tenant folder for a larger tenant: tenant.yaml with users.ndjson, groups.ndjson and devices.ndjson';
  return { file, path: '', message, hint };
}

/** The text of a document; never more of it is read than a document may have. `file` is the path as problems name it. */
export async function readDocumentFile(
  path: string,
  file: string,
): Promise<{ readonly text: string } | { readonly problem: Problem }> {
  try {
    return decodeText(readBounded(path, limits.documentBytes), file);
  } catch (error) {
    if (error instanceof FileTooLarge) return { problem: sizeProblem(file, error.bytes) };
    return { problem: fileProblem(file, error) };
  }
}
