import { crc32 } from 'node:zlib';
import { type Entry, openPromise } from 'yauzl';

/** A zip is damaged, or is none; the message says what is wrong with it, in the words of who reads zips. */
export class BrokenZip extends Error {
  override readonly name = 'BrokenZip';
}

/** One file or folder of a zip, as the zip's own list describes it. */
export interface ZipEntry {
  /** With `/`; never absolute and never with `..`: a zip with such a path is refused. A folder ends with `/`. */
  readonly path: string;
  /** Once unpacked, as stated. */
  readonly bytes: number;
  readonly packedBytes: number;
  readonly kind: 'file' | 'folder' | 'link' | 'device';
  readonly isEncrypted: boolean;
  /** Packed in a way that can be unpacked. */
  readonly isReadable: boolean;
  /** The bytes; BrokenZip when they are not what the list states. */
  open(): AsyncIterable<Uint8Array>;
}

export interface Zip {
  /** As stated. */
  readonly count: number;
  /** In the order of the zip; to be asked once. */
  entries(): AsyncIterable<ZipEntry>;
  close(): void;
}

const [typeBits, folderType, fileType, linkType] = [0xf000, 0x4000, 0x8000, 0xa000];

function kindOf(entry: Entry): ZipEntry['kind'] {
  const type = (entry.externalFileAttributes >>> 16) & typeBits;
  if (type === linkType) return 'link';
  if (type !== 0 && type !== fileType && type !== folderType) return 'device';
  return entry.fileName.endsWith('/') ? 'folder' : 'file';
}

function explained(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof BrokenZip || 'syscall' in error) return error;
  return new BrokenZip(error.message, { cause: error });
}

/** Opens a zip, which has to be closed; throws BrokenZip, or the error of the system. */
export async function openZip(path: string): Promise<Zip> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw explained(error);
  });
  async function* contentOf(entry: Entry): AsyncGenerator<Uint8Array> {
    let checksum = 0;
    try {
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (error) {
      throw explained(error);
    }
    if (checksum !== entry.crc32) throw new BrokenZip(`the checksum of ${entry.fileName} does not match`);
  }
  async function* entries(): AsyncGenerator<ZipEntry> {
    try {
      for await (const entry of zip.eachEntry())
        yield {
          path: entry.fileName,
          bytes: entry.uncompressedSize,
          packedBytes: entry.compressedSize,
          kind: kindOf(entry),
          isEncrypted: entry.isEncrypted(),
          isReadable: entry.canDecodeFileData(),
          open: () => contentOf(entry),
        };
    } catch (error) {
      throw explained(error);
    }
  }
  return { count: zip.entryCount, entries, close: () => zip.close() };
}
