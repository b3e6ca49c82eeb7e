import type { ImportState } from '../../../api/import.ts';
import type { Upload } from './uploads.ts';

/** A file in the list: received by the server, or on its way. */
export interface FileRow {
  readonly path: string;
  readonly bytes: number;
  readonly upload: Upload | undefined;
}

/** Sorted by path, so that no row moves when its file arrives. */
export function fileRows(files: ImportState['files'], uploads: readonly Upload[]): FileRow[] {
  const received = new Set(files.map(({ path }) => path));
  return [
    ...files.map((file) => ({ ...file, upload: undefined })),
    ...uploads
      .filter(({ path, status }) => status !== 'sent' || !received.has(path))
      .map((upload) => ({ path: upload.path, bytes: upload.file.size, upload })),
  ].sort((one, other) => (one.path < other.path ? -1 : 1));
}

const units = ['bytes', 'kB', 'MB', 'GB'] as const;

/** "3.4 MB" */
export function sizeInWords(bytes: number): string {
  let size = bytes;
  let unit = 0;
  for (; size >= 1000 && unit < units.length - 1; unit++) size /= 1000;
  return `${size.toLocaleString('en', { maximumFractionDigits: unit === 0 || size >= 100 ? 0 : 1 })} ${units[unit]}`;
}

export function inWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
