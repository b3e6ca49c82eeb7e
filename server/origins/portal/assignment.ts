import type { Named, UnifiedAssignmentStatement } from '../statements/statement.ts';
import { readAppScopes } from './app-scopes.ts';
import { isCutByPowerShell, isObject, textOf } from './list-of.ts';

type Item = Readonly<Record<string, unknown>>;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function named(text: string): Named {
  return guid.test(text) ? { id: text } : { name: text };
}

function textsIn(value: unknown): readonly string[] | undefined {
  const list = typeof value === 'string' ? [value] : value;
  return Array.isArray(list) ? list.flatMap((one) => textOf(one) ?? []) : undefined;
}

/** Ids of principals as the portal, Graph and an older sample of Graph write them; nothing where none of these is there. */
function principalsOf(item: Item): readonly Named[] | undefined {
  const ids = textsIn(item['principalIds']) ?? textsIn(item['principalIds[]']);
  if (ids !== undefined) return ids.map(named);
  const principals = item['principals'];
  if (!Array.isArray(principals)) return undefined;
  const found = principals.flatMap((one) => {
    if (!isObject(one)) return [];
    const id = textOf(one['principalId']) ?? textOf(one['id']);
    const name = textOf(one['displayName']);
    return id !== undefined ? [named(id)] : name === undefined ? [] : [{ name }];
  });
  return found.length === principals.length ? found : undefined;
}

function scopesOf(item: Item): readonly string[] {
  const inObject = (scope: Item) => {
    const [type, id] = [textOf(scope['type']), textOf(scope['id']) ?? textOf(scope['scopeId'])];
    return type !== undefined && id !== undefined ? `/${type}/${id}` : (id ?? JSON.stringify(scope).slice(0, 200));
  };
  const written = [item['scopes'], item['directoryScopeIds']].flatMap((list) => (Array.isArray(list) ? list : []));
  return written
    .flatMap((scope) => (isObject(scope) ? inObject(scope) : (textOf(scope) ?? [])))
    .filter((id) => id !== '/');
}

export interface AssignmentRead {
  readonly statement: UnifiedAssignmentStatement;
  /** Why its data sources or scopes are not known, in words. */
  readonly gap: string | undefined;
}

/** An assignment of a role; nothing where it does not say to whom. `fallback` is its id where it has none. */
export function readAssignment(item: unknown, role: string, fallback: string): AssignmentRead | undefined {
  if (!isObject(item)) return undefined;
  const principals = principalsOf(item);
  if (principals === undefined) return undefined;
  const coverage = readAppScopes(textsIn(item['appScopeIds']) ?? textsIn(item['dataSources']) ?? [], scopesOf(item));
  const name = textOf(item['displayName']);
  const statement: UnifiedAssignmentStatement = {
    kind: 'unifiedAssignment',
    role,
    id: textOf(item['id']) ?? fallback,
    ...(name === undefined ? {} : { displayName: name }),
    principals,
    ...coverage,
  };
  const isCut = [item['scopes']].flat().some(isCutByPowerShell);
  const gap = coverage.dataSources === 'unknown' || isCut ? (name ?? statement.id) : undefined;
  return { statement, gap };
}
