import type { AccessModel } from '../judge/model.ts';
import type { Profile } from './profile.ts';

/** Whether anything is different for these people once everything that they may activate is active. */
export function mayActivate({ entraHoldings }: AccessModel, { now, afterActivation, person }: Profile): boolean {
  if (now.length !== afterActivation.length) return true;
  if (now.some(({ key }, place) => key !== afterActivation[place]?.key)) return true;
  return afterActivation.some(({ group }) =>
    entraHoldings.get(group ?? person.id)?.some(({ state }) => state === 'eligible'),
  );
}
