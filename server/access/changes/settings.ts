import type { FewFacts, LiveResponseSwitches, Plans } from '../terms/facts.ts';

/** Turns switches of live response; those that are not named stay as they are. */
export function setLiveResponse(facts: FewFacts, switches: LiveResponseSwitches): FewFacts {
  return { ...facts, liveResponse: { ...facts.liveResponse, ...switches } };
}

/** Changes plans of products; those that are not named stay as they are. */
export function setPlans(facts: FewFacts, plans: Plans): FewFacts {
  return { ...facts, plans: { ...facts.plans, ...plans } };
}
