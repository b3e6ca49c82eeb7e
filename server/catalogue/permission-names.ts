import { anyInWords } from '../access/terms/in-words.ts';
import type { PermissionRow } from '../access/terms/rulebook.ts';
import { nearest } from '../document/nearest.ts';
import { quote } from '../document/problem.ts';
import type { NameIndex } from './name-index.ts';
import type { NameProblem, NameReading } from './name-reading.ts';
import type { Normalise } from './normalise.ts';
import { levelsNamed, readPath, type WrittenLevels } from './permission-path.ts';

export interface PermissionVocabulary {
  readonly normalise: Normalise;
  readonly permissions: ReadonlyMap<string, PermissionRow>;
  /** Names and aliases of permissions, leading to ids without level. */
  readonly names: NameIndex;
  /** "Security settings (All permissions)": names of several permissions together, by normalised name. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

const idLike = /^[a-z]+(?:\.[a-z]+)+(?::[a-z]+)?$/;

/** Reads a catalogue id, a display name or a documented path, each with its level where both levels exist (S-04, S-90, T-11). */
export function readPermission(text: string, vocabulary: PermissionVocabulary): NameReading<readonly string[]> {
  const trimmed = text.trim();
  if (idLike.test(trimmed)) return readId(trimmed, text, vocabulary);
  const { names, levels } = readPath(trimmed, vocabulary.normalise);
  for (const name of names) {
    const group = vocabulary.groups.get(vocabulary.normalise(name));
    if (group && (levels === 'all' || (levels?.length === 1 && levels[0] === 'manage')))
      return { value: group.flatMap((base) => rowsAt(base, levels, vocabulary).map(({ id }) => id)) };
    const [base, ...further] = vocabulary.names.meanings(name);
    if (base !== undefined && further.length === 0) return atLevels(base, levels, text, vocabulary);
  }
  return unknownPermission(text, names.at(-1) ?? trimmed, levels, vocabulary);
}

function readId(id: string, text: string, vocabulary: PermissionVocabulary): NameReading<readonly string[]> {
  if (vocabulary.permissions.has(id)) return { value: [id] };
  const [base = id, level] = id.split(':');
  if (levelsOf(base, vocabulary).length > 0) {
    const levels = level === undefined ? undefined : (levelsNamed(level, vocabulary.normalise) ?? []);
    return atLevels(base, levels, text, vocabulary);
  }
  const suggestion = nearest(id, [...vocabulary.permissions.keys()]);
  return { problem: `${quote(text)} is not a known permission`, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** What is suggested can be written: with a level where there are two. */
function unknownPermission(
  text: string,
  name: string,
  levels: WrittenLevels | undefined,
  vocabulary: PermissionVocabulary,
): NameProblem {
  const found = vocabulary.names.find(name);
  const problem = `${quote(text)} is not a known permission`;
  if (!('problem' in found)) return { problem };
  if (vocabulary.names.meanings(name).length > 1) return found;
  if (found.suggestion === undefined) return { problem };
  const [base = ''] = vocabulary.names.meanings(found.suggestion);
  const rows = levelsOf(base, vocabulary);
  const row = rowsAt(base, levels, vocabulary).at(-1) ?? rows[0];
  const suggestion = rows.length > 1 ? row?.id : found.suggestion;
  return { problem, ...(suggestion === undefined ? {} : { suggestion }) };
}

function levelsOf(base: string, { permissions }: PermissionVocabulary): PermissionRow[] {
  return [base, `${base}:read`, `${base}:manage`].flatMap((id) => permissions.get(id) ?? []);
}

function rowsAt(base: string, levels: WrittenLevels | undefined, vocabulary: PermissionVocabulary): PermissionRow[] {
  return levelsOf(base, vocabulary).filter(({ level }) => levels === 'all' || levels?.includes(level));
}

function atLevels(
  base: string,
  levels: WrittenLevels | undefined,
  text: string,
  vocabulary: PermissionVocabulary,
): NameReading<readonly string[]> {
  const rows = levelsOf(base, vocabulary);
  if (levels === undefined) return rows.length === 1 ? { value: rows.map(({ id }) => id) } : needsLevel(text, rows);
  const ids = rowsAt(base, levels, vocabulary).map(({ id }) => id);
  const isWhole = levels === 'all' || ids.length === levels.length;
  return isWhole && ids.length > 0 ? { value: ids } : hasOtherLevel(text, rows);
}

function needsLevel(text: string, rows: readonly PermissionRow[]): NameProblem {
  return { problem: `${quote(text)} needs its level: write ${anyInWords(rows.map(({ id }) => id))}` };
}

function hasOtherLevel(text: string, rows: readonly PermissionRow[]): NameProblem {
  return {
    problem: `${quote(text)} exists as ${rows.map(({ level, id }) => `${level} (${id})`).join(' and as ')} only`,
  };
}
