import type { UnifiedRoleStatement } from '../statements/statement.ts';
import { isObject, textOf } from './list-of.ts';

type Item = Readonly<Record<string, unknown>>;
type Imported = NonNullable<UnifiedRoleStatement['importedFrom']>[number];

const systems: readonly Imported['system'][] = ['mde', 'mdo', 'exo', 'mdi', 'mda'];

/** The actions of a role, or nothing where the answer does not list them. */
function actionsOf(item: Item): readonly string[] | undefined {
  const parts = item['rolePermissions'];
  if (!Array.isArray(parts)) return undefined;
  const lists = parts.map((part) => (isObject(part) ? part['allowedResourceActions'] : undefined));
  if (!lists.every((list): list is unknown[] => Array.isArray(list))) return undefined;
  return [...new Set(lists.flat().flatMap((action) => textOf(action) ?? []))];
}

/** The product that a role was imported from, where the answer names it or the role is of one product only. */
function importedFrom(item: Item): readonly Imported[] {
  const original = item['originalRoleInfo'];
  if (!isObject(original) || textOf(original['originalId']) === undefined) return [];
  const stated = textOf(original['workload']) ?? textOf(original['originalWorkload']);
  const sources = [item['dataSources']].flat().flatMap((source) => textOf(source) ?? []);
  const named = (stated ?? (sources.length === 1 ? sources[0] : undefined) ?? '').toLowerCase();
  const system = systems.find((one) => one === named);
  return system === undefined ? [] : [{ system }];
}

export interface RoleRead {
  readonly statement: UnifiedRoleStatement;
  readonly hasPermissions: boolean;
  /** Assignments that stand inside the role; nothing where they are an answer of their own. */
  readonly assignments: readonly unknown[] | undefined;
}

/** A custom role as the portal answers it; nothing where it has no id. */
export function readRole(item: unknown): RoleRead | undefined {
  const id = isObject(item) ? textOf(item['id']) : undefined;
  if (!isObject(item) || id === undefined) return undefined;
  const actions = actionsOf(item);
  const name = textOf(item['displayName']);
  const imported = importedFrom(item);
  const inside = item['roleAssignments'];
  return {
    statement: {
      kind: 'unifiedRole',
      id,
      ...(name === undefined ? {} : { displayName: name }),
      ...(actions === undefined ? {} : { permissions: actions }),
      ...(imported.length === 0 ? {} : { importedFrom: imported }),
    },
    hasPermissions: actions !== undefined,
    assignments: Array.isArray(inside) && inside.every(isObject) ? inside : undefined,
  };
}
