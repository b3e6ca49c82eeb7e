import { readFile, stat } from 'node:fs/promises';
import { decodeText } from './bytes.ts';
import { limits } from './limits.ts';
import type { Problem } from './problem.ts';

const megabyte = 1024 * 1024;

/** Why a path cannot be read, in words for its user. */
export function fileProblem(file: string, error: unknown): Problem {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) throw error;
  const code = String(error.code);
  const reasons: Record<string, string> = {
    ENOENT: 'this file does not exist',
    EACCES: 'you do not have permission to read this file',
    EISDIR: 'this is a folder, but a file is expected',
  };
  return { file, path: '', message: reasons[code] ?? `the file cannot be read (${code})` };
}

/** The text of a document; its size is looked at before it is read. `file` is the path as problems name it. */
export async function readDocumentFile(
  path: string,
  file: string,
): Promise<{ readonly text: string } | { readonly problem: Problem }> {
  try {
    const { size } = await stat(path);
    if (size > limits.documentBytes) {
      const most = limits.documentBytes / megabyte;
      const message = `the file is ${Math.ceil(size / megabyte)} MB in size; the limit for one document is ${most} MB`;
      const hint =
        'use a tenant folder for a larger tenant: tenant.yaml with users.ndjson, groups.ndjson and devices.ndjson';
      return { problem: { file, path: '', message, hint } };
    }
    return decodeText(await readFile(path), file);
  } catch (error) {
    return { problem: fileProblem(file, error) };
  }
}
