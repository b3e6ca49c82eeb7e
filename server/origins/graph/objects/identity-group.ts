import type { LegacyRoleStatement } from '../../statements/statement.ts';

const named = /^Azure ATP .*?(Administrators|Users|Viewers)$/i;
const roles: Readonly<Record<string, string>> = { administrators: 'Admin', users: 'User', viewers: 'Viewer' };

/** The roles of Defender for Identity that such groups stand for. */
export const identityRoles: readonly string[] = Object.values(roles);

/** The role of Defender for Identity that its members have by the name of a group ("Azure ATP contoso Viewers"). */
export function identityGroupOf(displayName: string, group: string): LegacyRoleStatement | undefined {
  const name = roles[named.exec(displayName.trim())?.[1]?.toLowerCase() ?? ''];
  if (name === undefined) return undefined;
  return { kind: 'legacyRole', system: 'mdi', form: 'role', name, principals: [{ id: group }] };
}
