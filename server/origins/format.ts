import type { Catalogue } from '../catalogue/load.ts';
import type { Parcel, ParcelFile } from './parcel/parcel.ts';
import type { Listener } from './statements/listener.ts';

/** The formats, in order of authority where two contradict each other; `--as` and reports name them so. */
export const formatNames = [
  'tenant',
  'tenant-folder',
  'raw',
  'graph',
  'machines',
  'har',
  'portal',
  'portal-roles',
  'role-groups',
  'entraops',
  'azurehound',
  'bloodhound',
  'opengraph',
  'csv',
] as const;
export type FormatName = (typeof formatNames)[number];

/** What a file looks like at its start, so that formats are recognised by content and not by name. */
export interface Beginning {
  /** The first 64 KB as text (UTF-8 or UTF-16 with a byte order mark), without the mark. */
  readonly text: string;
  /** The top-level keys met in it, in order, if it is a JSON object; values are not parsed. */
  readonly keys: readonly string[];
  readonly isJson: boolean;
}

export interface ReadContext {
  readonly catalogue: Catalogue;
  readonly parcel: Parcel;
  readonly signal?: AbortSignal | undefined;
}

/** One format that facts come from. */
export interface Format {
  readonly name: FormatName;
  /** Whether these files, or some of them, are of this format; returns those that it would read together. */
  recognise(parcel: Parcel, beginnings: ReadonlyMap<ParcelFile, Beginning>): readonly ParcelFile[];
  /** Why a file that no format recognises is not of this one, as a sentence, where it was probably meant to be. */
  lack?(beginning: Beginning): string | undefined;
  /** When that was so which the files tell, ISO 8601, as far as they say it themselves; of several the newest. */
  asOf?(files: readonly ParcelFile[], context: ReadContext): Promise<string | undefined>;
  /** Reads the recognised files; throws `Unreadable` when a file as a whole cannot be read. */
  read(files: readonly ParcelFile[], listener: Listener, context: ReadContext): Promise<void>;
}
