import type { Requirement } from '../access/terms/rulebook.ts';
import type { LegacySystem } from '../access/terms/vocabulary.ts';
import type { Path } from '../document/problem.ts';
import type { TableName } from './shape.ts';

/** What a requirement may name: all that a name stands for, nothing when it is unknown. */
export interface RequirementNames {
  readonly permissions: (id: string) => readonly string[];
  readonly legacyPermissions: (name: string) => readonly string[];
  /** Keys of the role and of the role group of that name. */
  readonly legacyRoles: (system: LegacySystem, name: string) => readonly string[];
  /** The key of the role group of that name alone. */
  readonly roleGroups: (system: LegacySystem, name: string) => readonly string[];
  /** Together with those that are meant too where the role is named (S-21). */
  readonly entraRoles: (name: string) => readonly string[];
  readonly notes: (id: string) => readonly string[];
  /** What is written once and named in several places is read once. */
  readonly known: WeakMap<object, Requirement>;
}

/** `table`: where the name that is unknown would stand. */
export type ReportRequirement = (inside: Path, message: string, table?: TableName) => void;

/** What the forms of a requirement are read with; whatever is wrong is reported, and the result is undefined. */
export interface RequirementReading {
  readonly names: RequirementNames;
  readonly read: (value: unknown, at: Path) => Requirement | undefined;
  readonly wrong: (at: Path, message: string, table?: TableName) => undefined;
  /** All that a list of names stands for. */
  readonly named: (
    value: unknown,
    at: Path,
    table: TableName,
    find: (name: string) => readonly string[],
  ) => readonly string[];
}

/** One way to write a requirement: its key, and the keys that may stand beside it. */
export interface RequirementForm {
  readonly beside: readonly string[];
  readonly read: (
    reading: RequirementReading,
    value: unknown,
    at: Path,
    beside: Readonly<Record<string, unknown>>,
  ) => Requirement | undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The path of a key that stands beside the form's own. */
export function besideOf(at: Path, key: string): Path {
  return [...at.slice(0, -1), key];
}
