import type { TenantFacts } from '../access/facts.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { formatProblem } from '../tenant/document/problem.ts';
import { type PlacedWarning, readTenant } from '../tenant/read-tenant.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { readText } from './read-text.ts';
import { visible } from './visible.ts';

/** `whycan check`: validates a tenant document; stores nothing and needs no database. */
export const check: Command = async ({ arguments: [file = ''], terminal }) => {
  const reading = readTenant(readText(file), { file, catalogue: loadCatalogue() });
  if ('problems' in reading) {
    for (const problem of reading.problems) terminal.say(formatProblem(problem));
    const count = reading.problems.length;
    terminal.say(`${file}: not usable, ${count} ${count === 1 ? 'problem' : 'problems'}.`);
    return exitCode.badInput;
  }
  for (const warning of reading.warnings) terminal.print(formatWarning(file, warning));
  terminal.print(`${file}: usable. ${visible(summaryOf(reading.facts))}`);
  return exitCode.success;
};

export function formatWarning(file: string, { id, line, column, path, message }: PlacedWarning): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return visible(`${place} ${path ? `${path}: ` : ''}${message} [warning: ${id}]`);
}

function summaryOf({ tenant, people, groups, unifiedRoles, legacyRoles, deviceGroups, devices }: TenantFacts): string {
  const counts: [number, string, string][] = [
    [people.length, 'person or application', 'people and applications'],
    [groups.length, 'group', 'groups'],
    [unifiedRoles.length, 'unified role', 'unified roles'],
    [legacyRoles.length, 'legacy role', 'legacy roles'],
    [deviceGroups.length, 'device group', 'device groups'],
    [devices.length, 'device', 'devices'],
  ];
  const parts = counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  return `${tenant.displayName}: ${parts.join(', ')}.`;
}
