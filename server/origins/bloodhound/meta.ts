import { isObject } from '../hound/fields.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import { textOf } from '../parcel/text.ts';
import { Unreadable } from '../statements/listener.ts';

const tailCharacters = 4096;
const writtenMeta = /"meta"\s*:\s*(\{[^{}]*\})/g;
const oldestVersion = 4;

function lastMeta(text: string): unknown {
  const written = [...text.matchAll(writtenMeta)].at(-1)?.[1];
  if (written === undefined) return undefined;
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

/**
 * What the list of a file holds, such as `users`. SharpHound states it at the end and others at the start, so the file
 * is read once for it. Throws Unreadable where it is not stated, or by a version that writes other records.
 */
export async function typeIn(file: ParcelFile): Promise<string> {
  let start = '';
  let end = '';
  for await (const text of textOf(file)) {
    if (start.length < tailCharacters) start += text.slice(0, tailCharacters);
    end = (end + text).slice(-tailCharacters);
  }
  const meta = [lastMeta(end), lastMeta(start)].find(isObject);
  const { type, version } = meta ?? {};
  if (typeof type !== 'string')
    throw new Unreadable(
      file.name,
      'this file does not state in "meta" what it lists, so its end may be missing. Run SharpHound again, or copy the file again.',
    );
  if (typeof version === 'number' && version < oldestVersion)
    throw new Unreadable(
      file.name,
      `this file has version ${version} of the format of BloodHound, and version ${oldestVersion} is the oldest that can be read. Run a newer SharpHound.`,
    );
  return type.toLowerCase();
}
