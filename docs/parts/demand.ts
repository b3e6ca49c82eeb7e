import type { ProductRequirement, Requirement } from '../../server/access/terms/rulebook.ts';
import type { Material } from './material.ts';
import { requirementText, whileOn } from './words.ts';

/** Cells for Unified RBAC, a product's own roles, Endpoint's basic permissions, and what else is asked. */
export function demandCells(material: Material, demand: ProductRequirement): [string, string, string, string] {
  const { unified, legacy, basic } = demand.byRegime;
  const besides = besidesOf(demand).join('; ');
  if (unified === legacy) return [...legCells(material, unified), '', besides];
  const told = (requirement: Requirement | undefined) =>
    requirement && JSON.stringify(requirement) !== JSON.stringify(unified)
      ? requirementText(material, requirement)
      : '';
  return [requirementText(material, unified), told(legacy), told(basic), besides];
}

/** Of alternatives that stand in every model, those of Unified RBAC and the others (S-57). */
function legCells(material: Material, whole: Requirement): [string, string] {
  const alternatives = whole.kind === 'any' ? whole.of : [whole];
  const ofUnified = alternatives.flatMap((part) => (part.kind === 'unifiedLeg' ? [part] : []));
  const isPlain = ofUnified.every(({ switches }) => switches.length === 1 && switches[0] === 'MDO');
  const legs = ofUnified.map(({ of, switches }) =>
    [requirementText(material, of), ...(isPlain ? [] : [`(${whileOn(switches)})`])].join(' '),
  );
  const others = alternatives.filter(({ kind }) => kind !== 'unifiedLeg');
  return [legs.join('; or '), others.map((part) => requirementText(material, part)).join('; or ')];
}

function besidesOf(demand: ProductRequirement): string[] {
  const { external, foreign } = demand.outsiders;
  return [
    ...(demand.needsDeviceGroup ? ['device group'] : []),
    ...(demand.usesLiveResponse ? ['live response turned on'] : []),
    ...(demand.needsPlan.length > 0 ? [`plan ${demand.needsPlan.join(' or ')}`] : []),
    ...demand.planNotes.map(({ plan, notes }) => `plan ${plan}: [${notes.join(', ')}]`),
    ...(external ? [`other organisations: ${external.replaceAll('-', ' ')}`] : []),
    ...(foreign ? [`other tenants: ${foreign}`] : []),
  ];
}
