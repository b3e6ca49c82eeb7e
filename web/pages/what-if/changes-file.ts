import type { Change } from '../../address/change.ts';

/** The changes as a file for `--assuming`, which every command takes. JSON is YAML too. */
export function changesFile(changes: readonly Change[]): string {
  return `${changes.map((change) => `- ${JSON.stringify(documentChange(change))}`).join('\n')}\n`;
}

/** Documents write products in lower case, and say it where an assignment covers all data sources. */
function documentChange(change: Change): object {
  if ('importRoles' in change) return { importRoles: change.importRoles.toLowerCase() };
  if ('assign' in change) return { assign: { ...change.assign, dataSources: change.assign.dataSources ?? 'all' } };
  return change;
}
