import { anyInWords } from '../../server/access/terms/in-words.ts';
import type { Requirement } from '../../server/access/terms/rulebook.ts';
import {
  type OfficeSwitch,
  type Product,
  productNames,
  products,
  systemNames,
  workloadNames,
} from '../../server/access/terms/vocabulary.ts';
import type { Material } from './material.ts';

export function namesOfProducts(some: readonly Product[]): string {
  return some.length === products.length ? 'every product' : some.map((product) => productNames[product]).join(', ');
}

/** The name of a permission, with its level where both exist. */
export function permissionName({ rulebook }: Material, id: string): string {
  const row = rulebook.permissions.get(id);
  if (!row) throw new Error(`There is no permission ${id}`);
  return row.bothLevels ? `${row.name} (${row.level})` : row.name;
}

/** Names of permissions; a permission of which both levels are listed stands once. */
export function permissionNames(material: Material, ids: readonly string[]): string {
  const names = ids.flatMap((id) => {
    const row = material.rulebook.permissions.get(id);
    if (!row?.bothLevels) return [permissionName(material, id)];
    const hasBoth = ids.includes(`${row.base}:read`) && ids.includes(`${row.base}:manage`);
    if (!hasBoth) return [permissionName(material, id)];
    return row.level === 'read' ? [`${row.name} (read and manage)`] : [];
  });
  return names.join(', ');
}

/** A requirement of the catalogue as a phrase; `isInside` puts alternatives and conjunctions in brackets. */
export function requirementText(material: Material, requirement: Requirement, isInside = false): string {
  const inner = (part: Requirement) => requirementText(material, part, true);
  const bracketed = (text: string, count: number) => (isInside && count > 1 ? `(${text})` : text);
  switch (requirement.kind) {
    case 'all':
      return bracketed(requirement.of.map(inner).map(together).join(' and '), requirement.of.length);
    case 'any':
      return bracketed(requirement.of.map(inner).join('; or '), requirement.of.length);
    case 'conditional':
      return `${inner(requirement.of)} [conditional: ${requirement.notes.join(', ')}]`;
    case 'noted':
      return `${inner(requirement.of)} [${requirement.notes.join(', ')}]`;
    case 'permission':
      return permissionText(material, requirement);
    case 'legacyPermission':
      return `${systemNames.mde} permission ${anyInWords(requirement.permissions.map((id) => optionName(material, id)))}`;
    case 'legacyRole':
      return legacyRoleText(material, requirement);
    case 'unifiedLeg':
      return `${inner(requirement.of)} ${whileOn(requirement.switches)}`;
    case 'entraRole':
      return `Entra role ${anyInWords(requirement.roles.map((id) => entraRoleName(material, id)))}`;
    case 'everyDeviceGroup':
      return 'access to every device group';
    case 'everyProduct':
      return `assignments of ${permissionName(material, requirement.permission)} for every product of the tenant`;
    case 'someActiveProduct':
      return 'a workload that is active in Unified RBAC';
    case 'commandLevel':
      return `${inner(requirement.basic)} or ${inner(requirement.advanced)}, by the level of the command`;
    case 'never':
      return `nobody: ${requirement.because}`;
  }
}

/** Names among which one may choose, in brackets beside an "and". */
function together(text: string): string {
  return text.includes(' or ') && !text.endsWith(')') ? `(${text})` : text;
}

export function entraRoleName({ rulebook }: Material, id: string): string {
  return rulebook.entraRoles.get(id)?.name ?? id;
}

function optionName({ rulebook }: Material, id: string): string {
  return rulebook.legacyPermissions.get(id)?.name ?? id;
}

function permissionText(material: Material, leaf: Extract<Requirement, { kind: 'permission' }>): string {
  const name = permissionName(material, leaf.permission);
  const on = leaf.product ? ` for ${productNames[leaf.product]}` : '';
  const without = leaf.withoutDefaultsOf?.map((id) => entraRoleName(material, id));
  return `${name}${on}${without ? ` otherwise than by default through ${anyInWords(without)}` : ''}`;
}

/** Nothing is said of the setting that the whole column is about. */
export function whileOn(switches: readonly OfficeSwitch[]): string {
  return switches.length === 1 && switches[0] === 'MDO'
    ? `while ${workloadNames.MDO} is active`
    : `while ${switches.map((code) => workloadNames[code]).join(' and ')} are active`;
}

function legacyRoleText({ rulebook }: Material, leaf: Extract<Requirement, { kind: 'legacyRole' }>): string {
  const { system, roles } = leaf;
  if (roles === 'any') return `any ${systemNames[system]} role`;
  const rows = roles.map((key) => rulebook.legacyRoles.get(key));
  const nameOf = (key: string) => rulebook.legacyRoles.get(key)?.name ?? key;
  const names = [...new Set(roles.map(nameOf))];
  const what = rows.every((row) => row?.kind === 'roleGroup') ? 'role group' : 'role';
  const besides = [
    ...(leaf.named ? [`named: ${leaf.named.map(nameOf).join(', ')}`] : []),
    ...(leaf.notThrough ? [`not through ${anyInWords(leaf.notThrough.map(nameOf))}`] : []),
    ...(leaf.isAlwaysInForce ? ['in every model'] : []),
  ];
  const model = system === 'mdo' && leaf.isAlwaysInForce ? 'Purview' : systemNames[system];
  return `${model} ${what} ${anyInWords(names)}${besides.length > 0 ? ` (${besides.join('; ')})` : ''}`;
}
