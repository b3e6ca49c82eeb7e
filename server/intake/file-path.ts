import { IntakeRefusal } from './refusal.ts';

/** Folders inside of each other, the file included. */
const mostParts = 32;
const mostBytesOfPart = 255;
const mostBytes = 1024;

const control = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
const reserved = process.platform === 'win32' ? /[\\<>:"|?*]|[. ]$/ : /\\/;

/** The parts of a path below the folder of an import; throws IntakeRefusal for every name that could lead elsewhere. */
export function partsOfPath(path: string): readonly string[] {
  const refuse = (because: string): never => {
    throw new IntakeRefusal(400, `The name of this file cannot be used: ${because}. Rename the file and add it again.`);
  };
  if (path === '') refuse('it is empty');
  if (control.test(path)) refuse('it has control characters');
  if (Buffer.byteLength(path) > mostBytes) refuse(`with its folders it is longer than ${mostBytes} bytes`);
  const parts = path.split('/');
  if (parts.length > mostParts) refuse(`it is more than ${mostParts} folders deep`);
  for (const part of parts) {
    if (part === '') refuse('it has an empty part');
    if (part.startsWith('.')) refuse('a part of it starts with a dot');
    if (reserved.test(part)) refuse('it has characters that name other places on this machine');
    if (Buffer.byteLength(part) > mostBytesOfPart) refuse(`a part of it is longer than ${mostBytesOfPart} bytes`);
  }
  return parts;
}

/** Equal for names that some file systems take for the same. */
export function comparable(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
