import type { CapabilityRow, ProductRequirement, Requirement } from '../../server/access/rulebook.ts';
import { type Product, productNames } from '../../server/access/vocabulary.ts';
import { code, table } from './markdown.ts';
import type { Material } from './material.ts';
import { namesOfProducts, requirementText } from './words.ts';

const head = ['Capability', 'What', 'On', 'Unified RBAC', 'Own roles', 'Basic permissions', 'Device group', 'Sources'];

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
  if (section === 'cross') return 'Tasks across products';
  return section === 'urbac' ? 'Unified RBAC itself' : productNames[section];
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
  const lines = [...requirementLines(material, row.products)];
  for (const [on, ...cells] of requirementLines(material, onlyIn(row.anyProductTables, row.products)))
    lines.push([`${on}, for tables of no single product`, ...cells]);
  return lines.map((line, index) =>
    index === 0 ? [code(id), `${title}${remarks}`, ...line, sources] : [code(id), '″', ...line, '″'],
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
  return [...products.values()].map(({ demand: { byRegime, needsDeviceGroup }, on }) => {
    const told = (requirement: Requirement | undefined, besides: Requirement | undefined) =>
      requirement && JSON.stringify(requirement) !== JSON.stringify(besides)
        ? requirementText(material, requirement)
        : '';
    const { unified, legacy, basic } = byRegime;
    return [
      namesOfProducts(on),
      requirementText(material, unified),
      told(legacy, unified),
      told(basic, unified),
      needsDeviceGroup ? 'yes' : '',
    ];
  });
}

/** The demands of some tables where they are not what the capability demands anyway. */
function onlyIn(some: ReadonlyMap<Product, ProductRequirement>, others: ReadonlyMap<Product, ProductRequirement>) {
  const text = (demand: ProductRequirement | undefined) => JSON.stringify(demand);
  return new Map([...some].filter(([product, demand]) => text(demand) !== text(others.get(product))));
}
