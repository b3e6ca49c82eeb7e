import type { Assumed, Lens } from '../../address/assumed.ts';
import { visible } from '../text/visible.ts';
import type { Premise } from './premise.ts';

/** What a question assumes, as the last part of its sentence. */
export function assumedInWords({ changes, lens }: Assumed): string {
  const made = changes.length === 1 ? '1 change were made' : `${changes.length} changes were made`;
  const parts = [...(lens === undefined ? [] : [lens]), ...(changes.length === 0 ? [] : [made])];
  return parts.length === 0 ? 'as things are' : `as if ${parts.join(', and as if ')}`;
}

interface LensChoice {
  readonly lens: Lens;
  /** Whether the answer can be another one. */
  readonly makesDifference: boolean;
  readonly note: string;
}

/** What can be assumed of the person, each with what it would mean here. */
export function lensChoices({ state, person, toActivate, reasons }: Premise): LensChoice[] {
  const isDisabled = reasons.some(({ reason }) => reason === 'ACCOUNT_DISABLED');
  const names = toActivate.map(({ name }) => visible(name)).join(' and ');
  const activated: LensChoice = {
    lens: 'activated',
    makesDifference: toActivate.length > 0,
    note:
      toActivate.length > 0
        ? `${names}, eligible in PIM`
        : state === 'NOW'
          ? 'Access does not depend on an activation.'
          : 'Nothing that is eligible in PIM would allow this.',
  };
  const enabled: LensChoice = {
    lens: 'enabled',
    makesDifference: isDisabled,
    note: isDisabled ? 'The account is disabled.' : 'The account is not disabled.',
  };
  return person.kind === 'USER' ? [activated, enabled] : [activated];
}
