import { expect, it } from 'vitest';
import { clauses, numberedIds } from './numbered-ids.ts';
import { filesIn, testFiles } from './source-tree.ts';

/** Nothing to try, and why. */
const untried: Readonly<Record<string, string>> = { 'S-37': "no reader of vendors' exports" };

/** Names of tests: what a test is called with, and first cells of tables of cases that begin with an id. */
const inCode = /\b(?:describe|it|test)(?:\.each\([^)]*\))?\(\s*(['"`])(.*?)\1|(['"`])([RST]-\d{2}.*?)\3/gs;
const inExpectations = /\bname: *"?([^,}"\n]+)/g;

const names = [
  ...testFiles.flatMap(({ text }) => [...text.matchAll(inCode)].map((match) => match[2] ?? match[4] ?? '')),
  ...filesIn(['test/access/rules'], /\.rules\.yaml$/).flatMap(({ text }) =>
    [...text.matchAll(inExpectations)].map((match) => match[1] ?? ''),
  ),
].filter((name) => /\s/.test(name.trim()));

it('S-97 every rule, settled reading, clause and contradiction has a test that is named after it', () => {
  const named = new Set(names.flatMap((name) => name.match(/\b[RST]-\d{2,3}(?:a|\.\d+)?\b/g) ?? []));
  const isNamed = (id: string) => named.has(id) || (id === 'S-98' && clauses.every((clause) => named.has(clause)));
  expect([...numberedIds, ...clauses].filter((id) => !isNamed(id) && untried[id] === undefined)).toEqual([]);
  expect(Object.keys(untried).filter((id) => named.has(id))).toEqual([]);
});
