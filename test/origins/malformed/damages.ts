import { limits } from '../../../server/document/limits.ts';
import { type ZippedFile, zipBytes } from '../parcels/zip-bytes.ts';

/** What can be wrong with a file of any format. `isZip`: what is written is a zip of all files, with this one in it. */
export interface Damage {
  readonly change?: (text: string) => Uint8Array;
  readonly zip?: (damaged: string, files: readonly ZippedFile[]) => Buffer;
}

const utf8 = (text: string): Uint8Array => Buffer.from(text);
const middle = (text: string): number => Math.floor(text.length / 2);
const inMiddle = (text: string, bytes: readonly number[]): Uint8Array =>
  Buffer.concat([Buffer.from(text.slice(0, middle(text))), Buffer.from(bytes), Buffer.from(text.slice(middle(text)))]);
const changed = (name: string, files: readonly ZippedFile[], change: Partial<ZippedFile>): Buffer =>
  zipBytes(files.map((file) => (file.name === name ? { ...file, ...change } : file)));

export const damages = {
  'nothing in it': { change: () => utf8('') },
  'cut in the middle': { change: (text) => utf8(text.slice(0, middle(text) - 3)) },
  'a web page instead': { change: () => utf8('<!doctype html>\n<title>Sign in</title>\n') },
  'a NUL byte': { change: (text) => inMiddle(text, [0]) },
  'a byte that is no UTF-8': { change: (text) => inMiddle(text, [0xff]) },
  'brackets nested too deep': { change: () => utf8('['.repeat(limits.nesting + 1)) },
  'UTF-16 with a byte order mark': { change: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le') },
  'a byte order mark and lines of Windows': { change: (text) => utf8(`\uFEFF${text.replaceAll('\n', '\r\n')}`) },
  'a zip that climbs': { zip: (name, files) => changed(name, files, { name: `../${name}` }) },
  'a zip with a symbolic link': { zip: (name, files) => changed(name, files, { mode: 0o120777 }) },
  'a zip that lies about a size': { zip: (name, files) => changed(name, files, { bytes: 1 }) },
  'a zip with a wrong checksum': { zip: (name, files) => changed(name, files, { checksum: 1 }) },
  'a zip that swells': {
    zip: (name, files) => changed(name, files, { content: Buffer.alloc(51 * 1024 * 1024, ' ') }),
  },
} as const satisfies Readonly<Record<string, Damage>>;
export type DamageName = keyof typeof damages;
