import type { Catalogue } from '../../catalogue/load.ts';
import { quote } from '../../document/problem.ts';
import { parseJson } from '../parcel/json-document.ts';
import { linesOf } from '../parcel/lines.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import { type Listener, Unreadable } from '../statements/listener.ts';
import type { Named } from '../statements/statement.ts';
import { kindOfSystem, type RoleGroupSystem, RoleGroups } from './role-groups.ts';
import { isHeldThroughEntraRole } from './synced-member.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a file of the script came to, beside what it stated; `gap` is why it is not complete. */
export interface ScriptRead {
  readonly system: RoleGroupSystem;
  readonly gap: string | undefined;
}

const again = 'run the script of the documentation again';

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function textIn(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** PowerShell writes a list with one item as the item. */
function listIn(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

/** `FFO.example/…/Configuration/Audit Logs` → Audit Logs */
function roleName(role: unknown): string[] {
  const name = typeof role === 'string' ? role.slice(role.lastIndexOf('/') + 1).trim() : '';
  return name === '' ? [] : [name];
}

function memberOf(value: unknown): { readonly named: Named; readonly name: string } | undefined {
  const fields = fieldsOf(value);
  if (fields === undefined) return undefined;
  const id = textIn(fields, 'id');
  const name = textIn(fields, 'name') ?? '';
  const shown = textIn(fields, 'mail') ?? (name === '' ? textIn(fields, 'displayName') : name);
  if (id !== undefined) return { named: { id }, name };
  return shown === undefined ? undefined : { named: { name: shown }, name };
}

function systemOf(fields: Fields | undefined, file: ParcelFile): RoleGroupSystem {
  const system = fields?.['system'];
  if (fields?.['whycan'] === 'role-groups/1' && (system === 'mdo' || system === 'exo')) return system;
  throw new Unreadable(
    file.name,
    `the first line does not say whose role groups these are: {"whycan":"role-groups/1","system":"mdo"} or "exo" is expected; ${again}.`,
    1,
  );
}

/** Reads what the script of the documentation writes, a line for each role group; the last line says that it is whole. */
export async function readScriptLines(file: ParcelFile, listener: Listener, catalogue: Catalogue): Promise<ScriptRead> {
  let groups: RoleGroups | undefined;
  let system: RoleGroupSystem = 'mdo';
  let end: Fields | undefined;
  const counts = { roleGroups: 0, assignments: 0, unreadable: 0, limited: 0 };
  const refuse = (message: string, line: number) => {
    counts.unreadable += 1;
    listener.unreadable(message, [kindOfSystem[system]], line);
  };
  const addGroup = (fields: Fields, name: string, line: number, into: RoleGroups) => {
    counts.roleGroups += 1;
    if (textIn(fields, 'error') !== undefined) return refuse(`the members of ${quote(name)} could not be listed`, line);
    const members = listIn(fields, 'members').map(memberOf);
    const known = members.filter((member) => member !== undefined);
    if (known.length !== members.length) refuse(`a member of ${quote(name)} has neither id nor name`, line);
    else listener.record('roleGroup', `${system} ${name}`);
    into.add('roleGroup', name, line, listIn(fields, 'roles').flatMap(roleName));
    for (const member of known)
      if (!isHeldThroughEntraRole(member.name, name, system, catalogue))
        into.addPrincipal('roleGroup', name, member.named);
  };
  const addAssignment = (fields: Fields, role: string, line: number, into: RoleGroups) => {
    counts.assignments += 1;
    const assignee = textIn(fields, 'assignee');
    if (assignee === undefined) return refuse(`an assignment of ${quote(role)} names nobody`, line);
    listener.record('roleAssignment', `${system} ${role} ${assignee}`);
    if (fields['isLimited'] === true) {
      counts.limited += 1;
      return undefined;
    }
    into.add('role', role, line);
    return into.addPrincipal('role', role, { name: assignee });
  };
  for await (const { text, number } of linesOf(file)) {
    if (text.trim() === '') continue;
    const parsed = parseJson(text);
    const fields = 'value' in parsed ? fieldsOf(parsed.value) : undefined;
    if (groups === undefined) {
      system = systemOf(fields, file);
      groups = new RoleGroups(system);
      continue;
    }
    if (fields === undefined) {
      refuse('fault' in parsed ? parsed.fault.message : 'this line is no object', number);
      continue;
    }
    const [group, role] = [textIn(fields, 'roleGroup'), textIn(fields, 'role')];
    if (fields['complete'] === true) end = fields;
    else if (group !== undefined) addGroup(fields, group, number, groups);
    else if (role !== undefined) addAssignment(fields, role, number, groups);
    else refuse('this line names neither a role group nor a role', number);
  }
  if (groups === undefined) throw new Unreadable(file.name, `the file is empty; ${again}.`, 1);
  groups.state(listener);
  return { system, gap: gapOf(counts, end) };
}

function gapOf(
  counts: { readonly roleGroups: number; readonly unreadable: number; readonly limited: number },
  end: Fields | undefined,
): string | undefined {
  if (end === undefined) return `the last line is missing, so the list may be cut off; ${again}`;
  if (counts.unreadable > 0) return `${counts.unreadable} of its lines could not be read; ${again}`;
  if (typeof end['roleGroups'] === 'number' && end['roleGroups'] !== counts.roleGroups)
    return `its last line counts ${end['roleGroups']} role groups, but ${counts.roleGroups} are listed; ${again}`;
  if (counts.limited > 0)
    return `assignments of roles that are limited to a scope, which whycan cannot evaluate: ${counts.limited}`;
  return undefined;
}
