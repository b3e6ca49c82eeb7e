import { relevantTo } from '../../judge/unknown-switches.ts';
import { switches } from '../../terms/switches.ts';
import { productOf } from '../../terms/vocabulary.ts';
import type { Candidate } from './candidate.ts';
import { type Case, judgedUnder } from './case.ts';

/** Workloads that could be activated in Unified RBAC and that the answer may depend on. */
export function switchings(asked: Case): Candidate[] {
  const { model } = asked;
  const relevant = relevantTo(judgedUnder(asked, model).graded);
  const { activated, available } = model.facts;
  return switches
    .filter((code) => relevant.has(productOf(code)) && available.includes(productOf(code)))
    .filter((code) => (code === 'EXO' ? !activated.includes(code) : model.regimes.get(productOf(code)) !== 'unified'))
    .map((workload) => ({
      change: { kind: 'activate', workload },
      kin: `activate ${workload}`,
      isPersonal: false,
      weight: 1_000_000,
    }));
}

/** A person can do nothing with a disabled account, whatever else is done. */
export function enabling({ person, model }: Case): Candidate[] {
  const isEnabled = model.personChanges.get(person.id)?.enabled ?? person.enabled;
  if (isEnabled || person.kind === 'ForeignPrincipal') return [];
  const change = { kind: 'setAccount', user: person.id, enabled: true } as const;
  return [{ change, kin: 'enable', isPersonal: true, weight: 0 }];
}
