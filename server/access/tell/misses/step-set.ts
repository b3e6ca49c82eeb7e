import type { Graded } from '../../judge/graded.ts';
import type { Chain } from '../../judge/grants/chain.ts';
import type { Claim } from '../../terms/claim.ts';
import type { FactEdge } from '../../terms/node.ts';
import type { Miss } from '../../terms/proof.ts';
import type { ReasonClass } from '../../terms/reason-classes.ts';
import { productOf, workloadNames } from '../../terms/vocabulary.ts';
import { evidenceOf } from '../evidence.ts';
import type { Step } from '../possible-steps.ts';
import { changesOf } from '../step-changes.ts';
import type { StepSet } from '../steps.ts';
import { agreeing, listed } from '../wording.ts';
import { chainsOf, endsAtDirectoryRole, giversOf } from './miss.ts';

/** S-86: each step of a set as a near miss of its own; the first tells them all. */
export function missesOfSet(set: StepSet, explained: Graded): Miss[] {
  const { steps, subject, found } = set;
  const chains = chainsOf(found);
  const { edges, missing } = partsOf(subject.now.reach.origin.id, evidenceOf(subject.now, chains), chains);
  const clauses = steps.map((step) => clauseOf(step, chains, missing));
  return steps.map((step, index) => ({
    reason: reasonOf(step, chains),
    sentence: index === 0 ? together(clauses) : `In addition, ${clauses[index]}.`,
    claims: index === 0 ? claimsOf(set, explained) : [],
    edges,
    missing,
  }));
}

/** What the set is enough for, where it is one permission; of the whole answer more may be missing. */
function claimsOf(set: StepSet, explained: Graded): Claim[] {
  const what = explained.kind === 'leaf' ? explained.aim.goal : undefined;
  const { again } = explained;
  if (what?.kind !== 'Permission' || what.product === undefined || !again) return [];
  const changes = changesOf(set, what.product, again);
  return changes ? [{ kind: 'after-changes', changes, what }] : [];
}

function together(clauses: readonly string[]): string {
  const [first = '', second] = clauses;
  if (second === undefined) return `${capitalised(first)}.`;
  return `Two things stand in the way: ${first}, and ${second}.`;
}

/** A directory role that counts once another model decides is told as such (S-87). */
function reasonOf({ reason }: Step, chains: readonly Chain[]): ReasonClass {
  const isRegime = reason === 'inactive' && chains.length > 0 && chains.every(endsAtDirectoryRole);
  return isRegime ? 'regime' : reason;
}

function clauseOf(step: Step, chains: readonly Chain[], missing: readonly FactEdge[]): string {
  const { reason } = step;
  const givers = giversOf(chains);
  switch (reason) {
    case 'eligible': {
      const names = missing.filter(({ kind }) => kind === 'ELIGIBLE_FOR').map(({ to }) => to.name);
      return `${listed(names)} ${new Set(names).size > 1 ? 'are' : 'is'} eligible in PIM but not active`;
    }
    case 'scope':
      return `${agreeing(givers, 'applies', 'apply')} only within a scope`;
    case 'data-source':
      return `${agreeing(givers, 'is', 'are')} assigned only for other data sources`;
    case 'principal-kind':
      return `${agreeing(givers, 'has', 'have')} no effect for this kind of account or group`;
    case 'inactive':
      return `${listed(switchedBy(step))} ${step.turns?.includes('EXO') ? 'are' : 'is'} not active in Unified RBAC`;
    case 'legacy-ignored':
      return `${listed(switchedBy(step))} is active in Unified RBAC, where individual RBAC roles have no effect`;
  }
}

/** What a step turns on or off, as the portal names it. */
function switchedBy({ turns = [] }: Step): readonly string[] {
  return turns.map((code) => (code === 'EXO' ? workloadNames.EXO : workloadNames[productOf(code)]));
}

/** What is there, and what is missing: activations, and the step at which each way breaks off. */
function partsOf(
  person: string,
  all: readonly FactEdge[],
  chains: readonly Chain[],
): { readonly edges: readonly FactEdge[]; readonly missing: readonly FactEdge[] } {
  const last = new Set(chains.flatMap(({ edges }) => edges.at(-1) ?? []));
  const isMissing = (edge: FactEdge) => edge.kind === 'ELIGIBLE_FOR' || (last.has(edge) && edge.from.id !== person);
  return { edges: all.filter((edge) => !isMissing(edge)), missing: all.filter(isMissing) };
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
