import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Unreadable } from '../statements/listener.ts';
import { diskFile, refuse } from './disk-file.ts';
import { parcelLimits } from './limits.ts';
import type { Parcel, ParcelFile, PassedOver } from './parcel.ts';
import { nameInside, unneededBy } from './passed-over.ts';

function whatIs(entry: Dirent, path: string): PassedOver['what'] | undefined {
  if (entry.isSymbolicLink()) return 'link';
  return entry.isFile() ? unneededBy(path) : 'device';
}

/** All regular files below a folder, sorted by path; symbolic links are not followed. */
export async function openFolder(place: string, name: string): Promise<Parcel> {
  const files: ParcelFile[] = [];
  const passedOver: PassedOver[] = [];
  const folders = [{ path: '', depth: 0 }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const { path: above, depth } = folder;
    const opened = above === '' ? name : nameInside(name, above);
    const entries = await readdir(join(place, above), { withFileTypes: true }).catch((error) => refuse(opened, error));
    for (const entry of entries) {
      const path = above === '' ? entry.name : `${above}/${entry.name}`;
      const named = nameInside(name, path);
      if (entry.isDirectory()) {
        if (depth === parcelLimits.depth)
          throw new Unreadable(
            named,
            `this folder is more than ${parcelLimits.depth} folders deep. Import the folder with the files itself.`,
          );
        folders.push({ path, depth: depth + 1 });
        continue;
      }
      const what = whatIs(entry, path);
      if (what !== undefined) passedOver.push({ name: named, what });
      else {
        const found = await stat(join(place, path)).catch((error) => refuse(named, error));
        files.push(diskFile(join(place, path), found.size, { name: named, path }));
      }
      if (files.length + passedOver.length > parcelLimits.files)
        throw new Unreadable(
          name,
          `this folder has more than ${parcelLimits.files} files. Import a folder with the exported files only.`,
        );
    }
  }
  files.sort((left, right) => (left.path < right.path ? -1 : 1));
  return { path: name, form: 'folder', files, passedOver, close: async () => {} };
}
