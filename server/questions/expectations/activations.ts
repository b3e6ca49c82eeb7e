import type { TenantFacts } from '../../access/terms/facts.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { nearest } from '../../document/nearest.ts';
import { type Path, quote } from '../../document/problem.ts';
import { readEntraRole } from '../../tenant/facts/entra.ts';
import type { Report } from '../../tenant/facts/report.ts';

/** What an expectation says is to be activated, spelled as answers spell it: groups by id, directory roles by name. */
export function readActivations(
  names: readonly string[],
  path: Path,
  { facts, catalogue, report }: { readonly facts: TenantFacts; readonly catalogue: Catalogue; readonly report: Report },
): string[] {
  const { entraRoles } = catalogue.rulebook;
  const nameOf = (id: string) =>
    entraRoles.get(id)?.name ?? facts.extraEntraRoles.find((role) => role.id === id)?.displayName ?? id;
  return names.flatMap((name, index) => {
    if (facts.groups.some(({ id }) => id === name)) return [name];
    const role = readEntraRole(name, catalogue, facts.extraEntraRoles);
    if ('value' in role) return [nameOf(role.value)];
    const message = `no group has the id ${quote(name)}, and no Entra role has this name or template id`;
    const suggestion = nearest(
      name,
      facts.groups.map(({ id }) => id),
    );
    report.unknown([...path, index], message, suggestion ?? role.suggestion);
    return [];
  });
}
