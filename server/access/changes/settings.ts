import type { LiveResponseSwitches, Plans, StructuralFacts } from '../terms/facts.ts';

/** Turns switches of live response; those that are not named stay as they are. */
export function setLiveResponse(facts: StructuralFacts, switches: LiveResponseSwitches): StructuralFacts {
  return { ...facts, liveResponse: { ...facts.liveResponse, ...switches } };
}

/** Changes plans of products; those that are not named stay as they are. */
export function setPlans(facts: StructuralFacts, plans: Plans): StructuralFacts {
  return { ...facts, plans: { ...facts.plans, ...plans } };
}
