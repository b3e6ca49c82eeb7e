import type { ChangeInput } from './change-input.ts';

type ChangeStep = typeof ChangeInput.$inferInput;

/** Changes as documents write them, which is what the reader of documents checks. */
export function documentChanges(steps: readonly ChangeStep[]): Record<string, unknown>[] {
  return steps.map(({ setLegacyRbac, assign, setDataSources, setLiveResponse, ...rest }) => ({
    ...stated(rest),
    ...(setDataSources
      ? { setDataSources: { ...stated(setDataSources), dataSources: setDataSources.dataSources ?? 'all' } }
      : {}),
    ...(setLiveResponse ? { setLiveResponse: switches(setLiveResponse) } : {}),
    ...(typeof setLegacyRbac === 'boolean' ? { setLegacyRbac: setLegacyRbac ? 'on' : 'off' } : {}),
    ...(assign ? { assign: { ...stated(assign), dataSources: assign.dataSources ?? 'all' } } : {}),
  }));
}

function switches(turned: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(stated(turned)).map(([name, isOn]) => [name, isOn ? 'on' : 'off']));
}

/** GraphQL says null for what is not there, documents leave it out. */
function stated(fields: object): Record<string, unknown> {
  const kept = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(kept.map(([name, value]) => [name, isRecord(value) ? stated(value) : value]));
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
