import { type Demanded, holds } from '../finding.ts';
import { gainsByImport } from '../misses/import.ts';
import { examine } from '../requirement.ts';

/** What documents say otherwise about roles that the person holds and that do not open this (S-29, S-31, S-74). */
export function remarksOnDenial({ asked, block }: Demanded): string[] {
  const told = block.whenDenied.flatMap(({ holder, notes }) => (holds(examine(asked, holder)) ? notes : []));
  return gainsByImport(asked, block) ? [...told, 'N-import-gives'] : told;
}
