import { limits } from '../../document/limits.ts';

const megabyte = 1024 * 1024;

/** What one path of an import may hold at most. */
export const parcelLimits = {
  /** In a folder or a zip. */
  files: 100_000,
  /** Folders inside of each other. */
  depth: 32,
  /** Of all files of a zip, unpacked. */
  unpackedBytes: 8 * 1024 * megabyte,
  /** How many times larger than packed a file may get, once it is larger than `ratioBytes`. */
  ratio: 200,
  ratioBytes: 50 * megabyte,
  /** Of one line, and of one record of a JSON document. */
  recordBytes: limits.documentBytes,
  /** Levels of a JSON document. */
  nesting: limits.nesting,
} as const;

/** As messages state it: `64 MB`. */
export function inMegabytes(bytes: number): string {
  return `${(bytes / megabyte).toLocaleString('en-US', { maximumFractionDigits: 0 })} MB`;
}
