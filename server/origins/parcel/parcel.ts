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

/** What lies in a folder or zip and is not read. */
export interface PassedOver {
  /** As messages name it. */
  readonly name: string;
  readonly what: 'zip' | 'link' | 'device' | 'system file';
}

/** One of the paths that are imported: a file, a folder or a zip, with the files in it. */
export interface Parcel {
  /** As typed. */
  readonly path: string;
  readonly form: 'file' | 'folder' | 'zip';
  readonly files: readonly ParcelFile[];
  /** Zips inside, symbolic links, devices and what operating systems leave behind: reported as unneeded. */
  readonly passedOver?: readonly PassedOver[];
  close(): Promise<void>;
}
