import { packageFolder } from '../installation.ts';

/** What to say of an error that nobody expected: what it is, without the places in the code and on the disk. */
export function faultSentence(error: unknown): string {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const [first = ''] = said.replaceAll(packageFolder, '…').split(/\n\s+at /);
  return `whycan failed because of a fault of its own. Please report it, with this text:\n  ${first.trimEnd()}`;
}
