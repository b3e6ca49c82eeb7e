import { idIn, idOf, objectsIn, textIn, textsIn, WrongField } from '../json/fields.ts';
import { isObject, type JsonObject } from '../json/parse.ts';

/** The systems whose exports are read; the others assign nothing that Defender asks for. */
export type RoleSystem = 'Defender' | 'EntraID';

/** One assignment of a role as EntraOps writes it. */
export interface Row {
  readonly assignment: string;
  readonly role: string;
  readonly roleName: string | undefined;
  readonly isCustom: boolean;
  readonly isTransitive: boolean;
  readonly isEligible: boolean;
  readonly scope: string | undefined;
  /** Data sources of an assignment in Defender; undefined in exports that leave them out. */
  readonly dataSources: readonly string[] | undefined;
  readonly actions: readonly string[];
}

/** The assignments of one principal: in a list of their own, or the object itself where each row stands alone. */
export function rowsOf(object: JsonObject): readonly Row[] {
  const rows = object['RoleAssignments'];
  if (rows === undefined) return [rowOf(object)];
  return isObject(rows) ? [rowOf(rows)] : objectsIn(object, 'RoleAssignments').map(rowOf);
}

function rowOf(row: JsonObject): Row {
  return {
    assignment: idOf(row, 'RoleAssignmentId'),
    role: idOf(row, 'RoleDefinitionId'),
    roleName: textIn(row, 'RoleDefinitionName'),
    isCustom: /^custom/i.test(textIn(row, 'RoleType') ?? ''),
    isTransitive: /^transitive$/i.test(textIn(row, 'RoleAssignmentType') ?? ''),
    isEligible: /^eligible/i.test(textIn(row, 'PIMAssignmentType') ?? ''),
    scope: idIn(row, 'RoleAssignmentScopeId'),
    dataSources: dataSourcesOf(row),
    actions: oneOrMore(row, 'RoleDefinitionActions'),
  };
}

function dataSourcesOf(row: JsonObject): readonly string[] | undefined {
  if (row['AppScopeName'] === undefined && row['ScopeResolutionStatus'] === undefined) return undefined;
  return oneOrMore(row, 'AppScopeName');
}

/** PowerShell writes a list of one entry as that entry. */
function oneOrMore(row: JsonObject, field: string): readonly string[] {
  return typeof row[field] === 'string' ? [textIn(row, field) ?? ''] : textsIn(row, field);
}

/** Which system an object is of; undefined for other systems. */
export function systemOf(object: JsonObject): RoleSystem | undefined {
  const written = textIn(object, 'RoleSystem')?.toLowerCase();
  if (written === 'defender') return 'Defender';
  if (written === 'entraid') return 'EntraID';
  return undefined;
}

/** Whether an object looks as EntraOps writes it. */
export function isOfEntraOps(object: JsonObject): boolean {
  const isOfPrincipal = object['RoleSystem'] !== undefined && object['ObjectId'] !== undefined;
  return isOfPrincipal || (object['RoleAssignmentScopeId'] !== undefined && object['RoleDefinitionId'] !== undefined);
}

/** The principal, which has to be named by its id. */
export function principalOf(object: JsonObject): string {
  const id = idIn(object, 'ObjectId');
  if (id === undefined) throw new WrongField('it has no ObjectId');
  return id;
}
