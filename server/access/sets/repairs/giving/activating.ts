import { isTenantWide } from '../../../judge/view.ts';
import type { Candidate } from '../candidate.ts';
import type { Scene } from './scene.ts';

/** Everything that PIM offers the person, by themselves or through what else it offers. */
export function activatings({ subject }: Scene): Candidate[] {
  const { afterActivation, person } = subject;
  const groups = new Set(
    [...afterActivation.reach.incoming.values()]
      .flat()
      .filter(({ kind }) => kind === 'ELIGIBLE_FOR')
      .map(({ to }) => to.id),
  );
  const roles = new Set(
    afterActivation.entra
      .filter(({ holding }) => holding.state === 'eligible' && isTenantWide(holding))
      .map(({ holding }) => holding.role),
  );
  return [
    ...[...groups].map(
      (group): Candidate => ({
        change: { kind: 'activateEligibleGroup', principal: person.id, group },
        kin: `activate group ${group}`,
        isPersonal: true,
        weight: 0,
      }),
    ),
    ...[...roles].map(
      (role): Candidate => ({
        change: { kind: 'activateEligibleRole', principal: person.id, role },
        kin: `activate role ${role}`,
        isPersonal: true,
        weight: 0,
      }),
    ),
  ];
}
