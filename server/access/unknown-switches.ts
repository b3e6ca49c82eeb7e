import type { StructuralFacts } from './facts.ts';
import { type AccessModel, switchesOf } from './model.ts';
import type { Workload } from './vocabulary.ts';

const switches: readonly Workload[] = ['MDE', 'MDO', 'EXO', 'MDI', 'MDA', 'SENT'];
const known = new WeakMap<AccessModel, readonly AccessModel[]>();

/** Where the switches are not all known: the tenant with every further combination of them turned on (S-12). */
export function possibleModels(model: AccessModel): readonly AccessModel[] {
  if (!model.incompleteSources.has('workloads')) return [];
  const models = known.get(model) ?? combinations(model);
  known.set(model, models);
  return models;
}

function combinations(model: AccessModel): AccessModel[] {
  const { facts } = model;
  const turnOn = [
    ...switches
      .filter((code) => !facts.activated.includes(code))
      .map((code) => (some: StructuralFacts) => ({ ...some, activated: [...some.activated, code] })),
    ...(facts.legacyRbac ? [] : [(some: StructuralFacts) => ({ ...some, legacyRbac: true })]),
    ...(facts.scopedDeploymentForMdiAlerts
      ? []
      : [(some: StructuralFacts) => ({ ...some, scopedDeploymentForMdiAlerts: true })]),
  ];
  const every = [facts];
  for (const turn of turnOn) every.push(...every.map(turn));
  return every.slice(1).map((possible) => ({ ...model, facts: possible, ...switchesOf(possible) }));
}
