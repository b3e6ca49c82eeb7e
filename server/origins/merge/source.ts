import type { FormatName } from '../format.ts';

/** The files of one format in one of the paths that are imported, in the order in which they are merged. */
export interface Source {
  /** As typed. */
  readonly path: string;
  readonly format: FormatName;
}
