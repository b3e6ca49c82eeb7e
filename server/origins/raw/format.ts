import type { Format } from '../format.ts';
import { Unreadable } from '../statements/listener.ts';
import { foldersOf, recogniseFolders } from './folders.ts';
import { readFolder } from './read.ts';

/** A folder that `whycan collect` wrote, or a zip of it. */
export const rawFormat: Format = {
  name: 'raw',
  recognise: recogniseFolders,
  async read(files, listener, context) {
    for (const { manifest, files: inside } of foldersOf(files)) {
      if (manifest === undefined) throw unfinished(context.parcel.path, inside[0]?.name ?? context.parcel.path);
      await readFolder({ manifest, files: inside }, listener, context);
    }
  },
};

function unfinished(folder: string, file: string): Unreadable {
  const message = `this folder is not complete: collecting was interrupted. Run whycan collect ${folder} --resume, then import it.`;
  return new Unreadable(file, message);
}
