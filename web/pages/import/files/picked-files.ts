/** A file that somebody chose, with the folders it is in. */
export interface PickedFile {
  readonly path: string;
  readonly file: File;
}

/** What an input was given; a folder is told by the paths of its files. */
export function filesOfInput(list: FileList | null): PickedFile[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** What was dropped: files, and the names of what could not be read. */
export interface Dropped {
  readonly files: readonly PickedFile[];
  readonly unreadable: readonly string[];
}

/** What was dropped, with everything in folders. The items are gone once the event is over, so they are taken at once. */
export async function filesOfDrop(dropped: DataTransfer): Promise<Dropped> {
  const items = [...dropped.items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found: { files: PickedFile[]; unreadable: string[] } = { files: [], unreadable: [] };
  for (const { entry, file } of items) {
    if (entry !== null) await gather(entry, found);
    // What comes from another program may be a file without a place.
    else if (file !== null) found.files.push({ path: file.name, file });
  }
  return found;
}

async function gather(entry: FileSystemEntry, found: { files: PickedFile[]; unreadable: string[] }): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  try {
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      found.files.push({ path, file });
    } else if (isFolder(entry)) {
      for (const inner of await entriesOf(entry)) await gather(inner, found);
    }
  } catch {
    found.unreadable.push(path);
  }
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // Each call gives a part of the entries; an empty one is the last.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return all;
    all.push(...part);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** Files and folders whose name starts with a dot belong to programs and systems. */
export function isHidden({ path }: PickedFile): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}
