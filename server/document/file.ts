import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
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

export const notRegular = 'this is not a regular file';

/** What a shell hands over as a file: `<(…)`, or its standard input. */
const handedOver = /^\/(dev\/(stdin|fd\/\d+)|proc\/self\/fd\/\d+)$/;

/** The text of a document, of which no more is read than a document may have. `file` is the path as problems name it. */
export async function readDocumentFile(
  path: string,
  file: string,
): Promise<{ readonly text: string } | { readonly problem: Problem }> {
  try {
    const found = await stat(path);
    if (found.isFile() && found.size > limits.documentBytes) return { problem: tooLarge(file, found.size) };
    const isReadable = found.isFile() || found.isDirectory() || (handedOver.test(path) && !found.isCharacterDevice());
    if (!isReadable) return { problem: { file, path: '', message: notRegular } };
    const bytes = await readUpTo(path, limits.documentBytes);
    return bytes.length > limits.documentBytes ? { problem: tooLarge(file, bytes.length) } : decodeText(bytes, file);
  } catch (error) {
    return { problem: fileProblem(file, error) };
  }
}

/** One byte more than the limit at most, however much there is. */
async function readUpTo(path: string, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: megabyte, end: most }) as AsyncIterable<Buffer>)
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

function tooLarge(file: string, size: number): Problem {
  const most = limits.documentBytes / megabyte;
  const message = `the file is ${Math.ceil(size / megabyte)} MB in size; the limit for one document is ${most} MB`;
  const hint =
    'use a tenant folder for a larger tenant: tenant.yaml with users.ndjson, groups.ndjson and devices.ndjson';
  return { file, path: '', message, hint };
}
