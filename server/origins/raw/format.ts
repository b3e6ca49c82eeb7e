import { journalFile } from '../../collect/raw-folder.ts';
import type { Format } from '../format.ts';
import { newestFirst } from '../newest-first.ts';
import type { Parcel, ParcelFile } from '../parcel/parcel.ts';
import { Unreadable } from '../statements/listener.ts';
import { foldersOf, nameOf, type RawFolder, recogniseFolders } from './folders.ts';
import { readManifest } from './manifest.ts';
import { readFolder } from './read.ts';
import { asOfFolder } from './summary.ts';

/** A folder that `whycan collect` wrote, or a zip of it. */
export const rawFormat: Format = {
  name: 'raw',
  recognise: recogniseFolders,
  async asOf(files) {
    const [newest] = await newestFirst(foldersOf(files), asOfIn);
    return newest && asOfIn(newest);
  },
  async read(files, listener, context) {
    for (const { manifest, files: inside } of await newestFirst(foldersOf(files), asOfIn)) {
      if (manifest === undefined) throw unfinished(context.parcel, inside);
      await readFolder({ manifest, files: inside }, listener, context);
    }
  },
};

async function asOfIn({ manifest }: RawFolder): Promise<string | undefined> {
  return manifest && asOfFolder(await readManifest(manifest));
}

function unfinished({ path, form }: Parcel, files: readonly ParcelFile[]): Unreadable {
  const journal = files.find((file) => nameOf(file) === journalFile);
  const inside = journal?.path.slice(0, -journalFile.length - 1) ?? '';
  const folder = inside === '' ? path : `${path.replace(/[/\\]$/, '')}/${inside}`;
  const command =
    form === 'zip'
      ? 'In the folder that it was made of, run whycan collect with --resume'
      : `Run whycan collect ${folder} --resume`;
  const message = `this folder is not complete: collecting was interrupted. ${command}, then import it.`;
  return new Unreadable(journal?.name ?? path, message);
}
