import type { PermissionRow } from '../access/rulebook.ts';
import type { NameIndex } from './name-index.ts';
import { type NameProblem, type NameReading, nearest, quoted } from './name-reading.ts';
import type { Normalise } from './normalise.ts';

type Level = 'read' | 'manage';

/** How documents write levels behind a name. */
const levelWords: ReadonlyMap<string, readonly Level[] | 'all'> = new Map<string, readonly Level[] | 'all'>([
  ['read', ['read']],
  ['readonly', ['read']],
  ['manage', ['manage']],
  ['readandmanage', ['read', 'manage']],
  ['readmanage', ['read', 'manage']],
  ['all', 'all'],
  ['allpermissions', 'all'],
]);

export interface PermissionVocabulary {
  readonly normalise: Normalise;
  readonly permissions: ReadonlyMap<string, PermissionRow>;
  /** Names and aliases of permissions, leading to ids without level. */
  readonly names: NameIndex;
  /** "Security settings (All permissions)": names of several permissions together, by normalised name. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Normalised names that may stand before the last part of a path. */
  readonly categories: ReadonlySet<string>;
}

const idLike = /^[a-z]+(?:\.[a-z]+)+(?::[a-z]+)?$/;

/** Reads a catalogue id, a display name or a documented path, each with its level where both levels exist (S-04, T-11). */
export function readPermission(text: string, vocabulary: PermissionVocabulary): NameReading<readonly string[]> {
  const trimmed = text.trim();
  if (idLike.test(trimmed)) return readId(trimmed, vocabulary);
  const parts = trimmed.split('\\').map((part) => part.trim());
  const stranger = parts.slice(0, -1).find((part) => !vocabulary.categories.has(vocabulary.normalise(part)));
  if (stranger !== undefined) return { problem: `${quoted(stranger)} is no known part of a permission's path` };
  const { name, levels } = splitLevel(parts.at(-1) ?? '', vocabulary.normalise);
  const group = vocabulary.groups.get(vocabulary.normalise(name));
  if (group && levels === 'all')
    return { value: group.flatMap((base) => levelsOf(base, vocabulary).map(({ id }) => id)) };
  const found = vocabulary.names.find(name);
  return 'problem' in found ? found : atLevels(found.value, levels, vocabulary);
}

function readId(id: string, vocabulary: PermissionVocabulary): NameReading<readonly string[]> {
  if (vocabulary.permissions.has(id)) return { value: [id] };
  const [base = id, level] = id.split(':');
  if (levelsOf(base, vocabulary).length > 0)
    return atLevels(base, level === undefined ? undefined : (levelWords.get(level) ?? []), vocabulary);
  const suggestion = nearest(id, [...vocabulary.permissions.keys()]);
  return { problem: `${quoted(id)} is no known permission`, ...(suggestion === undefined ? {} : { suggestion }) };
}

function splitLevel(part: string, normalise: Normalise): { name: string; levels?: readonly Level[] | 'all' } {
  const [, name, written] = /^(.*)\(([^()]*)\)$/.exec(part) ?? [];
  const levels = written === undefined ? undefined : levelWords.get(normalise(written));
  return name === undefined || levels === undefined ? { name: part } : { name, levels };
}

function levelsOf(base: string, { permissions }: PermissionVocabulary): PermissionRow[] {
  return [base, `${base}:read`, `${base}:manage`].flatMap((id) => permissions.get(id) ?? []);
}

function atLevels(
  base: string,
  levels: readonly Level[] | 'all' | undefined,
  vocabulary: PermissionVocabulary,
): NameReading<readonly string[]> {
  const rows = levelsOf(base, vocabulary);
  if (levels === 'all') return { value: rows.map(({ id }) => id) };
  if (levels === undefined) return rows.length === 1 ? { value: rows.map(({ id }) => id) } : needsLevel(base, rows);
  const chosen = levels.map((level) => rows.find((row) => row.level === level));
  const ids = chosen.flatMap((row) => row?.id ?? []);
  return ids.length === levels.length && ids.length > 0 ? { value: ids } : hasOtherLevel(base, rows);
}

function needsLevel(base: string, rows: readonly PermissionRow[]): NameProblem {
  return { problem: `${quoted(base)} needs its level: write ${rows.map(({ id }) => id).join(' or ')}` };
}

function hasOtherLevel(base: string, rows: readonly PermissionRow[]): NameProblem {
  return {
    problem: `${quoted(base)} exists as ${rows.map(({ level, id }) => `${level} (${id})`).join(' and as ')} only`,
  };
}
