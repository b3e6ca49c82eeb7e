import type { CapabilityRow, ProductRequirement, Requirement } from '../access/rulebook.ts';
import type { Product } from '../access/vocabulary.ts';
import { type Checks, keyed } from './checks.ts';
import type { Path } from './locate.ts';
import type { Place } from './problem.ts';
import { type RequirementNames, readRequirement } from './requirement.ts';
import type { BlockShape, RowOf } from './shape.ts';
import type { Located, Tables } from './tables.ts';

/** What people do and what each product demands for it. */
export function capabilityRows(tables: Tables, names: RequirementNames, checks: Checks): Map<string, CapabilityRow> {
  const { report } = checks;
  const written = keyed(tables.capabilities, (located) => [[located.row.id, located]], 'capability', report);
  return keyed(
    [...written.values()],
    (located) => {
      const { row, place } = located;
      checks.notes(place, row.notes);
      const blocks = blocksOf(located, written, checks);
      const read = (field: 'products' | 'anyProductTables') =>
        productRequirements(blocks.place, blocks.row[field], [field], names, checks);
      const { id, title, phrase, section, quantifier, takes, notes } = row;
      const [products, anyProductTables] = [read('products'), read('anyProductTables')];
      const source = checks.citations(place, row.source);
      return [[id, { id, title, phrase, section, quantifier, takes, products, anyProductTables, notes, source }]];
    },
    'capability',
    report,
  );
}

type LocatedCapability = Located<RowOf<'capabilities'>>;

/** The row whose blocks count: its own, or those of the capability that it is the same as. */
function blocksOf(
  located: LocatedCapability,
  all: ReadonlyMap<string, LocatedCapability>,
  { report, dangling }: Checks,
): LocatedCapability {
  const { row, place } = located;
  const hasOwn = row.products.length > 0;
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
  place: Place,
  blocks: readonly BlockShape[],
  path: Path,
  names: RequirementNames,
  checks: Checks,
): Map<Product, ProductRequirement> {
  const requirements = new Map<Product, ProductRequirement>();
  for (const [index, block] of blocks.entries()) {
    const readAt = (raw: unknown, inside: Path): Requirement | undefined =>
      raw === undefined
        ? undefined
        : readRequirement(raw, inside, names, (at, message, table) => {
            if (table === undefined || !checks.isDamaged(table)) checks.report(place, message, at);
          });
    const read = (regime: 'unified' | 'legacy' | 'basic') => readAt(block[regime], [...path, index, regime]);
    const whenDenied = block.whenDenied.flatMap(({ holder, notes }, position) => {
      const inside = [...path, index, 'whenDenied', position];
      checks.notes(place, notes, [...inside, 'notes']);
      const readHolder = readAt(holder, [...inside, 'holder']);
      return readHolder ? [{ holder: readHolder, notes }] : [];
    });
    const [unified, legacy, basic] = [read('unified'), read('legacy'), read('basic')];
    if (block.unified === undefined) checks.report(place, 'unified: missing', [...path, index]);
    if (unified === undefined) continue;
    // Endpoint's basic permissions are no roles: what a role column demands does not apply to them.
    const whileBasic =
      basic ?? (legacy && (block.on.includes('MDE') || block.on.includes('IOT')) ? unified : undefined);
    const byRegime = { unified, ...(legacy && { legacy }), ...(whileBasic && { basic: whileBasic }) };
    for (const product of block.on) {
      if (requirements.has(product)) checks.report(place, `duplicate product "${product}"`, [...path, index, 'on']);
      requirements.set(product, { byRegime, needsDeviceGroup: block.deviceGroup, whenDenied });
    }
  }
  return requirements;
}
