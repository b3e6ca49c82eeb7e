import type { StructuralFacts } from '../access/facts.ts';
import { type Product, productNames, productOf } from '../access/vocabulary.ts';
import { quote } from './document/problem.ts';
import type { Warning } from './facts/report.ts';

/** Products whose unified roles need no activation, or that follow another product's (R-09, S-33). */
const withoutSwitch: ReadonlySet<Product> = new Set(['MDC', 'XSPM', 'IOT']);

function switchWarnings(facts: StructuralFacts): Warning[] {
  const path = ['workloads', 'urbac'];
  const warnings: Warning[] = [];
  if (facts.activated.includes('EXO') && !facts.activated.includes('MDO'))
    warnings.push({
      id: 'exo-without-mdo',
      path,
      message: 'EXO is active without MDO, which the portal does not allow; EXO counts as inactive (R-10)',
    });
  for (const workload of facts.activated) {
    const product = productOf(workload);
    if (withoutSwitch.has(product))
      warnings.push({
        id: 'urbac-without-effect',
        path,
        message: `${workload} needs no activation; listing it changes nothing`,
      });
    if (!facts.available.includes(product))
      warnings.push({
        id: 'workload-not-available',
        path,
        message: `${workload} is active, but the tenant does not have ${productNames[product]}`,
      });
  }
  return warnings;
}

function deletedWarnings(facts: StructuralFacts): Warning[] {
  const deleted = new Set(facts.deletedPrincipals);
  const places: [string, readonly string[]][] = [
    ...facts.unifiedRoles.flatMap((role) =>
      role.assignments.map(({ id, principals }): [string, readonly string[]] => [
        `assignment ${quote(id)} of role ${quote(role.id)}`,
        principals,
      ]),
    ),
    ...facts.legacyRoles.map((role): [string, readonly string[]] => [
      `legacy role ${quote(role.key)}`,
      role.principals,
    ]),
    ...facts.deviceGroups.map((group): [string, readonly string[]] => [
      `device group ${quote(group.id)}`,
      group.access,
    ]),
    ['the ungrouped devices', facts.ungroupedAccess],
    ...facts.entraHoldings.map((held): [string, readonly string[]] => [
      `directory role ${quote(held.role)}`,
      [held.principal],
    ]),
  ];
  return places.flatMap(([place, ids]) =>
    ids
      .filter((id) => deleted.has(id))
      .map((id) => ({
        id: 'deleted-principal',
        message: `${place} names ${quote(id)}, which is deleted and grants nothing`,
      })),
  );
}

/** What is odd about a tenant however its facts came in; documents add what only their text shows. */
export function configurationWarnings(facts: StructuralFacts): Warning[] {
  return [...switchWarnings(facts), ...deletedWarnings(facts)];
}
