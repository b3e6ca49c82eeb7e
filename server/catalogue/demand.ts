import type { Outsiders, ProductRequirement, Requirement } from '../access/terms/rulebook.ts';
import { type Plan, type Product, plansOf } from '../access/terms/vocabulary.ts';
import type { Path } from '../document/problem.ts';
import type { DemandShape } from './capability-shape.ts';
import type { Checks } from './checks.ts';
import type { Place } from './problem.ts';
import { readRequirement } from './requirement.ts';
import type { RequirementNames } from './requirement-reading.ts';
import type { RowOf } from './shape.ts';

/** What demands are read with. */
export interface DemandReading {
  readonly place: Place;
  readonly names: RequirementNames;
  readonly checks: Checks;
  readonly planRemarks: readonly RowOf<'planRemarks'>[];
}

/** What is written about some products, for each of them. */
export function readDemand(
  reading: DemandReading,
  written: DemandShape,
  on: readonly Product[],
  path: Path,
): readonly (readonly [Product, ProductRequirement])[] {
  const byRegime = regimesOf(reading, written, on, path);
  const whenDenied = deniedRemarks(reading, written, path);
  for (const product of on) checkPlans(reading, written, product, path);
  for (const [plan, notes] of Object.entries(written.planNotes))
    reading.checks.notes(reading.place, notes, [...path, 'planNotes', plan]);
  if (byRegime === undefined) return [];
  return on.map((product) => [
    product,
    {
      byRegime,
      needsDeviceGroup: written.deviceGroup,
      needsPlan: written.plans.filter((plan) => isPlanOf(product, plan)),
      planNotes: planNotes(reading, written, product),
      usesLiveResponse: written.liveResponse,
      outsiders: outsiders(written),
      whenDenied,
    },
  ]);
}

function regimesOf(
  reading: DemandReading,
  written: DemandShape,
  on: readonly Product[],
  path: Path,
): ProductRequirement['byRegime'] | undefined {
  const { place, checks } = reading;
  const read = (regime: 'unified' | 'legacy' | 'basic' | 'others') =>
    requirementAt(reading, written[regime], [...path, regime]);
  const [unified, legacy, basic, others] = [read('unified'), read('legacy'), read('basic'), read('others')];
  if (written.unified === undefined) checks.report(place, 'unified: missing', path);
  if (written.switches !== undefined || written.others !== undefined) {
    for (const key of ['legacy', 'basic'] as const)
      if (written[key] !== undefined) checks.report(place, `${key}: not beside switches or others`, [...path, key]);
    if ((unified?.kind === 'never') !== (written.switches === undefined))
      checks.report(place, 'switches: what Unified RBAC gives has them, and only that', path);
    const whole = unified && legsOf(unified, written.switches ?? [], others);
    return whole && { unified: whole, legacy: whole };
  }
  // Endpoint's basic permissions are no roles: what a role column demands does not apply to them.
  const whileBasic = basic ?? (legacy && (on.includes('MDE') || on.includes('IOT')) ? unified : undefined);
  // One object in both models is what alternatives that stand in every model have (S-57).
  const own = legacy === unified ? legacy && { ...legacy } : legacy;
  return unified && { unified, ...(own && { legacy: own }), ...(whileBasic && { basic: whileBasic }) };
}

/** S-57: the same alternatives in every model; each counts by itself. */
function legsOf(
  unified: Requirement,
  switches: NonNullable<DemandShape['switches']>,
  others: Requirement | undefined,
): Requirement {
  const counted = others && withDirectoryRoles(others);
  const alternatives: Requirement[] = [
    ...(unified.kind === 'never' ? [] : [{ kind: 'unifiedLeg' as const, switches, of: unified }]),
    ...(counted?.kind === 'any' ? counted.of : counted ? [counted] : []),
  ];
  const [only, ...further] = alternatives;
  if (only === undefined) return unified;
  return further.length === 0 ? only : { kind: 'any', of: alternatives };
}

/** S-59: holders of directory roles are members of some role groups. */
function withDirectoryRoles(requirement: Requirement): Requirement {
  switch (requirement.kind) {
    case 'any':
    case 'all':
      return { ...requirement, of: requirement.of.map(withDirectoryRoles) };
    case 'conditional':
    case 'noted':
      return { ...requirement, of: withDirectoryRoles(requirement.of) };
    case 'legacyRole':
      return { ...requirement, countsDirectoryRoles: true };
    default:
      return requirement;
  }
}

function requirementAt({ place, names, checks }: DemandReading, raw: unknown, path: Path): Requirement | undefined {
  if (raw === undefined) return undefined;
  return readRequirement(raw, path, names, (at, message, table) => {
    if (table === undefined || !checks.isDamaged(table)) checks.report(place, message, at);
  });
}

function deniedRemarks(reading: DemandReading, { whenDenied }: DemandShape, path: Path) {
  return whenDenied.flatMap(({ holder, notes }, position) => {
    const inside = [...path, 'whenDenied', position];
    reading.checks.notes(reading.place, notes, [...inside, 'notes']);
    const read = requirementAt(reading, holder, [...inside, 'holder']);
    return read ? [{ holder: read, notes }] : [];
  });
}

function checkPlans({ place, checks }: DemandReading, written: DemandShape, product: Product, path: Path): void {
  for (const [index, plan] of written.plans.entries())
    if (!isPlanOf(product, plan)) checks.report(place, `${product} has no plan "${plan}"`, [...path, 'plans', index]);
  for (const plan of Object.keys(written.planNotes))
    if (!isPlanOf(product, plan))
      checks.report(place, `${product} has no plan "${plan}"`, [...path, 'planNotes', plan]);
}

/** Whether a product is sold in that plan. */
export function isPlanOf(product: Product, plan: string): plan is Plan {
  const plans: readonly string[] = product === 'MDO' || product === 'MDE' ? plansOf[product] : [];
  return plans.includes(plan);
}

function planNotes({ planRemarks }: DemandReading, written: DemandShape, product: Product) {
  const own = Object.entries(written.planNotes).map(([plan, notes]) => ({ plan, notes }));
  const general = planRemarks.filter((row) => row.product === product && written[row.where]);
  return [...own, ...general].flatMap(({ plan, notes }) => (isPlanOf(product, plan) ? [{ plan, notes }] : []));
}

function outsiders({ outsiders: { external, foreign } }: DemandShape): Outsiders {
  return { ...(external && { external }), ...(foreign && { foreign }) };
}
