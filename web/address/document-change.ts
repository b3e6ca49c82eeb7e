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

/** A change as documents write it: in a file of changes, and as what an expectation assumes. */
export function documentOfChange(change: Change): Written {
  const [entry] = Object.entries(change);
  if (entry === undefined) return change;
  const [kind, value] = entry;
  return { [kind]: writtenState(kind, value) };
}

function writtenState(kind: string, value: unknown): unknown {
  if (kind === 'importRoles') return String(value).toLowerCase();
  if (kind === 'setLegacyRbac') return onOrOff(value);
  if (!isRecord(value)) return value;
  if (kind === 'setLiveResponse')
    return Object.fromEntries(Object.entries(value).map(([name, state]) => [name, onOrOff(state)]));
  const { system, ...rest } = value;
  const isForAll = coversDataSources.has(kind) && (value['dataSources'] ?? undefined) === undefined;
  return {
    ...rest,
    ...(isForAll && { dataSources: 'all' }),
    ...(system === undefined ? {} : { system: String(system).toLowerCase() }),
  };
}

/** Changes that leave out the data sources where they mean all of them. */
const coversDataSources = new Set(['assign', 'setDataSources']);

function onOrOff(state: unknown): string {
  return state === true ? 'on' : 'off';
}

function isRecord(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
