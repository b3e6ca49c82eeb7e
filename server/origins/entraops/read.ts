import type { FactKind } from '../../access/terms/vocabulary.ts';
import type { ReadContext } from '../format.ts';
import { WrongField } from '../json/fields.ts';
import { type Item, readItems } from '../json/items.ts';
import type { JsonObject } from '../json/parse.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import { type Listener, Unreadable } from '../statements/listener.ts';
import type { EntraHoldingStatement, Statement } from '../statements/statement.ts';
import { Assignments } from './assignments.ts';
import { coverageOfSystems } from './coverage.ts';
import { principalStatements } from './principal.ts';
import { isOfEntraOps, principalOf, type RoleSystem, type Row, rowsOf, systemOf } from './row.ts';

interface Reading {
  readonly listener: Listener;
  readonly assignments: Assignments;
  readonly systems: Set<RoleSystem>;
  readonly roles: Set<string>;
}

/** Reads exports of EntraOps together: the assignments of Defender and of Entra ID, principal by principal. */
export async function readEntraOps(
  files: readonly ParcelFile[],
  listener: Listener,
  { signal }: ReadContext,
): Promise<void> {
  const reading: Reading = { listener, assignments: new Assignments(), systems: new Set(), roles: new Set() };
  for (const file of files) {
    signal?.throwIfAborted();
    listener.inFile(file);
    const onItem = (item: Item): void => tell(item, reading);
    const { object, isList } = await readItems(file, onItem);
    if (isList) continue;
    if (object === undefined || !isOfEntraOps(object))
      throw new Unreadable(file.name, 'this is not an export of EntraOps. Import Defender.json or EntraID.json of it.');
    onItem({ line: 1, object });
  }
  for (const statement of reading.assignments.statements()) listener.state(statement);
  for (const statement of coverageOfSystems(reading.systems, reading.assignments)) listener.state(statement);
}

function tell(item: Item, reading: Reading): void {
  const { listener } = reading;
  try {
    if ('problem' in item) listener.unreadable(item.problem, mayBeAbout(undefined), item.line);
    else tellObject(item.object, item.line, reading);
  } catch (error) {
    if (!(error instanceof WrongField)) throw error;
    const system = 'object' in item ? systemOf(item.object) : undefined;
    listener.unreadable(`this record is skipped: ${error.message}`, mayBeAbout(system), item.line);
  }
}

/** A principal with its assignments in a system; in any, where the record does not say which. */
function mayBeAbout(system: RoleSystem | undefined): readonly FactKind[] {
  return [
    'users',
    'groups',
    ...(system === 'EntraID' ? [] : (['unifiedRoles', 'unifiedAssignments'] as const)),
    ...(system === 'Defender' ? [] : (['entraRoles', 'entraEligibility'] as const)),
  ];
}

function tellObject(
  object: JsonObject,
  line: number | undefined,
  { listener, assignments, systems, roles }: Reading,
): void {
  const system = systemOf(object);
  if (system === undefined) {
    listener.unneeded('role assignments of other systems');
    return;
  }
  const principal = principalOf(object);
  const direct = rowsOf(object).filter((row) => !row.isTransitive);
  const said: Statement[] = [...principalStatements(object)];
  if (system === 'EntraID') said.push(...direct.flatMap((row) => holdingsOf(row, principal, roles)));
  systems.add(system);
  listener.record(`principal in ${system}`, principal);
  for (const statement of said) listener.state(statement, line);
  if (system === 'Defender') for (const row of direct) assignments.add(row, principal);
}

/** A holding, and before the first of a custom role its definition; built-in roles are known by their id. */
function holdingsOf(row: Row, principal: string, roles: Set<string>): readonly Statement[] {
  const { role, roleName, isCustom, isEligible, scope } = row;
  if (scope === undefined) throw new WrongField('it has an assignment without RoleAssignmentScopeId');
  const holding: EntraHoldingStatement = {
    kind: 'entraHolding',
    role,
    principal: { id: principal },
    state: isEligible ? 'eligible' : 'active',
    scope,
  };
  if (!isCustom || roles.has(role)) return [holding];
  roles.add(role);
  return [
    { kind: 'entraRole', id: role, ...(roleName === undefined ? {} : { displayName: roleName }), isBuiltIn: false },
    holding,
  ];
}
