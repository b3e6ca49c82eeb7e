import { type FewFacts, ungroupedId } from '../terms/facts.ts';
import type { RemediationLevel } from '../terms/vocabulary.ts';
import { withEntry } from './lists.ts';

/** Who sees a device group; nobody named means every portal user. */
export function setDeviceGroupAccess(facts: FewFacts, id: string, access: readonly string[]): FewFacts {
  if (id === ungroupedId) return { ...facts, ungroupedAccess: access };
  const deviceGroups = withEntry(
    facts.deviceGroups,
    (group) => group.id === id,
    (group) => ({ ...group, access }),
  );
  return { ...facts, deviceGroups };
}

/** How far automation may go on the devices of a group, or on the ungrouped ones. */
export function setRemediationLevel(facts: FewFacts, id: string, level: RemediationLevel): FewFacts {
  if (id === ungroupedId) return { ...facts, ungroupedRemediationLevel: level };
  const deviceGroups = withEntry(
    facts.deviceGroups,
    (group) => group.id === id,
    (group) => ({ ...group, remediationLevel: level }),
  );
  return { ...facts, deviceGroups };
}

/** Moves a device group; onto a taken rank it is inserted, and the others from there on move down by one (S-11). */
export function setRank(facts: FewFacts, id: string, rank: number): FewFacts {
  if (!facts.deviceGroups.some((group) => group.id === id)) return facts;
  const isTaken = facts.deviceGroups.some((group) => group.id !== id && group.rank === rank);
  return {
    ...facts,
    deviceGroups: facts.deviceGroups.map((group) => {
      if (group.id === id) return { ...group, rank };
      return isTaken && group.rank >= rank ? { ...group, rank: group.rank + 1 } : group;
    }),
  };
}
