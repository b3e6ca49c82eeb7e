import type { FewFacts } from '../terms/facts.ts';
import { switches } from '../terms/switches.ts';
import { type Product, products } from '../terms/vocabulary.ts';
import { type Graded, productsOf } from './graded.ts';
import type { AccessModel } from './model.ts';
import { modelWith } from './switched-model.ts';

const known = new WeakMap<AccessModel, readonly AccessModel[]>();

/** Where the switches are not all known: the tenant with every further combination of them turned on (S-12). */
export function possibleModels(model: AccessModel): readonly AccessModel[] {
  if (!model.incompleteFacts.has('workloads')) return [];
  const models = known.get(model) ?? combinations(model);
  known.set(model, models);
  return models;
}

/** The products whose switches can bear on what was found. */
export function relevantTo(graded: Graded): ReadonlySet<Product> {
  const relevant = new Set(productsOf(graded));
  if (asksForActivity(graded)) return new Set(products);
  if (asksForSight(graded)) relevant.add('MDE');
  if (relevant.has('XSPM')) relevant.add('MDI');
  if (relevant.has('MDI')) relevant.add('MDA');
  return relevant.size > 0 ? relevant : new Set(products);
}

/** The models that differ from this one, and from each other, on any of the products. */
export function differingOn(
  relevant: ReadonlySet<Product>,
  model: AccessModel,
  others: readonly AccessModel[],
): readonly AccessModel[] {
  const keyOf = ({ regimes, isExchangeActive, facts }: AccessModel): string =>
    [
      ...[...relevant].map((product) => regimes.get(product)),
      relevant.has('MDO') && isExchangeActive,
      relevant.has('MDI') && facts.scopedDeploymentForMdiAlerts,
    ].join();
  const distinct = new Map(others.map((other) => [keyOf(other), other]));
  distinct.delete(keyOf(model));
  return [...distinct.values()];
}

function asksForSight(graded: Graded): boolean {
  return graded.isSight || (graded.kind !== 'leaf' && graded.parts.some(asksForSight));
}

function asksForActivity(graded: Graded): boolean {
  if (graded.kind !== 'leaf') return graded.parts.some(asksForActivity);
  return graded.aim.requirement.kind === 'someActiveProduct';
}

function combinations(model: AccessModel): AccessModel[] {
  const { facts } = model;
  const turnOn = [
    ...switches
      .filter((code) => !facts.activated.includes(code))
      .map((code) => (some: FewFacts) => ({ ...some, activated: [...some.activated, code] })),
    ...(facts.legacyRbac ? [] : [(some: FewFacts) => ({ ...some, legacyRbac: true })]),
    ...(facts.scopedDeploymentForMdiAlerts
      ? []
      : [(some: FewFacts) => ({ ...some, scopedDeploymentForMdiAlerts: true })]),
  ];
  const every = [facts];
  for (const turn of turnOn) every.push(...every.map(turn));
  return every.slice(1).map((possible) => modelWith(model, () => possible));
}
