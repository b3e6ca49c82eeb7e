/** A file that somebody chose, with the folders it is in. */
export interface PickedFile {
  readonly path: string;
  readonly file: File;
}

/** What an input was given; a folder is told by the paths of its files. */
export function filesOfInput(list: FileList | null): PickedFile[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** What was dropped, with everything in folders. The items are gone once the event is over, so they are taken at once. */
export async function filesOfDrop(dropped: DataTransfer): Promise<PickedFile[]> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: PickedFile[] = [];
  for (const entry of entries) await gather(entry, found);
  return found;
}

async function gather(entry: FileSystemEntry, found: PickedFile[]): Promise<void> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ path: entry.fullPath.replace(/^\//, ''), file });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    // Each call gives a part of the entries; an empty one is the last.
    for (;;) {
      const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (part.length === 0) return;
      for (const inner of part) await gather(inner, found);
    }
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
