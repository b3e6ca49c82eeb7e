import { type Aim, type Graded, holds } from '../../judge/graded.ts';
import type { Subject } from '../../judge/subject.ts';
import type { Miss } from '../../terms/proof.ts';
import { switchedOff } from '../title.ts';
import { listed } from '../wording.ts';
import { brokenAtTheEnd, chainsOf, giversOf } from './miss.ts';

/** S-57: a switch of Office 365 that is off, with the role that would be enough if it were on. */
export function switchMisses({ now }: Subject, { sought }: Aim, rest: Graded): Miss[] {
  const areMany = sought.kind === 'switches' && sought.off.includes('EXO');
  const told = `${switchedOff(sought)} ${areMany ? 'are' : 'is'} not active in Unified RBAC.`;
  const chains = holds(rest) ? chainsOf(rest) : [];
  if (chains.length === 0) return [{ reason: 'inactive', sentence: told, edges: [], missing: [] }];
  return [brokenAtTheEnd(now, chains, 'inactive', `${listed(giversOf(chains))} would be enough, but ${told}`)];
}
