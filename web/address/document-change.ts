import type { Change } from './change.ts';

type Written = Readonly<Record<string, unknown>>;

/** A change as documents write it, which GraphQL gives for repairs and removals, as GraphQL takes it. */
export function changeOfDocument(written: unknown): Change | undefined {
  const [entry] = Object.entries(isRecord(written) ? written : {});
  if (entry === undefined) return undefined;
  const [kind, value] = entry;
  return { [kind]: stateOf(kind, value) } as unknown as Change;
}

/** Documents write products in lower case, switches as on and off, and say it where all data sources are covered. */
function stateOf(kind: string, value: unknown): unknown {
  if (kind === 'importRoles') return String(value).toUpperCase();
  if (kind === 'setLegacyRbac') return value === 'on';
  if (!isRecord(value)) return value;
  if (kind === 'setLiveResponse')
    return Object.fromEntries(Object.entries(value).map(([name, state]) => [name, state === 'on']));
  const { dataSources, system, ...rest } = value;
  return {
    ...rest,
    ...(dataSources === undefined || dataSources === 'all' ? {} : { dataSources }),
    ...(system === undefined ? {} : { system: String(system).toUpperCase() }),
  };
}

function isRecord(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
