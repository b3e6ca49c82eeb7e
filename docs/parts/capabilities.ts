import type { CapabilityRow, ProductRequirement } from '../../server/access/terms/rulebook.ts';
import { type Product, productNames } from '../../server/access/terms/vocabulary.ts';
import { demandCells } from './demand.ts';
import { code, codes, table } from './markdown.ts';
import type { Material } from './material.ts';
import { namesOfProducts } from './words.ts';

const head = [
  'Capability',
  'What',
  'On',
  'Unified RBAC',
  'Individual RBAC model',
  'Basic permissions',
  'Also',
  'Sources',
];

/** What every capability demands, a table for each section of the catalogue. */
export function capabilityTables(material: Material): string {
  const rows = material.tables.capabilities.map(({ row }) => row);
  const sections = [...new Set(rows.map(({ section }) => section))];
  return sections
    .map((section) => {
      const inside = rows.filter((row) => row.section === section).flatMap((row) => capabilityLines(material, row));
      return `### ${headingOf(section)}\n\n${table(head, inside)}`;
    })
    .join('\n\n');
}

function headingOf(section: CapabilityRow['section']): string {
  if (section === 'cross') return 'Microsoft Defender XDR (several workloads)';
  return section === 'urbac' ? 'Permissions and roles' : productNames[section];
}

interface WrittenCapability {
  readonly id: string;
  readonly title: string;
  readonly quantifier: 'any' | 'all';
  readonly sameAs?: string | undefined;
  readonly source: readonly string[];
}

/** A line for each requirement: products that demand the same share one. */
function capabilityLines(material: Material, written: WrittenCapability): string[][] {
  const { id, title, quantifier, sameAs, source } = written;
  const sources = source.join(', ');
  const row = material.rulebook.capabilities.get(id);
  if (!row) throw new Error(`There is no capability ${id}`);
  const remarks = row.notes.length > 0 ? ` [${row.notes.join(', ')}]` : '';
  if (sameAs !== undefined) {
    const joined = quantifier === 'all' ? 'on all of its products' : 'on any one of its products';
    return [[code(id), `${title}${remarks}`, '', `as ${code(sameAs)}, ${joined}`, '', '', '', sources]];
  }
  if (row.policies.size > 0) {
    const common = [...row.policies.values()].flatMap(({ name, isCommon }) => (isCommon ? name : []));
    const each = `what the [threat policies](#threat-policies) ${codes(common)} require, each of them; conditional if only some are met [N-policies-differ]`;
    return [[code(id), `${title}${remarks}`, productNames.MDO, each, '', '', '', sources]];
  }
  return requirementLines(material, row.products).map((line, index) =>
    index === 0 ? [code(id), `${title}${remarks}`, ...line, sources] : [code(id), '″', ...line, '″'],
  );
}

/** What each threat policy demands to be seen and edited. */
export function policyTable(material: Material): string {
  const rows = material.tables.capabilities.flatMap(({ row: { id, policies: written } }) =>
    written.map(({ names, source }) => {
      const [policy] = [...(material.rulebook.capabilities.get(id)?.policies.values() ?? [])].filter(
        ({ name }) => name === names[0],
      );
      if (!policy) throw new Error(`There is no policy ${names[0]}`);
      const [unified, own, , besides] = demandCells(material, policy.requirement);
      return [code(id), codes(names), policy.isCommon ? 'yes' : '', unified, own, besides, source.join(', ')];
    }),
  );
  return table(['Capability', 'Policies', 'Common', 'Unified RBAC', 'Individual RBAC model', 'Also', 'Sources'], rows);
}

/** What reading tables of each class demands, and what a detection rule over them. */
export function tableClassTable(material: Material): string {
  const rows = [...material.rulebook.capabilities.values()].flatMap(({ id, tables }) =>
    [...tables].flatMap(([name, { quantifier, products }]) =>
      requirementLines(material, products).map(([on = '', ...cells]) => [
        code(id),
        name,
        quantifier === 'all' && products.size > 1 ? `${on} (and the others)` : on,
        ...cells,
      ]),
    ),
  );
  return table(
    ['Capability', 'Class', 'On', 'Unified RBAC', 'Individual RBAC model', 'Basic permissions', 'Also'],
    rows,
  );
}

function requirementLines(material: Material, demands: ReadonlyMap<Product, ProductRequirement>): string[][] {
  const products = new Map<string, { readonly demand: ProductRequirement; readonly on: Product[] }>();
  for (const [product, demand] of demands) {
    const key = JSON.stringify(demand);
    const known = products.get(key);
    if (known) known.on.push(product);
    else products.set(key, { demand, on: [product] });
  }
  return [...products.values()].map(({ demand, on }) => [namesOfProducts(on), ...demandCells(material, demand)]);
}
