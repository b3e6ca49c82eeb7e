import type { PermissionRow } from '../access/terms/rulebook.ts';

export interface PermissionSetName {
  readonly area: string;
  readonly level: 'read' | 'manage';
}

export interface ActionReading {
  readonly permissions: readonly string[];
  /** Whole areas that a wildcard covers: what is added to them later belongs to the role too. */
  readonly sets: readonly PermissionSetName[];
}

export interface ActionPrefix {
  readonly prefix: string;
  readonly areas: readonly string[];
  readonly under: readonly string[];
}

export interface ActionVocabulary {
  readonly permissions: ReadonlyMap<string, PermissionRow>;
  readonly strings: ReadonlyMap<string, readonly string[]>;
  readonly prefixes: ReadonlyMap<string, ActionPrefix>;
}

const wildcard = /^(.+?)\/\*(?:\/(read|manage))?$/;

/** Whether a text is meant as an action string of Microsoft Graph. */
export function isAction(text: string): boolean {
  return /^\s*microsoft\.xdr\//i.test(text);
}

/** S-53: exact, else a wildcard behind a known prefix; undefined when the catalogue does not know it. */
export function readAction(text: string, vocabulary: ActionVocabulary): ActionReading | undefined {
  const action = text.trim().toLowerCase();
  const exact = vocabulary.strings.get(action);
  if (exact) return { permissions: exact, sets: [] };
  const [, prefix = '', verb] = wildcard.exec(action) ?? [];
  const known = vocabulary.prefixes.get(prefix);
  if (!known) return undefined;
  const level = verb === 'read' ? 'read' : 'manage';
  const covered = [...vocabulary.permissions.values()].filter(
    (row) => (level === 'manage' || row.level === 'read') && covers(known, row),
  );
  return {
    permissions: covered.map(({ id }) => id),
    sets: known.areas.map((area) => ({ area, level })),
  };
}

function covers({ areas, under }: ActionPrefix, row: PermissionRow): boolean {
  return areas.includes(row.area) || under.some((base) => row.base === base || row.base.startsWith(`${base}.`));
}
