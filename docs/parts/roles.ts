import { type LegacySystem, systemNames } from '../../server/access/terms/vocabulary.ts';
import { code, lineBreak, table } from './markdown.ts';
import type { Material } from './material.ts';
import { entraRoleName, namesOfProducts, permissionNames } from './words.ts';

/** What each directory role gives in Defender; those that give nothing are counted. */
export function entraRoleTable(material: Material): string {
  const written = material.tables.entraRoles.map(({ row }) => row);
  const giving = written.filter(({ grants }) => grants.length > 0);
  const rows = giving.map((role) => {
    const same = giving.find((other) => JSON.stringify(other.grants) === JSON.stringify(role.grants));
    const isRepeated = same !== undefined && same.id !== role.id;
    const gives = isRepeated
      ? `as ${same.name}`
      : role.grants.map((grant) => grantText(material, grant)).join(lineBreak);
    const marks = [
      ...(role.legacyEndpoint ? [`${role.legacyEndpoint} in Defender for Endpoint before Unified RBAC`] : []),
      ...(role.seesEveryDevice ? ['access to every device group'] : []),
      ...(role.hasFullCloudAppsAccess ? ['full access to Cloud Apps'] : []),
      ...(role.alsoNamed.length > 0
        ? [`where it is named, ${role.alsoNamed.map((id) => entraRoleName(material, id)).join(', ')} is meant too`]
        : []),
    ];
    return [`${role.name}${lineBreak}${code(role.id)}`, gives, marks.join('; '), role.source.join(', ')];
  });
  const rest = `The other ${written.length - giving.length} built-in Entra roles have no effect in Defender.`;
  return `${table(['Role and template id', 'Includes', 'Also', 'Sources'], rows)}\n\n${rest}`;
}

function grantText(
  material: Material,
  grant: Material['tables']['entraRoles'][number]['row']['grants'][number],
): string {
  const remarks = grant.notes.length > 0 ? ` [${grant.notes.join(', ')}]` : '';
  return `**${namesOfProducts(grant.products)}:** ${permissionNames(material, grant.permissions)}${remarks}`;
}

/** What each option and role of a product's own model becomes in Unified RBAC. */
export function mappingTables(material: Material): string {
  const systems: readonly LegacySystem[] = ['mde', 'mdo', 'exo', 'mdi', 'mda', 'sent'];
  return [optionTable(material), ...systems.map((system) => roleTable(material, system))].join('\n\n');
}

function optionTable(material: Material): string {
  const rows = material.tables.legacyPermissions.map(({ row: { name, permissions, notes, source } }) => [
    name,
    withRemarks(permissionNames(material, permissions), notes),
    source.join(', '),
  ]);
  return `### Permissions of Defender for Endpoint roles\n\n${table(['Permission', 'Includes', 'Sources'], rows)}`;
}

function roleTable(material: Material, system: LegacySystem): string {
  const written = material.tables.legacyRoles.filter((located) => located.system === system);
  const hasContents = written.some(({ row }) => row.roles.length > 0);
  const head = ['Role', 'Includes', ...(hasContents ? ['Roles in it', 'Members by Entra role'] : []), 'Sources'];
  const rows = written.map(({ row: { kind, name, permissions, roles, entraMembers, unsupported, notes, source } }) => {
    const own = permissionNames(material, permissions);
    const inside = own === '' && roles.length > 0 ? 'what its roles include' : own;
    const becomes = unsupported ? 'nothing: no access to data in the Defender portal' : withRemarks(inside, notes);
    const contents = hasContents ? [roles.join(', '), entraMembers.join(', ')] : [];
    return [kind === 'roleGroup' ? `${name} (role group)` : name, becomes, ...contents, source.join(', ')];
  });
  const others = material.tables.otherRoles.filter((located) => located.system === system);
  const count = others.reduce((sum, { row }) => sum + row.names.length, 0);
  const rest =
    count > 0 ? `\n\n${count} further built-in roles and role groups include no permission of Unified RBAC.` : '';
  return `### ${systemNames[system]} roles\n\n${table(head, rows)}${rest}`;
}

function withRemarks(text: string, notes: readonly string[]): string {
  const remarks = notes.length > 0 ? `[${notes.join(', ')}]` : '';
  return [text === '' ? 'nothing' : text, remarks].filter((part) => part !== '').join(' ');
}
