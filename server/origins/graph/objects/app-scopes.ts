import type { Workload } from '../../../access/terms/vocabulary.ts';
import type { UnifiedAssignmentStatement } from '../../statements/statement.ts';

/** What an assignment covers. */
export type AppScopes = Pick<UnifiedAssignmentStatement, 'dataSources' | 'includeFutureDataSources' | 'scopes'>;

const workloadIds: Readonly<Record<string, Workload>> = {
  mde: 'MDE',
  mdo: 'MDO',
  mdi: 'MDI',
  mda: 'MDA',
  mdc: 'MDC',
  securescoreexternal: 'XSPM',
};

/** Kinds of scopes that are known; without an "s" at the end. A scope of another kind narrows everything. */
const scopeKinds: Readonly<Record<string, { readonly workload: Workload; readonly scopeOf: ScopeOf }>> = {
  cloudset: { workload: 'MDC', scopeOf: (id) => `/CloudSet/${id}` },
  sentinelscope: { workload: 'SENT', scopeOf: (id) => `/SentinelScope/${id}` },
  usergroupid: {
    workload: 'MDI',
    scopeOf: (id, name = id) => (isUnit(name) ? `mdi:ou:${name}` : `mdi:domain:${name}`),
  },
};
type ScopeOf = (id: string, name: string | undefined) => string;

const everything = '/';
const allOfNow = 'all';
const typed = /^\/?([A-Za-z]+)\/(.+)$/;

/**
 * Reads `appScopeIds` of an assignment: "/" is everything, also in future; an id of a workload is that workload; a scope is
 * written `/<kind>/<id>` beside its workload. `directoryScopes` are further scopes. Nothing at all is unknown, never everything.
 */
export function readAppScopes(
  appScopes: readonly string[],
  directoryScopes: readonly string[],
  scopeNames: ReadonlyMap<string, string>,
): AppScopes {
  const directory = directoryScopes.filter((scope) => scope !== everything);
  const entries = appScopes.map((text) => text.trim()).filter((text) => text !== '');
  const workloads = new Set<Workload>();
  const beside = new Set<Workload>();
  const scopes = new Set<string>();
  for (const entry of entries.filter((text) => !isAllIn(text))) {
    const workload = workloadIds[entry.toLowerCase()];
    if (workload !== undefined) workloads.add(workload);
    else {
      const scope = readScope(entry, scopeNames);
      scopes.add(scope.text);
      if (scope.workload !== undefined) beside.add(scope.workload);
    }
  }
  for (const scope of directory) scopes.add(scope);
  if (entries.some(isAllIn))
    return { dataSources: 'all', includeFutureDataSources: entries.includes(everything), scopes: [...scopes] };
  const dataSources = [...new Set([...workloads, ...beside])];
  return { dataSources: dataSources.length === 0 ? 'unknown' : dataSources, scopes: [...scopes] };
}

function isAllIn(entry: string): boolean {
  return entry === everything || entry.toLowerCase() === allOfNow;
}

function readScope(
  entry: string,
  scopeNames: ReadonlyMap<string, string>,
): { readonly text: string; readonly workload?: Workload } {
  const [, type = '', id = ''] = typed.exec(entry) ?? [];
  const kind = scopeKinds[kindOf(type)];
  if (kind === undefined) return { text: entry };
  return { text: kind.scopeOf(id, scopeNames.get(scopeKey(type, id))), workload: kind.workload };
}

/** Under what the name of a scope is kept; its id may have its type before it. */
export function scopeKey(type: string, id: string): string {
  return `${kindOf(type)}/${id.toLowerCase().replace(/^\/?[a-z]+\//, '')}`;
}

/** Types are written with and without an "s" at the end, and in any case. */
function kindOf(type: string): string {
  return type.toLowerCase().replace(/s$/, '');
}

/** A distinguished name of Active Directory. */
function isUnit(name: string): boolean {
  return /^(OU|CN|DC)=/i.test(name);
}
