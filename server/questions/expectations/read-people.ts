import type { Path } from '../../document/problem.ts';
import { type CaseReader, checkPeople, parse, readQuestion } from './case-parts.ts';
import type { Expectation, PeopleExpectation } from './expectation.ts';
import { caseName } from './name.ts';
import { peopleShapes } from './shape.ts';

type About = PeopleExpectation['about'];

/** The keys that make a case one about people; each names the capability. */
export const peopleKeys: readonly About[] = ['whoCan', 'gains', 'loses', 'nobody'];

const words: Readonly<Record<About, string>> = {
  whoCan: 'who can',
  gains: 'who gains',
  loses: 'who loses',
  nobody: 'nobody can',
};
const listKeys = ['exactly', 'atMost', 'atLeast', 'except'] as const;

/** An expectation about everybody. */
export async function readPeople(
  about: About,
  value: unknown,
  path: Path,
  line: number,
  reader: CaseReader,
): Promise<Expectation[]> {
  const written: Written | undefined = parse(peopleShapes[about], value, path, reader.report);
  if (written === undefined) return [];
  const lists = listKeys.flatMap((key) => {
    const ids = written[key];
    return ids === undefined ? [] : [[key, [...new Set(ids)]] as const];
  });
  if (lists.length === 0)
    reader.report.add(path, 'this expectation states no result', { hint: 'add exactly, atMost or atLeast' });
  if ((about === 'gains' || about === 'loses') && written.assuming === undefined)
    reader.report.add(path, `without changes nobody ${about} anything`, { hint: 'add assuming' });
  for (const [key, ids] of lists) await checkPeople(ids, [...path, key], reader);
  const { on, assuming, includeEligible } = written;
  const question = await readQuestion({ capability: written[about] ?? '', key: about, on, assuming }, path, reader);
  if (question === undefined) return [];
  const { capability, ...rest } = question;
  const name = written.name ?? caseName([words[about], capability], question.on);
  return [
    { kind: 'people', about, name, line, can: capability, ...rest, ...Object.fromEntries(lists), includeEligible },
  ];
}

type Lists = { readonly [Key in (typeof listKeys)[number]]?: readonly string[] | undefined };
type Written = Lists & { readonly [Key in About]?: string } & {
  readonly name?: string | undefined;
  readonly on?: unknown;
  readonly includeEligible: boolean;
  readonly assuming?: unknown;
};
