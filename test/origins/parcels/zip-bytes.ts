import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip, and the lies that its list may tell of it. */
export interface ZippedFile {
  readonly name: string;
  readonly content: string | Buffer;
  readonly bytes?: number;
  readonly checksum?: number;
  readonly method?: number;
  readonly flags?: number;
  /** The type and rights of a file of Unix, such as 0o120777. */
  readonly mode?: number;
}

function record(signature: number, fields: readonly (readonly [number, 2 | 4])[], rest: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(4 + fields.reduce((sum, [, size]) => sum + size, 0));
  head.writeUInt32LE(signature);
  let at = 4;
  for (const [value, size] of fields) {
    if (size === 2) head.writeUInt16LE(value, at);
    else head.writeUInt32LE(value, at);
    at += size;
  }
  return Buffer.concat([head, ...rest]);
}

/** A zip of these files; every field is as stated, whether it is so or not. */
export function zipBytes(files: readonly ZippedFile[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const content = Buffer.from(file.content);
    const packed = file.method === 0 ? content : deflateRawSync(content);
    const name = Buffer.from(file.name);
    const common = [
      [file.flags ?? 0x800, 2],
      [file.method ?? 8, 2],
      [0, 4],
      [file.checksum ?? crc32(content), 4],
      [packed.length, 4],
      [file.bytes ?? content.length, 4],
      [name.length, 2],
      [0, 2],
    ] as const;
    const local = record(0x04034b50, [[20, 2], ...common], [name, packed]);
    const place = [
      [0, 2],
      [0, 2],
      [0, 2],
      [((file.mode ?? 0o100644) << 16) >>> 0, 4],
      [offset, 4],
    ] as const;
    list.push(record(0x02014b50, [[0x0314, 2], [20, 2], ...common, ...place], [name]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(list);
  const end = [
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  ] as const;
  return Buffer.concat([...parts, directory, record(0x06054b50, end, [])]);
}
