import type { CapabilityRow } from '../access/rulebook.ts';
import { type LegacySystem, type Workload, workloads } from '../access/vocabulary.ts';
import { type ActionReading, type ActionVocabulary, isAction, readAction } from './action-names.ts';
import { type NameEntry, type NameIndex, nameIndex } from './name-index.ts';
import { type NameProblem, type NameReading, quoted, unknownName } from './name-reading.ts';
import type { Normalise } from './normalise.ts';
import { type PermissionVocabulary, readPermission } from './permission-names.ts';
import type { PlainRows } from './rows.ts';

/** `unknown`: an action string that the catalogue does not know; it is kept and warned about (S-53). */
export type PermissionsReading =
  | { readonly value: readonly string[]; readonly sets: ActionReading['sets'] }
  | (NameProblem & { readonly unknown?: string });

/** `unknownId`: a template id that the catalogue does not know; it grants nothing and is warned about (S-05). */
export type EntraRoleReading = { readonly value: string } | (NameProblem & { readonly unknownId?: string });

/** Reads names as people and exports write them. */
export interface Names {
  /** A catalogue id, display name, documented path or action string; one text can stand for several permissions. */
  readonly permissions: (text: string) => PermissionsReading;
  /** An option of an Endpoint role. */
  readonly legacyEndpointPermission: (text: string) => NameReading<string>;
  /** The key of a role that a product knows. */
  readonly legacyRole: (system: LegacySystem, kind: 'role' | 'roleGroup', text: string) => NameReading<string>;
  /** The template id of a directory role, from its name or the id itself. */
  readonly entraRole: (text: string) => EntraRoleReading;
  /** A capability id, or `permission:` with a permission id and its level where both exist. */
  readonly capability: (text: string) => NameReading<string>;
  readonly table: (text: string) => NameReading<string>;
  readonly command: (text: string) => NameReading<string>;
  /** A code or a name. */
  readonly workload: (text: string) => NameReading<Workload>;
  /** Whether two names are one after normalisation (S-06, S-17). */
  readonly sameName: (left: string, right: string) => boolean;
}

/** What names are read against. */
export interface NameTables {
  readonly normalise: Normalise;
  readonly permissions: PermissionVocabulary;
  readonly actions: ActionVocabulary;
  readonly aliases: {
    readonly [Kind in 'legacyPermission' | 'legacyRole' | 'entraRole' | 'workload']: readonly NameEntry[];
  };
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Everything but the names of capabilities, which are read with the help of these. */
export function namesOfRows(rulebook: PlainRows, tables: NameTables): Omit<Names, 'capability'> {
  const { normalise, aliases } = tables;
  const index = (what: string, rows: readonly NameEntry[], show?: (value: string) => string) =>
    nameIndex(what, normalise, rows, show);
  const legacyPermissions = index(
    'option of an Endpoint role',
    [...entries(rulebook.legacyPermissions), ...aliases.legacyPermission],
    (id) => rulebook.legacyPermissions.get(id)?.name ?? id,
  );
  const entraRoles = index('Entra role', [...entries(rulebook.entraRoles), ...aliases.entraRole]);
  const workloadNames = index('workload', [
    ...workloads.map((code) => ({ name: code, value: code })),
    ...[...rulebook.workloads.values()].map(({ code, name }) => ({ name, value: code })),
    ...aliases.workload,
  ]);
  const legacyRoles = legacyRoleIndexes(rulebook, aliases.legacyRole, index);
  return {
    permissions: (text) => readPermissions(text, tables),
    legacyEndpointPermission: (text) =>
      rulebook.legacyPermissions.has(text) ? { value: text } : legacyPermissions.find(text),
    legacyRole: (system, kind, text) => legacyRoles(system, kind).find(text),
    entraRole: (text) => readEntraRole(text, rulebook, entraRoles),
    table: (text) => readTable(text, rulebook),
    command: (text) => readCommand(text, rulebook),
    workload: (text) => workloadNames.find(text) as NameReading<Workload>,
    sameName: (left, right) => {
      const [one, other] = [normalise(left), normalise(right)];
      return one === other ? one !== '' : false;
    },
  };
}

function entries(rows: ReadonlyMap<string, { readonly name: string }>): NameEntry[] {
  return [...rows].map(([value, { name }]) => ({ name, value }));
}

function legacyRoleIndexes(
  rulebook: PlainRows,
  aliases: readonly NameEntry[],
  index: (what: string, rows: readonly NameEntry[]) => NameIndex,
): (system: LegacySystem, kind: 'role' | 'roleGroup') => NameIndex {
  const indexes = new Map<string, NameIndex>();
  return (system, kind) => {
    const group = `${system}:${kind}`;
    const known = indexes.get(group);
    if (known) return known;
    const rows = [...rulebook.legacyRoles.values()].filter((row) => row.system === system && row.kind === kind);
    const keys = new Set(rows.map(({ key }) => key));
    const built = index(`${kind === 'role' ? 'role' : 'role group'} of this product`, [
      ...rows.map(({ name, key }) => ({ name, value: key })),
      ...aliases.filter(({ value }) => keys.has(value)),
    ]);
    indexes.set(group, built);
    return built;
  };
}

function readPermissions(text: string, { permissions, actions }: NameTables): PermissionsReading {
  if (!isAction(text)) {
    const read = readPermission(text, permissions);
    return 'problem' in read ? read : { value: read.value, sets: [] };
  }
  const action = readAction(text, actions);
  if (action) return { value: action.permissions, sets: action.sets };
  return { problem: `${quoted(text)} is an action string that the catalogue does not know`, unknown: text.trim() };
}

function readEntraRole(text: string, rulebook: PlainRows, roles: NameIndex): EntraRoleReading {
  const trimmed = text.trim();
  if (!guid.test(trimmed)) return roles.find(trimmed);
  const id = trimmed.toLowerCase();
  if (rulebook.entraRoles.has(id)) return { value: id };
  return { problem: `${quoted(trimmed)} is no known template id of a directory role`, unknownId: id };
}

/** A capability id, or `permission:` with one permission; the id of the question that is asked. */
export function readCapability(
  text: string,
  capabilities: ReadonlyMap<string, CapabilityRow>,
  permissions: PermissionVocabulary,
): NameReading<string> {
  const trimmed = text.trim();
  if (capabilities.has(trimmed)) return { value: trimmed };
  if (!trimmed.startsWith('permission:')) return unknownName('capability', text, [...capabilities.keys()]);
  const read = readPermission(trimmed.slice('permission:'.length), permissions);
  if ('problem' in read) return read;
  const [permission, ...further] = read.value;
  if (permission !== undefined && further.length === 0) return { value: `permission:${permission}` };
  return { problem: `${quoted(text)} stands for several permissions; write one of ${read.value.join(', ')}` };
}

function readTable(text: string, rulebook: PlainRows): NameReading<string> {
  const written = text.trim();
  const lower = written.toLowerCase();
  const exact = rulebook.huntingTables.find(({ name }) => name.toLowerCase() === lower);
  if (exact && !exact.name.endsWith('*')) return { value: exact.name };
  const prefixes = rulebook.huntingTables.flatMap(({ name }) => (name.endsWith('*') ? name.slice(0, -1) : []));
  const prefix = prefixes.find((each) => lower.startsWith(each.toLowerCase()));
  if (prefix !== undefined && /^[a-z0-9_]+$/i.test(written)) return { value: prefix + written.slice(prefix.length) };
  return unknownName(
    'hunting table',
    text,
    rulebook.huntingTables.map(({ name }) => name.replace('*', 'Events')),
  );
}

function readCommand(text: string, rulebook: PlainRows): NameReading<string> {
  const command = text.trim().toLowerCase();
  if (rulebook.liveResponseCommands.has(command)) return { value: command };
  return unknownName('live response command', text, [...rulebook.liveResponseCommands.keys()]);
}
