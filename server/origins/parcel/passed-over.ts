import type { PassedOver } from './parcel.ts';

const systemFile = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** What a file inside a folder or zip is by its path, if it is nothing that anybody imports. */
export function unneededBy(path: string): PassedOver['what'] | undefined {
  if (systemFile.test(path)) return 'system file';
  return /\.zip$/i.test(path) ? 'zip' : undefined;
}

/** The name of something inside a folder or zip, as messages write it. */
export function nameInside(name: string, path: string): string {
  return name.endsWith('/') ? `${name}${path}` : `${name}/${path}`;
}
