import { type Graded, gradeOfChains } from '../judge/graded.ts';
import type { Chain } from '../judge/grants/chain.ts';
import { hasFullCloudAppsAccess, heldOnIdentity } from '../judge/grants/overridden.ts';
import { isUnrestricted } from '../judge/grants/sight-grants.ts';
import { scopesOf } from '../judge/grants/unified.ts';
import { worksThrough } from '../judge/group-kind.ts';
import type { Subject } from '../judge/subject.ts';

/**
 * What one bearer means to one question, in a text without names: what it gives to each part, and by what sort of way.
 * Together with its part in the rules that take away, this is all that it can mean in any company.
 */
export function effectOf(graded: Graded): string {
  const { low, high } = graded.span;
  if (graded.kind === 'leaf') {
    const ways = [...new Set(graded.chains.map(wayOf))].sort();
    return `${graded.aim.requirement.kind}${low}${high}[${ways.join()}]`;
  }
  return `${graded.kind}${low}${high}(${graded.parts.map(effectOf).join()})`;
}

/** Which sort of source gives it, whether it is open to all, and how certain it is: nothing else of a way bears on others. */
function wayOf(chain: Chain): string {
  const last = chain.edges.at(-1)?.from.kind === 'EntraRole' ? 'directory' : 'other';
  return `${last} ${chain.edges[0]?.kind === 'OPEN_TO_ALL' ? 'open ' : ''}${gradeOfChains([chain])}`;
}

/** The part of a bearer in rules by which holding one thing takes another away (R-36, R-38, T-16), or keeps it. */
export function takingOf({ now, lenience }: Subject): string {
  const { isNarrowed, isWhole } = heldOnIdentity(now);
  const facts = [
    now.legacy.some(({ holding }) => holding.system === 'mda'),
    hasFullCloudAppsAccess(now),
    isNarrowed,
    isWhole,
    now.unified.some(({ holding }) => scopesOf(holding.assignment).some((scope) => scope.startsWith('mdi:'))),
    [...now.seenBy.values()].some((groups) => groups.some((group) => worksThrough(now, group, lenience))),
    isUnrestricted(now, lenience),
  ];
  return facts.map(Number).join('');
}
