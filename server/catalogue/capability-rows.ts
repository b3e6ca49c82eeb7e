import type { CapabilityRow, ProductRequirement, TableRequirement } from '../access/terms/rulebook.ts';
import type { Product } from '../access/terms/vocabulary.ts';
import type { Path } from '../document/problem.ts';
import type { BlockShape } from './capability-shape.ts';
import { type Checks, keyed } from './checks.ts';
import { type DemandReading, isPlanOf, readDemand } from './demand.ts';
import { commonDemand, policyRows } from './policy-rows.ts';
import type { RequirementNames } from './requirement-reading.ts';
import type { RowOf } from './shape.ts';
import { checkTableClasses } from './table-classes.ts';
import type { Located, Tables } from './tables.ts';

/** What people do and what each product demands for it. */
export function capabilityRows(tables: Tables, names: RequirementNames, checks: Checks): Map<string, CapabilityRow> {
  const { report } = checks;
  const written = keyed(tables.capabilities, (located) => [[located.row.id, located]], 'capability', report);
  const planRemarks = planRemarkRows(tables, checks);
  checkTableClasses([...written.values()], tables, checks);
  return keyed(
    [...written.values()],
    (located) => {
      const { row, place } = located;
      checks.notes(place, row.notes);
      const blocks = blocksOf(located, written, checks);
      const reading: DemandReading = { place: blocks.place, names, checks, planRemarks };
      const policies = policyRows(reading, blocks.row.policies);
      const own = productRequirements(reading, blocks.row.products, ['products']);
      const { id, title, phrase, section, quantifier, takes, notes } = row;
      const products = policies.size > 0 ? commonDemand(policies.values()) : own;
      const source = checks.citations(place, row.source);
      const byClass = tableRequirements(reading, blocks.row.tables);
      return [
        [id, { id, title, phrase, section, quantifier, takes, products, tables: byClass, policies, notes, source }],
      ];
    },
    'capability',
    report,
  );
}

function planRemarkRows({ planRemarks }: Tables, checks: Checks): RowOf<'planRemarks'>[] {
  for (const { row, place } of planRemarks) {
    if (!isPlanOf(row.product, row.plan)) checks.report(place, `${row.product} has no plan "${row.plan}"`, ['plan']);
    checks.notes(place, row.notes);
    checks.citations(place, row.source);
  }
  return planRemarks.map(({ row }) => row);
}

type LocatedCapability = Located<RowOf<'capabilities'>>;

/** The row whose blocks count: its own, or those of the capability that it is the same as. */
function blocksOf(
  located: LocatedCapability,
  all: ReadonlyMap<string, LocatedCapability>,
  { report, dangling }: Checks,
): LocatedCapability {
  const { row, place } = located;
  if (row.products.length > 0 && row.policies.length > 0)
    report(place, 'a capability has either products or policies', ['policies']);
  const hasOwn = row.products.length > 0 || row.policies.length > 0;
  if (row.sameAs === undefined) {
    if (!hasOwn) report(place, 'products: missing; a capability says what products demand, or sameAs another one');
    return located;
  }
  if (hasOwn) report(place, 'a capability has either products or sameAs', ['sameAs']);
  const other = all.get(row.sameAs);
  if (other === undefined) dangling('capabilities', place, 'capability', row.sameAs, ['sameAs']);
  else if (other.row.sameAs !== undefined) report(place, `"${row.sameAs}" is itself the same as another`, ['sameAs']);
  return other ?? located;
}

function productRequirements(
  reading: DemandReading,
  blocks: readonly BlockShape[],
  path: Path,
): Map<Product, ProductRequirement> {
  const requirements = new Map<Product, ProductRequirement>();
  for (const [index, { on, ...written }] of blocks.entries()) {
    const at = [...path, index];
    for (const [product, requirement] of readDemand(reading, written, on, at)) {
      if (requirements.has(product))
        reading.checks.report(reading.place, `duplicate product "${product}"`, [...at, 'on']);
      requirements.set(product, requirement);
    }
  }
  return requirements;
}

function tableRequirements(
  reading: DemandReading,
  classes: RowOf<'capabilities'>['tables'],
): Map<string, TableRequirement> {
  return new Map(
    Object.entries(classes).map(([name, { quantifier, products }]) => [
      name,
      { quantifier, products: productRequirements(reading, products, ['tables', name, 'products']) },
    ]),
  );
}
