import type { CapabilityRow, Rulebook } from '../access/terms/rulebook.ts';
import type { LegacySystem, Workload } from '../access/terms/vocabulary.ts';
import { quote } from '../document/problem.ts';
import { type ActionReading, isAction, readAction } from './action-names.ts';
import type { NameIndex } from './name-index.ts';
import type { NameIndexes, RoleKind } from './name-indexes.ts';
import { type NameProblem, type NameReading, unknownName } from './name-reading.ts';
import type { NameTables } from './name-tables.ts';
import { readPermission } from './permission-names.ts';
import { readTable, type TableReading } from './table-names.ts';

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
  readonly legacyRole: (system: LegacySystem, kind: RoleKind, text: string) => NameReading<string>;
  /** The template id of a directory role, from its name or the id itself. */
  readonly entraRole: (text: string) => EntraRoleReading;
  /** A capability id, or `permission:` with a permission id and its level where both exist. */
  readonly capability: (text: string) => NameReading<string>;
  readonly table: (text: string) => TableReading;
  readonly command: (text: string) => NameReading<string>;
  /** A code or a name. */
  readonly workload: (text: string) => NameReading<Workload>;
  /** Whether two names are one after normalisation (S-06, S-17). */
  readonly sameName: (left: string, right: string) => boolean;
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function namesOf(rulebook: Rulebook, indexes: NameIndexes, tables: NameTables): Names {
  const { legacyPermissions, legacyRoles, entraRoles, workloads } = indexes;
  return {
    permissions: (text) => readPermissions(text, tables),
    legacyEndpointPermission: (text) =>
      rulebook.legacyPermissions.has(text) ? { value: text } : legacyPermissions.find(text),
    legacyRole: (system, kind, text) => legacyRoles(system, kind).find(text),
    entraRole: (text) => readEntraRole(text, rulebook, entraRoles),
    capability: (text) => readCapability(text, rulebook, tables),
    table: (text) => readTable(text, rulebook.huntingTables),
    command: (text) => readCommand(text, rulebook),
    workload: (text) => workloads.find(text) as NameReading<Workload>,
    sameName: (left, right) => {
      const key = tables.normalise(left);
      return key !== '' && key === tables.normalise(right);
    },
  };
}

function readPermissions(text: string, { permissions, actions }: NameTables): PermissionsReading {
  if (!isAction(text)) {
    const read = readPermission(text, permissions);
    return 'problem' in read ? read : { value: read.value, sets: [] };
  }
  const action = readAction(text, actions);
  if (action) return { value: action.permissions, sets: action.sets };
  return { problem: `${quote(text)} is an action string that the catalogue does not know`, unknown: text.trim() };
}

function readEntraRole(text: string, { entraRoles }: Rulebook, names: NameIndex): EntraRoleReading {
  const trimmed = text.trim();
  if (!guid.test(trimmed)) return names.find(text);
  const id = trimmed.toLowerCase();
  if (entraRoles.has(id)) return { value: id };
  return { problem: `${quote(trimmed)} is not the template id of a known Entra role`, unknownId: id };
}

function readCapability(text: string, { capabilities }: Rulebook, tables: NameTables): NameReading<string> {
  const trimmed = text.trim();
  if (capabilities.has(trimmed)) return { value: trimmed };
  if (!trimmed.startsWith('permission:')) return unknownCapability(text, [...capabilities.values()]);
  const read = readPermission(trimmed.slice('permission:'.length), tables.permissions);
  if ('problem' in read)
    return read.suggestion === undefined ? read : { ...read, suggestion: `permission:${read.suggestion}` };
  const [permission, ...further] = read.value;
  if (permission !== undefined && further.length === 0) return { value: `permission:${permission}` };
  return { problem: `${quote(text)} stands for several permissions; write one of ${read.value.join(', ')}` };
}

/** Who does not know the ids writes a word of one, or the title. */
function unknownCapability(text: string, known: readonly CapabilityRow[]): NameProblem {
  const problem = unknownName(
    'capability',
    text,
    known.map(({ id }) => id),
  );
  const word = text.trim().toLowerCase();
  const named = known.filter(
    ({ id, title }) => `.${id.toLowerCase()}.`.includes(`.${word}.`) || title.toLowerCase() === word,
  );
  const [meant] = named.length === 1 ? named : [];
  return meant && problem.suggestion === undefined ? { ...problem, suggestion: meant.id } : problem;
}

function readCommand(text: string, { liveResponseCommands }: Rulebook): NameReading<string> {
  const command = text.trim().toLowerCase();
  if (liveResponseCommands.has(command)) return { value: command };
  return unknownName('live response command', text, [...liveResponseCommands.keys()]);
}
