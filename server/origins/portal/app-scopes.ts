import type { UnifiedAssignmentStatement } from '../statements/statement.ts';

/** Workloads as assignments name them; `SecureScoreExternal` is the one of Security Exposure Management. */
const codes: Readonly<Record<string, string>> = {
  mde: 'MDE',
  mdo: 'MDO',
  mdi: 'MDI',
  mda: 'MDA',
  mdc: 'MDC',
  securescoreexternal: 'XSPM',
  xspm: 'XSPM',
  sentinel: 'SENT',
};

type Coverage = Pick<UnifiedAssignmentStatement, 'dataSources' | 'includeFutureDataSources' | 'scopes'>;

/**
 * What an assignment covers, from its `appScopeIds`: `/` is all data sources and later ones, `All` is all, a bare word is a
 * workload, `/<type>/<id>` a scope. A word that is not known, or none at all, makes the data sources unknown.
 */
export function readAppScopes(ids: readonly string[], scopes: readonly string[]): Coverage {
  const isScope = (id: string) => id.startsWith('/') && id !== '/';
  const found = [...new Set([...scopes, ...ids.filter(isScope)])];
  const words = ids.filter((id) => !isScope(id)).map((id) => id.toLowerCase());
  if (words.includes('/')) return { dataSources: 'all', includeFutureDataSources: true, scopes: found };
  if (words.includes('all')) return { dataSources: 'all', scopes: found };
  const sources = words.map((word) => (Object.hasOwn(codes, word) ? codes[word] : undefined));
  const known = sources.filter((code) => code !== undefined);
  const isKnown = known.length > 0 && known.length === words.length;
  return { dataSources: isKnown ? [...new Set(known)] : 'unknown', scopes: found };
}
