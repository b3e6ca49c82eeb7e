import { seekPermission } from './aims/permission.ts';
import { disabledAccount, never, unavailableProduct } from './aims/settled.ts';
import { seekEveryGroup } from './aims/sight.ts';
import { type BlockQuestion, examineBlock } from './block.ts';
import { allOf, anyOf, type Finding } from './finding.ts';
import type { Target } from './question.ts';
import type { CapabilityRow, HuntingTableRow, ProductRequirement } from './rulebook.ts';
import { type Product, productOf } from './vocabulary.ts';

export const permissionPrefix = 'permission:';

/** What a question demands of its person, on the target that it names. */
export function examineQuestion(asked: BlockQuestion, capability: string): Finding {
  const { subject, on } = asked;
  if (!subject.person.enabled) return disabledAccount(subject);
  if (capability.startsWith(permissionPrefix))
    return examinePermission(asked, capability.slice(permissionPrefix.length));
  const row = subject.model.rulebook.capabilities.get(capability);
  if (!row) return never(subject, `There is no capability ${capability}`, 'MDE');
  const target = examineTarget(asked, row);
  return on.allDevices === true ? allOf([target, seekEveryGroup(subject)]) : target;
}

/** S-19, S-42: held on the given workload, else on any that the tenant has. */
function examinePermission({ subject, on }: BlockQuestion, permission: string): Finding {
  const { available } = subject.model.facts;
  const seekOn = (product: Product) => {
    if (!available.includes(product)) return unavailableProduct(subject, product);
    const found = seekPermission(subject, { permission, product });
    const isThroughMapping = subject.model.regimes.get(product) !== 'unified';
    return isThroughMapping ? allOf([found], { notes: ['N-through-mapping'] }) : found;
  };
  return on.workload === undefined ? anyOf(available.map(seekOn)) : seekOn(productOf(on.workload));
}

function examineTarget(asked: BlockQuestion, row: CapabilityRow): Finding {
  const { subject, on } = asked;
  if (on.tables !== undefined) return joined(on.tables.map((table) => examineTable(asked, row, table)));
  const blockOn = (product: Product) => examineBlock(asked, row.products, product);
  if (on.workloads !== undefined) {
    const blocks = on.workloads.map(blockOn);
    return row.quantifier === 'all' ? joined(blocks) : anyOf(blocks);
  }
  if (on.workload !== undefined) return blockOn(productOf(on.workload));
  if (isAboutDevice(on)) return blockOn('MDE');
  return anyProduct(subject.model.facts.available, row.products, blockOn);
}

/** A device and its group are Endpoint's, so what is asked of them alone is asked of Endpoint. */
function isAboutDevice({ device, deviceGroup }: Target): boolean {
  return device !== undefined || deviceGroup !== undefined;
}

/** S-20, S-42: any product that the capability names and the tenant has. */
function anyProduct(
  available: readonly Product[],
  blocks: ReadonlyMap<Product, ProductRequirement>,
  blockOn: (product: Product) => Finding,
): Finding {
  const named = [...blocks.keys()];
  const had = named.filter((product) => available.includes(product));
  const parts = (had.length > 0 ? had : named).map(blockOn);
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : anyOf(parts);
}

/** S-22: the data of a table belongs to all its products, or to any one. */
function examineTable(asked: BlockQuestion, row: CapabilityRow, table: string): Finding {
  const { subject } = asked;
  const found = tableNamed(subject.model.rulebook.huntingTables, table);
  if (!found) return never(subject, `There is no hunting table ${table}`, 'MDE');
  if (!found.anyProduct) return joined(found.allOf.map((product) => examineBlock(asked, row.products, product)));
  const blocks = row.anyProductTables;
  return anyProduct(subject.model.facts.available, blocks, (product) => examineBlock(asked, blocks, product));
}

/** The row of exactly this name, else that of the longest beginning. */
function tableNamed(rows: readonly HuntingTableRow[], table: string): HuntingTableRow | undefined {
  const fitting = rows.filter(
    ({ name }) => name === table || (name.endsWith('*') && table.startsWith(name.slice(0, -1))),
  );
  return fitting.sort((left, right) => exactness(right, table) - exactness(left, table))[0];
}

function exactness({ name }: HuntingTableRow, table: string): number {
  return name === table ? Number.POSITIVE_INFINITY : name.length;
}

function joined(parts: readonly Finding[]): Finding {
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : allOf(parts, { isConjunction: true });
}
