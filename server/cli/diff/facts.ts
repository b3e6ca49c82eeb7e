import type { FactDifference } from '../../store/sets/fact-differences.ts';

/** The facts that differ, with how many there are of each change. */
export function factsJson(facts: readonly FactDifference[]) {
  const count = (wanted: FactDifference['change']) => facts.filter(({ change }) => change === wanted).length;
  return {
    added: count('ADDED'),
    removed: count('REMOVED'),
    changed: count('CHANGED'),
    list: facts.map(({ change, kind, from, to, sentence }) => ({ change, kind, from, to: to ?? null, sentence })),
  };
}

const mostListed = 20;

export function factsText(facts: readonly FactDifference[]): string[] {
  const { added, removed, changed } = factsJson(facts);
  return [
    '',
    `Facts: ${added} added, ${removed} removed, ${changed} changed.`,
    ...facts.slice(0, mostListed).map(({ sentence }) => `  ${sentence}`),
    ...(facts.length > mostListed ? [`  … ${mostListed} of ${facts.length} shown; all with --json.`] : []),
  ];
}
