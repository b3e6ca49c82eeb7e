import { ungroupedId } from '../facts.ts';
import type { Question, Target } from '../question.ts';
import type { CapabilityRow, HuntingTableRow, ProductRequirement, Requirement } from '../rulebook.ts';
import { type Product, productOf, type Regime } from '../vocabulary.ts';
import type { Need } from './atom.ts';
import { someDevice } from './device-edges.ts';
import { regimeFrom } from './regime.ts';
import { allOf, everyDeviceGroupSeen, need, needOfRequirement } from './requirement-need.ts';
import type { Scene } from './scene.ts';

const never: Need = { kind: 'never' };

/** What has to hold for a question to be answered with allow, derived from the rulebook alone. */
export function needOfQuestion(scene: Scene, question: Question): Need {
  const account = need({ kind: 'account' });
  const { capability, on } = question;
  if (capability.startsWith('permission:')) {
    return allOf(account, needOfPermission(scene, capability.slice('permission:'.length), on));
  }
  const row = scene.rulebook.capabilities.get(capability);
  if (!row) return never;
  const target = needOfTarget(scene, row, on);
  return on.allDevices === true ? allOf(account, target, everyDeviceGroupSeen(scene)) : allOf(account, target);
}

function needOfPermission({ facts }: Scene, permission: string, { workload }: Target): Need {
  const asked = workload === undefined ? facts.available : [productOf(workload)];
  return { kind: 'any', of: asked.map((product) => need({ kind: 'permission', permission, product })) };
}

function needOfTarget(scene: Scene, row: CapabilityRow, on: Target): Need {
  const onProduct = (product: Product) => needOfBlock(scene, row.products, product, on);
  if (on.tables !== undefined) return allOf(...on.tables.map((table) => needOfTable(scene, row, table, on)));
  if (on.workloads !== undefined) return { kind: row.quantifier, of: on.workloads.map(onProduct) };
  if (on.workload !== undefined) return onProduct(productOf(on.workload));
  if (on.device !== undefined || on.deviceGroup !== undefined) return onProduct('MDE');
  return { kind: 'any', of: [...row.products.keys()].map(onProduct) };
}

function needOfTable(scene: Scene, row: CapabilityRow, table: string, on: Target): Need {
  const found = rowOfTable(scene.rulebook.huntingTables, table);
  if (!found) return never;
  const rows = found.anyProduct ? row.anyProductTables : row.products;
  const products = found.anyProduct ? [...rows.keys()] : found.allOf;
  return {
    kind: found.anyProduct ? 'any' : 'all',
    of: products.map((product) => needOfBlock(scene, rows, product, on)),
  };
}

function rowOfTable(rows: readonly HuntingTableRow[], table: string): HuntingTableRow | undefined {
  let longest: HuntingTableRow | undefined;
  for (const row of rows) {
    if (row.name === table) return row;
    const isPrefix = row.name.endsWith('*') && table.startsWith(row.name.slice(0, -1));
    if (isPrefix && row.name.length > (longest?.name.length ?? 0)) longest = row;
  }
  return longest;
}

function needOfBlock(scene: Scene, rows: ReadonlyMap<Product, ProductRequirement>, product: Product, on: Target): Need {
  const block = rows.get(product);
  if (!block) return never;
  const requirement = requirementIn(block, regimeFrom(scene.facts, product));
  const parts = [need({ kind: 'available', product }), needOfRequirement(scene, product, on.command, requirement)];
  return allOf(...parts, ...(block.needsDeviceGroup ? [needOfSight(scene, on)] : []));
}

/** A column that is not written is the next older one, and in the end the unified one (S-38). */
function requirementIn({ byRegime }: ProductRequirement, regime: Regime): Requirement {
  const columns = { basic: [byRegime.basic, byRegime.legacy], legacy: [byRegime.legacy], unified: [] }[regime];
  return columns.find((column) => column !== undefined) ?? byRegime.unified;
}

function needOfSight({ facts }: Scene, on: Target): Need {
  if (on.deviceGroup !== undefined) {
    const isKnown = on.deviceGroup === ungroupedId || facts.deviceGroups.some((group) => group.id === on.deviceGroup);
    return isKnown ? need({ kind: 'sees', deviceGroup: on.deviceGroup }) : never;
  }
  if (on.device === undefined) return need({ kind: 'seesDevice', device: someDevice });
  const isKnown = facts.devices.some((device) => device.id === on.device);
  return isKnown ? need({ kind: 'seesDevice', device: on.device }) : never;
}
