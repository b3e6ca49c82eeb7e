import type { AccessModel } from '../judge/model.ts';
import { Overlaid } from '../judge/overlaid.ts';
import type { Person } from '../terms/facts.ts';
import type { Held } from './holders.ts';

/** Somebody who holds one role or assignment and has nothing else, in a tenant that has them. */
export interface HolderOfOne {
  readonly model: AccessModel;
  readonly person: Person;
}

export function holderOfOne(model: AccessModel, held: Held): HolderOfOne {
  const person: Person = {
    kind: 'User',
    id: '',
    displayName: 'Somebody who holds it',
    userType: 'Member',
    enabled: true,
    groups: [],
    eligibleGroups: [],
  };
  return { person, model: { ...model, ...holdingsOf(model, held, person.id) } };
}

function holdingsOf(model: AccessModel, { kind, id }: Held, holder: string): Partial<AccessModel> {
  const { entraHoldings, assignments, legacyRoles, facts } = model;
  switch (kind) {
    case 'EntraRole': {
      const holding = { role: id, principal: holder, state: 'active' as const, scope: '/' };
      return { entraHoldings: Overlaid.over(entraHoldings, [[holder, [holding]]]) };
    }
    case 'UnifiedRole':
    case 'UnifiedAssignment': {
      const given = facts.unifiedRoles.flatMap((role) =>
        role.assignments
          .filter((assignment) => (kind === 'UnifiedRole' ? role.id : assignment.id) === id)
          .map((assignment) => ({ role, assignment })),
      );
      return { assignments: Overlaid.over(assignments, [[holder, given]]) };
    }
    case 'LegacyRole': {
      const role = facts.legacyRoles.filter(({ key }) => key === id);
      return { legacyRoles: Overlaid.over(legacyRoles, [[holder, role]]) };
    }
  }
}
