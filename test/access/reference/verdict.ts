import type { TenantFacts } from '../../../server/access/terms/facts.ts';
import type { Question } from '../../../server/access/terms/question.ts';
import type { CapabilityRow, ProductRequirement, Rulebook } from '../../../server/access/terms/rulebook.ts';
import { type Product, productOf, type Verdict } from '../../../server/access/terms/vocabulary.ts';
import { all, any, type Certain, yes } from './certain.ts';
import { originOf, personIn } from './principals.ts';
import { regimeOf } from './regimes.ts';
import { type Asked, holdsPermission, meets } from './requirement.ts';
import { tableNamed } from './tables.ts';
import { everyDeviceGroup, groupOf, isWithoutRemediation, sees } from './visibility.ts';
import { completionsOf } from './worlds.ts';

function seesTarget({ facts, rulebook, person, on }: Asked, { usesLiveResponse }: ProductRequirement): Certain {
  const seen = (group: string) =>
    all([
      yes(sees(facts, rulebook, person, group)),
      usesLiveResponse && isWithoutRemediation(facts, group) ? 'conditional' : 'allow',
    ]);
  if (on.deviceGroup !== undefined) return seen(on.deviceGroup);
  const device = facts.devices.find((candidate) => candidate.id === on.device);
  if (device) return seen(groupOf(facts, device));
  if (on.device !== undefined) return 'deny';
  return any(everyDeviceGroup(facts).map(seen));
}

/** S-93: the tenant's plan is one that has this, or nobody has said which it is. */
function planHas({ plans }: TenantFacts, product: Product, { needsPlan }: ProductRequirement): boolean {
  if (needsPlan.length === 0 || (product !== 'MDO' && product !== 'MDE')) return true;
  const plan = plans?.[product];
  return plan === undefined || needsPlan.includes(plan);
}

/** S-81. */
function liveResponseIsOff({ facts, on }: Asked): boolean {
  if (facts.liveResponse?.enabled === false) return true;
  const isServer = facts.devices.some(
    (device) => device.id === on.device && /^windowsserver/i.test(device.osPlatform ?? ''),
  );
  return isServer && facts.liveResponse?.servers === false;
}

/** S-75, S-77: what a block makes of people who belong elsewhere. */
function forOutsiders({ facts, person }: Asked, { outsiders }: ProductRequirement): Certain {
  const origin = originOf(personIn(facts, person));
  const treatment = origin === 'own' ? undefined : outsiders[origin];
  if (treatment === 'never') return 'deny';
  return treatment === 'conditional' ? 'conditional' : 'allow';
}

function onProduct(asked: Asked, row: ProductRequirement | undefined, product: Product): Certain {
  if (!row || !asked.facts.available.includes(product)) return 'deny';
  if (!planHas(asked.facts, product, row)) return 'deny';
  if (row.usesLiveResponse && liveResponseIsOff(asked)) return 'deny';
  const regime = regimeOf(asked.facts, product);
  const { basic, legacy, unified } = row.byRegime;
  const whole =
    regime === 'unified' ? unified : regime === 'legacy' ? (legacy ?? unified) : (basic ?? legacy ?? unified);
  const isLegDisputedForOutsiders = row.outsiders.external === 'conditional-by-unified';
  return all([
    forOutsiders(asked, row),
    meets(asked, { whole, product, isLegDisputedForOutsiders }),
    row.needsDeviceGroup ? seesTarget(asked, row) : 'allow',
  ]);
}

/** S-82, S-84: by the class of the table; a name that nobody has documented opens it conditionally at most. */
function onTable(asked: Asked, row: CapabilityRow, name: string): Certain {
  const table = tableNamed(asked.rulebook, name);
  const demand = row.tables.get(table.tableClass);
  if (!demand) return 'deny';
  const parts = [...demand.products].map(([product, block]) => onProduct(asked, block, product));
  return all([demand.quantifier === 'any' ? any(parts) : all(parts), table.isGuessed ? 'conditional' : 'allow']);
}

/** S-62: the policies that the plan has are asked for together; where only some hold, it is conditional. */
function onPolicies(asked: Asked, row: CapabilityRow): Certain {
  const { policy: name, workload } = asked.on;
  const policies = [...row.policies.values()].filter((policy) =>
    name === undefined
      ? policy.isCommon && planHas(asked.facts, policy.product, policy.requirement)
      : policy.name === name,
  );
  const verdicts = policies
    .filter((policy) => workload === undefined || productOf(workload) === policy.product)
    .map((policy) => onProduct(asked, policy.requirement, policy.product));
  if (verdicts.length === 0) return 'deny';
  if (verdicts.every((verdict) => verdict === 'allow')) return 'allow';
  return verdicts.every((verdict) => verdict === 'deny') ? 'deny' : 'conditional';
}

function onTarget(asked: Asked, row: CapabilityRow): Certain {
  const { on } = asked;
  const product = (code: Product) => onProduct(asked, row.products.get(code), code);
  if (row.policies.size > 0) return onPolicies(asked, row);
  if (on.tables !== undefined) return all(on.tables.map((table) => onTable(asked, row, table)));
  if (on.workloads !== undefined) return (row.quantifier === 'all' ? all : any)(on.workloads.map(product));
  if (on.workload !== undefined) return product(productOf(on.workload));
  if (on.device !== undefined || on.deviceGroup !== undefined) return product('MDE');
  return any([...row.products.keys()].map(product));
}

/** S-102: a permission opens nothing where it has no effect; one that nobody knows has an effect everywhere. */
function hasEffect(rulebook: Rulebook, permission: string, product: Product): boolean {
  const row = rulebook.permissions.get(permission);
  return row === undefined || row.effectiveIn.includes(product);
}

/** The verdict in a world of which everything is known. */
export function verdictInCompleteWorld(asked: Asked, question: Question): Certain {
  const { facts, rulebook, person, on } = asked;
  if (!facts.people.some((candidate) => candidate.id === person && candidate.enabled)) return 'deny';
  if (question.capability.startsWith('permission:')) {
    const permission = question.capability.slice('permission:'.length);
    const places = on.workload === undefined ? facts.available : [productOf(on.workload)];
    return any(
      places
        .filter((product) => hasEffect(rulebook, permission, product))
        .map((product) => holdsPermission(asked, permission, product)),
    );
  }
  const row = rulebook.capabilities.get(question.capability);
  if (!row) return 'deny';
  const everyDevice = on.allDevices === true;
  return all([
    onTarget(asked, row),
    yes(!everyDevice || everyDeviceGroup(facts).every((group) => sees(facts, rulebook, person, group))),
  ]);
}

/** S-12: unknown where two worlds that fit the known facts differ. */
export function referenceVerdict(facts: TenantFacts, rulebook: Rulebook, person: string, question: Question): Verdict {
  const verdicts = new Set<Certain>();
  for (const world of completionsOf(facts, rulebook, person, question)) {
    verdicts.add(verdictInCompleteWorld({ facts: world, rulebook, person, on: question.on }, question));
    if (verdicts.size > 1) return 'unknown';
  }
  return [...verdicts][0] ?? 'deny';
}
