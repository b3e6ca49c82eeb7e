import type { Change } from '../../access/terms/change.ts';
import type { Path } from '../../document/problem.ts';
import { readActivations } from './activations.ts';
import { type CaseReader, checkPeople, parse, readAssuming, readQuestion } from './case-parts.ts';
import type { Expectation } from './expectation.ts';
import { caseName } from './name.ts';
import { peopleKeys, readPeople } from './read-people.ts';
import { accessShape, warningShape } from './shape.ts';

function isAdded(assuming: readonly Change[]): (name: string) => boolean {
  const hasImport = assuming.some(({ kind }) => kind === 'importRoles');
  const assigned = assuming.flatMap((change) => (change.kind === 'assign' ? [`${change.role}#`] : []));
  const granted = new Set(
    assuming.flatMap((change) =>
      change.kind === 'grantEntraRole' || change.kind === 'grantLegacyRole' ? [change.role] : [],
    ),
  );
  return (name) =>
    (hasImport && name.startsWith('imported:')) ||
    assigned.some((prefix) => name.startsWith(prefix)) ||
    granted.has(name);
}

async function readAccess(value: unknown, path: Path, line: number, reader: CaseReader): Promise<Expectation[]> {
  const written = parse(accessShape, value, path, reader.report);
  if (written === undefined) return [];
  const { who, can, on, verdict, state, because, assuming } = written;
  await checkPeople([who], [...path, 'who'], reader);
  const question = await readQuestion({ capability: can, key: 'can', on, assuming }, path, reader);
  const added = isAdded(question?.assuming ?? []);
  const through = reader.evidence.read(written.through, [...path, 'through'], added);
  const notThrough = reader.evidence.read(written.notThrough, [...path, 'notThrough'], added);
  const toActivate = written.toActivate && readActivations(written.toActivate, [...path, 'toActivate'], reader);
  if (question === undefined) return [];
  const name = written.name ?? caseName([who, question.capability], question.on);
  const { capability, ...rest } = question;
  const compared = {
    ...(verdict === undefined ? {} : { verdict }),
    ...(state === undefined ? {} : { state }),
    ...(toActivate === undefined ? {} : { toActivate }),
  };
  return [{ kind: 'access', name, line, who, can: capability, ...rest, ...compared, because, through, notThrough }];
}

/** One expectation, of whichever kind its fields say. */
export async function readCase(value: unknown, path: Path, line: number, reader: CaseReader): Promise<Expectation[]> {
  const has = (key: string) => typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  const about = peopleKeys.find(has);
  if (about !== undefined) return readPeople(about, value, path, line, reader);
  if (!has('warns') || has('who')) return readAccess(value, path, line, reader);
  const written = parse(warningShape, value, path, reader.report);
  if (written === undefined) return [];
  const { warns, name = `warns ${warns}` } = written;
  const assuming = await readAssuming(written.assuming, path, reader);
  return assuming === undefined ? [] : [{ kind: 'warning', name, line, warns, assuming }];
}
