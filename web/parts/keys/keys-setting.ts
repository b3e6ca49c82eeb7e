import { isRemembered, remember } from '../hints/remembered.ts';

const off = 'whycan-single-keys-off';

/** Whether single keys do something. Those who dictate can turn them off. */
export function areKeysOn(): boolean {
  return !isRemembered(off);
}

export function turnKeys(isOn: boolean): void {
  remember(off, !isOn);
}
