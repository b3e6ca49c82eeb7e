import { type Demanded, holds } from '../../judge/graded.ts';
import { examine } from '../../judge/requirement.ts';
import { gainsByImport } from '../misses/import.ts';

/** What documents say otherwise about roles that the person holds and that do not open this (S-29, S-31, S-74). */
export function remarksOnDenial({ asked, block }: Demanded): string[] {
  const told = block.whenDenied.flatMap(({ holder, notes }) => (holds(examine(asked, holder)) ? notes : []));
  return gainsByImport(asked, block) ? [...told, 'N-import-gives'] : told;
}
