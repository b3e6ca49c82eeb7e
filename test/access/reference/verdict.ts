import type { TenantFacts } from '../../../server/access/facts.ts';
import type { Question } from '../../../server/access/question.ts';
import type { CapabilityRow, ProductRequirement, Rulebook } from '../../../server/access/rulebook.ts';
import { type Product, productOf, type Verdict } from '../../../server/access/vocabulary.ts';
import { regimeOf } from './regimes.ts';
import { type Asked, all, any, type Certain, holdsPermission, meets, yes } from './requirement.ts';
import { everyDeviceGroup, groupOf, sees } from './visibility.ts';
import { completionsOf } from './worlds.ts';

function seesTarget({ facts, rulebook, person, on }: Asked): Certain {
  const seen = (group: string) => sees(facts, rulebook, person, group);
  if (on.deviceGroup !== undefined) return yes(seen(on.deviceGroup));
  const device = facts.devices.find((candidate) => candidate.id === on.device);
  if (device) return yes(seen(groupOf(facts, device)));
  if (on.device !== undefined) return 'deny';
  return yes(everyDeviceGroup(facts).some(seen));
}

function onProduct(asked: Asked, rows: ReadonlyMap<Product, ProductRequirement>, product: Product): Certain {
  const row = rows.get(product);
  if (!row || !asked.facts.available.includes(product)) return 'deny';
  const regime = regimeOf(asked.facts, product);
  const { basic, legacy, unified } = row.byRegime;
  const requirement =
    regime === 'unified' ? unified : regime === 'legacy' ? (legacy ?? unified) : (basic ?? legacy ?? unified);
  return all([meets(asked, requirement, product), row.needsDeviceGroup ? seesTarget(asked) : 'allow']);
}

/** S-22: the exact row, else the longest prefix. */
function tableRow(rulebook: Rulebook, table: string) {
  const exact = rulebook.huntingTables.find((row) => row.name === table);
  const prefixes = rulebook.huntingTables
    .filter((row) => row.name.endsWith('*') && table.startsWith(row.name.slice(0, -1)))
    .sort((one, other) => other.name.length - one.name.length);
  return exact ?? prefixes[0];
}

function onTable(asked: Asked, row: CapabilityRow, table: string): Certain {
  const found = tableRow(asked.rulebook, table);
  if (!found) return 'deny';
  if (found.anyProduct) {
    return any([...row.anyProductTables.keys()].map((product) => onProduct(asked, row.anyProductTables, product)));
  }
  return all(found.allOf.map((product) => onProduct(asked, row.products, product)));
}

function onTarget(asked: Asked, row: CapabilityRow): Certain {
  const { on } = asked;
  const product = (code: Product) => onProduct(asked, row.products, code);
  if (on.tables !== undefined) return all(on.tables.map((table) => onTable(asked, row, table)));
  if (on.workloads !== undefined) return (row.quantifier === 'all' ? all : any)(on.workloads.map(product));
  if (on.workload !== undefined) return product(productOf(on.workload));
  if (on.device !== undefined || on.deviceGroup !== undefined) return product('MDE');
  return any([...row.products.keys()].map(product));
}

/** The verdict in a world of which everything is known. */
export function verdictInCompleteWorld(asked: Asked, question: Question): Certain {
  const { facts, rulebook, person, on } = asked;
  if (!facts.people.some((candidate) => candidate.id === person && candidate.enabled)) return 'deny';
  if (question.capability.startsWith('permission:')) {
    const permission = question.capability.slice('permission:'.length);
    const asked_ = on.workload === undefined ? facts.available : [productOf(on.workload)];
    return any(asked_.map((product) => holdsPermission(asked, permission, product)));
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
