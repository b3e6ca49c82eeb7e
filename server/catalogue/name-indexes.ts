import { type LegacySystem, workloads } from '../access/terms/vocabulary.ts';
import { type NameEntry, type NameIndex, nameIndex } from './name-index.ts';
import type { NameTables } from './name-tables.ts';
import type { PlainRows } from './rows.ts';

export type RoleKind = 'role' | 'roleGroup';

/** One index per kind of name. */
export interface NameIndexes {
  readonly legacyPermissions: NameIndex;
  readonly entraRoles: NameIndex;
  readonly workloads: NameIndex;
  readonly legacyRoles: (system: LegacySystem, kind: RoleKind) => NameIndex;
}

export function nameIndexes(rows: PlainRows, { normalise, aliases }: NameTables): NameIndexes {
  const named = (table: ReadonlyMap<string, { readonly name: string }>): NameEntry[] =>
    [...table].map(([value, { name }]) => ({ name, value }));
  return {
    legacyPermissions: nameIndex(
      'permission of Defender for Endpoint roles',
      normalise,
      [...named(rows.legacyPermissions), ...aliases.legacyPermission],
      (id) => rows.legacyPermissions.get(id)?.name ?? id,
    ),
    entraRoles: nameIndex('Entra role', normalise, [...named(rows.entraRoles), ...aliases.entraRole]),
    workloads: nameIndex('workload', normalise, [
      ...workloads.map((code) => ({ name: code, value: code })),
      ...named(rows.workloads),
      ...aliases.workload,
    ]),
    legacyRoles: legacyRoleIndexes(rows, { normalise, aliases }),
  };
}

/** Names of roles are read within their system and kind (T-14), so each has an index, made when it is first asked for. */
function legacyRoleIndexes(
  { legacyRoles }: PlainRows,
  { normalise, aliases }: Pick<NameTables, 'normalise' | 'aliases'>,
): NameIndexes['legacyRoles'] {
  const indexes = new Map<string, NameIndex>();
  return (system, kind) => {
    const known = indexes.get(`${system}:${kind}`);
    if (known) return known;
    const rows = [...legacyRoles.values()].filter((row) => row.system === system && row.kind === kind);
    const keys = new Set(rows.map(({ key }) => key));
    const built = nameIndex(`${kind === 'role' ? 'role' : 'role group'} of this product`, normalise, [
      ...rows.map(({ name, key }) => ({ name, value: key })),
      ...aliases.legacyRole.filter(({ value }) => keys.has(value)),
    ]);
    indexes.set(`${system}:${kind}`, built);
    return built;
  };
}
