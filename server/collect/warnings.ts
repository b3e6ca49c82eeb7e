import type { CallName } from './calls.ts';
import { outcomeOfList } from './outcomes.ts';
import type { Parts } from './parts.ts';
import type { RawSignIn } from './raw-folder.ts';
import { goneGroups } from './states.ts';

/** More ids than these are only counted. */
const mostNamed = 20;

/** What touches no kind of data, but should be known; sorted. */
export function warningsOf(parts: Parts, as: RawSignIn['as']): string[] {
  return [
    ...notRead(parts, 'licences', 'Licences were not read', as),
    ...notRead(parts, 'administrativeUnits', 'Administrative units were not read', as),
    ...otherPrincipals(parts, as),
    ...gone(parts),
  ].sort();
}

function notRead(parts: Parts, call: CallName, what: string, as: RawSignIn['as']): string[] {
  const { state, reason } = outcomeOfList(parts.finished(call, null), as);
  return state === 'complete' ? [] : [`${what}${state === 'partial' ? ' completely' : ''}. ${reason ?? ''}`];
}

function otherPrincipals(parts: Parts, as: RawSignIn['as']): string[] {
  const failed = parts.unitsOf('otherPrincipals').find(({ state }) => state !== 'complete');
  if (failed === undefined) return [];
  return [`Principals that are in no list were not looked up. ${outcomeOfList(failed, as).reason ?? ''}`];
}

function gone(parts: Parts): string[] {
  const ids = [...goneGroups(parts)].sort();
  if (ids.length === 0) return [];
  const named = ids.slice(0, mostNamed).join(', ');
  const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : '';
  return [
    `Left out, because they were deleted meanwhile: ${ids.length === 1 ? 'the group' : 'the groups'} ${named}${more}.`,
  ];
}
