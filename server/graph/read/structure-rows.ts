import type {
  DeviceGroupFact,
  DeviceRule,
  EntraHolding,
  GroupFact,
  ImportedPart,
  LegacyRoleFact,
  PermissionSet,
  UnifiedAssignment,
  UnifiedRole,
} from '../../access/terms/facts.ts';
import type { GroupType, Product, RemediationLevel } from '../../access/terms/vocabulary.ts';

export type GroupRow = Readonly<{
  id: string;
  name: string;
  type: GroupType | null;
  isAssignableToRole: boolean | null;
  nestedIn: readonly string[];
  eligibleFor: readonly string[];
}>;

export type EntraRow = Readonly<{ role: string; holdings: readonly Omit<EntraHolding, 'role'>[] }>;

type AssignmentRow = Readonly<{
  id: string;
  name: string;
  dataSources: readonly string[];
  includeFutureDataSources: boolean;
  scopes: readonly string[];
  principals: readonly string[];
}>;

export type UnifiedRoleRow = Readonly<{
  id: string;
  name: string;
  permissions: readonly string[];
  permissionSets: readonly string[];
  imported: readonly string[];
  assignments: readonly AssignmentRow[];
}>;

export type LegacyRoleRow = Readonly<
  Omit<LegacyRoleFact, 'id' | 'displayName'> & {
    name: string;
    roleId: string;
  }
>;

export type DeviceGroupRow = Readonly<{
  id: string;
  name: string;
  rank: number;
  isUngrouped: boolean;
  remediationLevel: RemediationLevel | null;
  rule: string | null;
  unevaluatedRule: string | null;
  access: readonly string[];
}>;

export type PermissionRow = Readonly<{ id: string; name: string; area: string; level: 'read' | 'manage' }>;

/**
 * Turns "is in" of each group into "contains" of the other. Where formerly nothing was stated about roles, false was
 * stored: it counts as not stated (S-79).
 */
export function groupsFrom(rows: readonly GroupRow[], isFalseStated: boolean): GroupFact[] {
  const members = new Map<string, string[]>(rows.map((row) => [row.id, []]));
  const eligible = new Map<string, string[]>(rows.map((row) => [row.id, []]));
  for (const { id, nestedIn, eligibleFor } of rows) {
    for (const parent of nestedIn) members.get(parent)?.push(id);
    for (const parent of eligibleFor) eligible.get(parent)?.push(id);
  }
  return rows.map(({ id, name, type, isAssignableToRole }) => ({
    id,
    displayName: name,
    ...(type === null ? {} : { type }),
    ...(isAssignableToRole || (isAssignableToRole === false && isFalseStated) ? { isAssignableToRole } : {}),
    members: members.get(id) ?? [],
    eligible: eligible.get(id) ?? [],
  }));
}

export function unifiedRoleFrom({
  id,
  name,
  permissions,
  permissionSets,
  imported,
  assignments,
}: UnifiedRoleRow): UnifiedRole {
  return {
    id,
    displayName: name,
    permissions,
    permissionSets: permissionSets.map((text) => {
      const [area, level] = cutAtLast(text);
      return { area, level: level as PermissionSet['level'] };
    }),
    imported: imported.map((text) => {
      const end = text.indexOf(':');
      return { kind: text.slice(0, end) as ImportedPart['kind'], legacy: text.slice(end + 1) };
    }),
    assignments: assignments.map(assignmentFrom),
  };
}

function assignmentFrom({ name, dataSources, ...row }: AssignmentRow): UnifiedAssignment {
  return { ...row, displayName: name, dataSources: dataSources[0] === 'all' ? 'all' : (dataSources as Product[]) };
}

export function legacyRoleFrom({ name, roleId, ...row }: LegacyRoleRow): LegacyRoleFact {
  return { ...row, id: roleId, displayName: name };
}

export function deviceGroupFrom(row: DeviceGroupRow): DeviceGroupFact {
  const { id, name, rank, remediationLevel, rule, unevaluatedRule, access } = row;
  return {
    id,
    displayName: name,
    rank,
    access,
    ...(remediationLevel === null ? {} : { remediationLevel }),
    ...(rule === null ? {} : { rule: JSON.parse(rule) as DeviceRule }),
    ...(unevaluatedRule === null ? {} : { unevaluatedRule }),
  };
}

function cutAtLast(text: string): [string, string] {
  const end = text.lastIndexOf(':');
  return [text.slice(0, end), text.slice(end + 1)];
}
