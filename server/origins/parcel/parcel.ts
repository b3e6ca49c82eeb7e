/** A file of what is imported, from the disk or out of a zip. */
export interface ParcelFile {
  /** As messages name it: the path as typed, and after it the path inside the folder or zip. */
  readonly name: string;
  /** Inside the folder or zip, with `/`; the file's own name for a single file. */
  readonly path: string;
  /** Once unpacked. */
  readonly bytes: number;
  /** The bytes from the start, each time anew; ends early without leaks when it is left. */
  open(): AsyncIterable<Uint8Array>;
}

/** One of the paths that are imported: a file, a folder or a zip, with the files in it. */
export interface Parcel {
  /** As typed. */
  readonly path: string;
  readonly form: 'file' | 'folder' | 'zip';
  readonly files: readonly ParcelFile[];
  close(): Promise<void>;
}
