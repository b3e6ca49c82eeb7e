import type { StoredEvidence } from '../graph/stored-import.ts';
import { mostStoredEntries } from '../graph/stored-import.ts';
import type { ImportEvidence } from '../origins/evidence/import-evidence.ts';

/** Longer ones are no ids of Microsoft, and many of them would be dear. */
const longestId = 300;

/** What a snapshot keeps of where its facts come from: the first files, and places in them. */
export function keptEvidence(
  { files, places, isOneDocument, cloud }: ImportEvidence,
  named: (path: string) => string,
): StoredEvidence {
  const kept = files.slice(0, mostStoredEntries);
  const positions = new Map(kept.map(({ path }, position) => [path, position]));
  const fileCounts: Record<string, number> = {};
  for (const { kinds } of files) for (const kind of kinds) fileCounts[kind] = (fileCounts[kind] ?? 0) + 1;
  return {
    files: kept.map(({ path, format, kinds, asOf }) => ({ path: named(path), format, kinds, asOf: asOf ?? null })),
    fileCounts,
    places: places.flatMap(({ kind, id, file, line }): StoredEvidence['places'] => {
      const position = positions.get(file);
      return position === undefined || id.length > longestId ? [] : [[kind, id, position, line ?? null]];
    }),
    isOneDocument,
    cloud: cloud ?? null,
  };
}
