import type { TenantFacts } from '../access/terms/facts.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { counted } from '../origins/counted.ts';
import { readTenantPath } from '../origins/read-path.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { formatWarning, sayProblems } from './problem-lines.ts';
import { visible } from './visible.ts';

/** `whycan check`: validates a tenant document; stores nothing and needs no database. */
export const check: Command = async ({ arguments: [file = ''], terminal }) => {
  const reading = await readTenantPath(file, file, loadCatalogue());
  if ('problems' in reading) {
    sayProblems(file, reading.problems, terminal);
    return exitCode.badInput;
  }
  for (const warning of reading.warnings) terminal.print(formatWarning(warning));
  terminal.print(visible(`${file}: usable. ${summaryOf(reading.facts)}`));
  return exitCode.success;
};

/** "Contoso: 47 users and applications, 27 groups …" */
export function summaryOf({
  tenant,
  people,
  groups,
  unifiedRoles,
  legacyRoles,
  deviceGroups,
  devices,
}: TenantFacts): string {
  const foreign = people.filter(({ kind }) => kind === 'ForeignPrincipal').length;
  const counts: [number, string, string][] = [
    [people.length - foreign, 'user or application', 'users and applications'],
    [foreign, 'principal of another tenant', 'principals of other tenants'],
    [groups.length, 'group', 'groups'],
    [unifiedRoles.length, 'custom role', 'custom roles'],
    [legacyRoles.length, 'individual RBAC role', 'individual RBAC roles'],
    [deviceGroups.length, 'device group', 'device groups'],
    [devices.length, 'device', 'devices'],
  ];
  const parts = counts.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many));
  return `${tenant.displayName}: ${parts.join(', ')}.`;
}
