import type { Target } from '../terms/question.ts';
import type { CapabilityRow, ProductRequirement } from '../terms/rulebook.ts';
import { type Product, productOf, products } from '../terms/vocabulary.ts';
import { seekPermission } from './aims/seek-permission.ts';
import { seekEveryGroup } from './aims/seek-sight.ts';
import { disabledAccount, never, unavailableProduct, unknownAccount, withoutEffect } from './aims/settled.ts';
import { allOf, anyOf, disputed, type Graded } from './graded.ts';
import { tableNamed } from './hunting-table.ts';
import { examinePolicies } from './policies.ts';
import { type BlockQuestion, examineBlock } from './product-requirement.ts';
import type { Subject } from './subject.ts';

export const permissionPrefix = 'permission:';

/** Of what is demanded the part that is looked at. */
export type PartOf = (demanded: Graded) => Graded;

const allOfIt: PartOf = (demanded) => demanded;

/** What a question demands of its person, on the target that it names; or a part of it, from somebody with an account. */
export function examineQuestion(asked: BlockQuestion, capability: string, partOf = allOfIt): Graded {
  const again = (subject: Subject) => examineWhole({ ...asked, subject }, capability, partOf);
  return { ...again(asked.subject), again };
}

function examineWhole(asked: BlockQuestion, capability: string, partOf: PartOf): Graded {
  const { subject } = asked;
  if (!subject.person.enabled) return disabledAccount(subject);
  const demanded = partOf(examineDemanded(asked, capability));
  const account = unknownAccount(subject);
  return account === undefined || demanded.span.high === 0 ? demanded : allOf([account, demanded]);
}

function examineDemanded(asked: BlockQuestion, capability: string): Graded {
  const { subject, on } = asked;
  if (capability.startsWith(permissionPrefix))
    return examinePermission(asked, capability.slice(permissionPrefix.length));
  const row = subject.model.rulebook.capabilities.get(capability);
  if (!row) return never(subject, `There is no capability ${capability}`, 'MDE');
  const target = examineTarget(asked, row);
  return on.allDevices === true ? allOf([target, seekEveryGroup(subject)]) : target;
}

/** S-19, S-42, S-102: held on the given workload, else on any that the tenant has, where the permission has an effect. */
function examinePermission({ subject, on }: BlockQuestion, permission: string): Graded {
  const { available } = subject.model.facts;
  const effective = subject.model.rulebook.permissions.get(permission)?.effectiveIn ?? products;
  const seekOn = (product: Product) => {
    if (!available.includes(product)) return unavailableProduct(subject, product);
    if (!effective.includes(product)) return withoutEffect(subject, permission, product, effective);
    const again = (other: Subject) => seekPermission(other, { permission, product });
    const found = { ...again(subject), again };
    const isThroughMapping = subject.model.regimes.get(product) !== 'unified';
    return isThroughMapping ? allOf([found], { notes: ['N-through-mapping'] }) : found;
  };
  if (on.workload !== undefined) return seekOn(productOf(on.workload));
  const asked = available.filter((product) => effective.includes(product));
  return anyOf((asked.length > 0 ? asked : available).map(seekOn));
}

function examineTarget(asked: BlockQuestion, row: CapabilityRow): Graded {
  const { subject, on } = asked;
  if (on.tables !== undefined) return joined(on.tables.map((table) => examineTable(asked, row, table)));
  if (row.policies.size > 0) return examinePolicies(asked, row.policies);
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
  blockOn: (product: Product) => Graded,
): Graded {
  const named = [...blocks.keys()];
  const had = named.filter((product) => available.includes(product));
  const parts = (had.length > 0 ? had : named).map(blockOn);
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : anyOf(parts);
}

/** S-22, S-82 to S-85: what the class of a table demands of its products; of a guessed one never for sure. */
function examineTable(asked: BlockQuestion, row: CapabilityRow, table: string): Graded {
  const { subject } = asked;
  const { class: of, isGuess, notes } = tableNamed(subject.model.rulebook.huntingTables, table);
  const wanted = row.tables.get(of);
  if (!wanted) return never(subject, `There is no hunting table ${table}`, 'SENT');
  const blockOn = (product: Product) => examineBlock(asked, wanted.products, product);
  const found =
    wanted.quantifier === 'all'
      ? joined([...wanted.products.keys()].map(blockOn))
      : anyProduct(subject.model.facts.available, wanted.products, blockOn);
  const told = notes.length > 0 ? allOf([found], { notes }) : found;
  return isGuess ? disputed(told, ['N-unknown-table']) : told;
}

function joined(parts: readonly Graded[]): Graded {
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : allOf(parts, { isConjunction: true });
}
