import { journalFile, manifestFile, partsFolder, rawFileName, rawFiles } from '../../collect/raw-folder.ts';
import type { Beginning } from '../format.ts';
import type { Parcel, ParcelFile } from '../parcel/parcel.ts';

/** A collected folder inside what is imported. */
export interface RawFolder {
  /** Undefined while the folder is unfinished. */
  readonly manifest: ParcelFile | undefined;
  readonly files: readonly ParcelFile[];
}

const formatLine = /"format"\s*:\s*"whycan-raw\//;

/** The collected folders, finished or not, that these files are of; `path` is that of a folder, with a slash at the end. */
export function recogniseFolders(
  parcel: Parcel,
  beginnings: ReadonlyMap<ParcelFile, Beginning>,
): readonly ParcelFile[] {
  const isSign = (file: ParcelFile) => {
    const name = nameOf(file);
    return (name === manifestFile || name === journalFile) && formatLine.test(beginnings.get(file)?.text ?? '');
  };
  const folders = new Set(parcel.files.filter(isSign).map(folderOf));
  return parcel.files.filter((file) => [...folders].some((folder) => belongsTo(file, folder)));
}

/** Puts recognised files together folder by folder. */
export function foldersOf(files: readonly ParcelFile[]): readonly RawFolder[] {
  const signs = files.filter((file) => nameOf(file) === manifestFile || nameOf(file) === journalFile);
  return [...new Set(signs.map(folderOf))].map((folder) => {
    const inside = files.filter((file) => belongsTo(file, folder));
    return { manifest: inside.find((file) => nameOf(file) === manifestFile), files: inside };
  });
}

const ownNames: ReadonlySet<string> = new Set([manifestFile, journalFile, ...rawFiles.map(rawFileName)]);

function belongsTo(file: ParcelFile, folder: string): boolean {
  return folderOf(file) === folder ? ownNames.has(nameOf(file)) : folderOf(file) === `${folder}${partsFolder}/`;
}

export function nameOf({ path }: ParcelFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf({ path }: ParcelFile): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
