import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';

/** A path leads to something that is not read; the message says what it is. */
export class NotAFile extends Error {
  override readonly name = 'NotAFile';
}

/** A file has more bytes than are read. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
  /** Unknown of what is read from a pipe, and of a file that grows meanwhile. */
  readonly bytes: number | undefined;

  constructor(bytes?: number) {
    super('too large');
    this.bytes = bytes;
  }
}

const chunkBytes = 64 * 1024;

/** How people name a pipe that this process was given: `< <(…)`, `<(…)`. */
const ownDescriptor = /^(?:\/dev|\/proc\/self)\/(?:fd\/(\d+)|(stdin))$/;

function kindOf(found: Stats): string {
  if (found.isFIFO()) return 'a named pipe';
  if (found.isSocket()) return 'a socket';
  return 'a device';
}

function refuseOther(found: Stats): void {
  if (found.isDirectory()) throw new NotAFile('this is a folder, but a file is expected');
  if (!found.isFile()) throw new NotAFile(`this is not a regular file but ${kindOf(found)}`);
}

/** Opens a regular file and nothing else: a device has no end, and opening a named pipe waits for its writer. */
export function openRegular(path: string): { readonly descriptor: number; readonly bytes: number } {
  refuseOther(statSync(path));
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(descriptor);
    refuseOther(found);
    return { descriptor, bytes: found.size };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

function readDescriptor(descriptor: number, mostBytes: number): Buffer {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    const count = readSync(descriptor, chunk);
    if (count === 0) return Buffer.concat(chunks, total);
    total += count;
    if (total > mostBytes) throw new FileTooLarge();
    chunks.push(chunk.subarray(0, count));
  }
}

/** The descriptor of a pipe that this process was given under this name. */
function givenPipe(path: string): number | undefined {
  const [isGiven, number = '0'] = ownDescriptor.exec(path) ?? [];
  if (isGiven === undefined) return undefined;
  const found = statSync(path);
  return found.isFIFO() || found.isSocket() ? Number(number) : undefined;
}

/** The bytes of a regular file, or of a pipe that this process was given; never more than the limit, however it grows. */
export function readBounded(path: string, mostBytes: number): Buffer {
  const pipe = givenPipe(path);
  if (pipe !== undefined) return readDescriptor(pipe, mostBytes);
  const { descriptor, bytes } = openRegular(path);
  try {
    if (bytes > mostBytes) throw new FileTooLarge(bytes);
    return readDescriptor(descriptor, mostBytes);
  } finally {
    closeSync(descriptor);
  }
}
