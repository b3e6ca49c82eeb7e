import { ungroupedId } from '../terms/facts.ts';
import type { Question, Target } from '../terms/question.ts';
import type { CapabilityRow, ProductRequirement, Requirement } from '../terms/rulebook.ts';
import { type Product, productOf, type Regime } from '../terms/vocabulary.ts';
import type { Need } from './atom.ts';
import { someDevice } from './device-edges.ts';
import { treatmentOf } from './person-kind.ts';
import { regimeFrom } from './regime.ts';
import { allOf, everyDeviceGroupSeen, need, needOfRequirement } from './requirement-need.ts';
import type { Scene } from './scene.ts';
import { readTable } from './table-name.ts';
import { hasPlan } from './tenant-state.ts';

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

/** S-102: only where the permission has an effect; one that the catalogue does not know has it everywhere. */
function needOfPermission({ facts, rulebook }: Scene, permission: string, { workload }: Target): Need {
  const asked = workload === undefined ? facts.available : [productOf(workload)];
  const marked = rulebook.permissions.get(permission)?.effectiveIn;
  const products = asked.filter((product) => marked === undefined || marked.includes(product));
  return { kind: 'any', of: products.map((product) => need({ kind: 'permission', permission, product })) };
}

function needOfTarget(scene: Scene, row: CapabilityRow, on: Target): Need {
  const onProduct = (product: Product) => needOfBlock(scene, row.products.get(product), product, on);
  if (row.policies.size > 0) return needOfPolicies(scene, row, on);
  if (on.tables !== undefined) return allOf(...on.tables.map((table) => needOfTable(scene, row, table, on)));
  if (on.workloads !== undefined) return { kind: row.quantifier, of: on.workloads.map(onProduct) };
  if (on.workload !== undefined) return onProduct(productOf(on.workload));
  if (on.device !== undefined || on.deviceGroup !== undefined) return onProduct('MDE');
  return { kind: 'any', of: [...row.products.keys()].map(onProduct) };
}

/** S-62: one policy, or those in common that the plan has, together: some of them alone is not the whole of it. */
function needOfPolicies(scene: Scene, row: CapabilityRow, on: Target): Need {
  if (on.policy !== undefined) {
    const policy = row.policies.get(on.policy);
    return policy ? needOfBlock(scene, policy.requirement, policy.product, on) : never;
  }
  const common = [...row.policies.values()].filter(
    ({ isCommon, product, requirement }) => isCommon && hasPlan(scene.facts, product, requirement.needsPlan),
  );
  if (common.length === 0) return never;
  const each = common.map(({ requirement, product }) => needOfBlock(scene, requirement, product, on));
  return { kind: 'any', of: [allOf(...each), { kind: 'conditional', of: { kind: 'any', of: each } }] };
}

/** S-82 to S-84: what the class of the table takes, as far as one can tell from its name. */
function needOfTable(scene: Scene, row: CapabilityRow, table: string, on: Target): Need {
  const { tableClass, isCertain } = readTable(scene.rulebook.huntingTables, table);
  const requirement = row.tables.get(tableClass);
  if (!requirement) return never;
  const of = [...requirement.products].map(([product, block]) => needOfBlock(scene, block, product, on));
  const whole: Need = { kind: requirement.quantifier, of };
  return isCertain ? whole : { kind: 'conditional', of: whole };
}

function needOfBlock(scene: Scene, block: ProductRequirement | undefined, product: Product, on: Target): Need {
  if (!block) return never;
  const treatment = treatmentOf(scene.person, block.outsiders);
  const requirement = requirementIn(block, regimeFrom(scene.facts, product));
  const device = on.device === undefined ? {} : { device: on.device };
  const whole = allOf(
    need({ kind: 'available', product }),
    ...(block.needsPlan.length > 0 ? [need({ kind: 'plan', product, plans: block.needsPlan })] : []),
    ...(block.usesLiveResponse ? [need({ kind: 'liveResponse', ...device })] : []),
    ...(treatment === 'never' ? [need({ kind: 'insider' })] : []),
    needOfRequirement({ scene, product, command: on.command, treatment }, requirement),
    ...(block.needsDeviceGroup ? [needOfSight(scene, on, block.usesLiveResponse)] : []),
  );
  return treatment === 'conditional' ? { kind: 'conditional', of: whole } : whole;
}

/** A column that is not written is the next older one, and in the end the unified one (S-38). */
function requirementIn({ byRegime }: ProductRequirement, regime: Regime): Requirement {
  const columns = { basic: [byRegime.basic, byRegime.legacy], legacy: [byRegime.legacy], unified: [] }[regime];
  return columns.find((column) => column !== undefined) ?? byRegime.unified;
}

function needOfSight({ facts }: Scene, on: Target, usesLiveResponse: boolean): Need {
  const reading = usesLiveResponse ? { usesLiveResponse } : {};
  if (on.deviceGroup !== undefined) {
    const isKnown = on.deviceGroup === ungroupedId || facts.deviceGroups.some((group) => group.id === on.deviceGroup);
    return isKnown ? need({ kind: 'sees', deviceGroup: on.deviceGroup, ...reading }) : never;
  }
  if (on.device === undefined) return need({ kind: 'seesDevice', device: someDevice, ...reading });
  const isKnown = facts.devices.some((device) => device.id === on.device);
  return isKnown ? need({ kind: 'seesDevice', device: on.device, ...reading }) : never;
}
