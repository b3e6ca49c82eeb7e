import type { Kind } from './warnings-document.ts';

/** How many of all kinds are in each state. */
export function countsIn(kinds: readonly Pick<Kind, 'openCount' | 'expiredCount' | 'acceptedCount'>[]) {
  const sum = (name: 'openCount' | 'expiredCount' | 'acceptedCount') =>
    kinds.reduce((before, kind) => before + kind[name], 0);
  const [open, expired, accepted] = [sum('openCount'), sum('expiredCount'), sum('acceptedCount')];
  return { open, expired, accepted, all: open + accepted };
}
