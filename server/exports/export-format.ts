import type { PackedFile } from '../backup/pack.ts';

/** The formats that a snapshot can be written in; `--as` names them so. */
export const exportFormats = ['tenant', 'tenant-folder', 'csv', 'opengraph', 'graphml'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** One file, or the files of a folder; each is read to its end before the next one. */
export interface Exported {
  readonly kind: 'file' | 'folder';
  readonly files: AsyncIterable<PackedFile>;
}

/** What was asked for cannot be written; the message says what to do instead. */
export class ExportRefused extends Error {
  override readonly name = 'ExportRefused';
}
