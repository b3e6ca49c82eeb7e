import type { Rulebook } from '../../../server/access/terms/rulebook.ts';

/** S-82, S-84: the exact row, else the longest documented pattern, else the longest guess, else a workspace table that nobody knows. */
export function tableNamed(rulebook: Rulebook, name: string): { tableClass: string; isGuessed: boolean } {
  const exact = rulebook.huntingTables.find((row) => row.name === name);
  const patterns = rulebook.huntingTables
    .filter((row) => row.name.includes('*') && asExpression(row.name).test(name))
    .sort((one, other) => Number(one.isGuess) - Number(other.isGuess) || other.name.length - one.name.length);
  const row = exact ?? patterns[0];
  return row ? { tableClass: row.class, isGuessed: row.isGuess } : { tableClass: 'workspace', isGuessed: true };
}

function asExpression(pattern: string): RegExp {
  const literal = pattern.split('*').map((part) => part.replaceAll(/[^A-Za-z0-9_]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`, 's');
}
