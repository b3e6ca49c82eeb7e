import { quote } from '../../document/problem.ts';
import { inMegabytes, parcelLimits } from './limits.ts';
import type { ZipEntry } from './zip.ts';

const { ratio, ratioBytes, unpackedBytes } = parcelLimits;

function isBomb(bytes: number, packedBytes: number): boolean {
  return bytes > ratioBytes && bytes > packedBytes * ratio;
}

/** Why a zip with this entry is refused; undefined if it is not. */
export function entryProblem(entry: ZipEntry): string | undefined {
  const named = quote(entry.path);
  if (entry.kind === 'link' || entry.kind === 'device')
    return `${named} in this zip is a ${entry.kind === 'link' ? 'symbolic link' : 'device'}. Unpack the zip, look at it, and import the folder.`;
  if (entry.isEncrypted)
    return `${named} in this zip is encrypted. Unpack the zip with its password, and import the folder.`;
  if (!entry.isReadable)
    return `${named} in this zip is packed in a way that whycan cannot read. Unpack the zip, and import the folder.`;
  if (isBomb(entry.bytes, entry.packedBytes))
    return `${named} in this zip is ${inMegabytes(entry.bytes)} unpacked, more than ${ratio} times its packed size. Unpack the zip, look at it, and import the folder if it is what you expect.`;
  return undefined;
}

/** Why a zip of this size is refused for what all of its entries come to; files may share their packed bytes. */
export function totalProblem(bytes: number, zipBytes: number): string | undefined {
  if (bytes > unpackedBytes)
    return `this zip is more than ${inMegabytes(unpackedBytes)} unpacked, the limit. Import its files in several zips, or unpack it and import the folder.`;
  if (isBomb(bytes, zipBytes))
    return `this zip is ${inMegabytes(bytes)} unpacked, more than ${ratio} times its size. Unpack it, look at it, and import the folder if it is what you expect.`;
  return undefined;
}
