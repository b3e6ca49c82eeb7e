import type { z } from 'zod';
import type { Change } from '../../access/terms/change.ts';
import type { TenantFacts } from '../../access/terms/facts.ts';
import type { Target } from '../../access/terms/question.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { type Issue, type Path, quote } from '../../document/problem.ts';
import type { Report } from '../../tenant/facts/report.ts';
import { parseMending } from '../../tenant/shape/repair.ts';
import { readChanges } from '../changes/read-changes.ts';
import { readCapability } from '../target/capability.ts';
import type { Lookup } from '../target/lookup.ts';
import { readTarget } from '../target/target.ts';
import { readActivations } from './activations.ts';
import type { EvidenceNames } from './evidence.ts';
import type { Expectation } from './expectation.ts';
import { caseName } from './name.ts';
import { accessShape, peopleShape, warningShape } from './shape.ts';

export interface CaseReader {
  readonly facts: TenantFacts;
  readonly lookup: Lookup;
  readonly catalogue: Catalogue;
  readonly evidence: EvidenceNames;
  readonly report: Report;
  /** What is odd about questions and no problem. */
  readonly remarks: Report;
  readonly suggestPerson: (id: string) => string | undefined;
}

interface Question {
  readonly capability: string;
  readonly on: Target;
  readonly assuming: readonly Change[];
}

function addInside(report: Report, path: Path, issues: readonly Issue[]): void {
  report.include(issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
}

function parse<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  path: Path,
  report: Report,
): z.infer<Shape> | undefined {
  const { data, issues } = parseMending(shape, value);
  addInside(report, path, issues);
  return data;
}

async function readAssuming(
  written: unknown,
  path: Path,
  { lookup, catalogue, report }: Pick<CaseReader, 'lookup' | 'catalogue' | 'report'>,
): Promise<readonly Change[] | undefined> {
  if (written === undefined) return [];
  const read = await readChanges(written, lookup, catalogue);
  if (!('issues' in read)) return read.changes;
  addInside(report, [...path, 'assuming'], read.issues);
  return undefined;
}

async function readQuestion(
  written: { readonly capability: string; readonly key: string; readonly on: unknown; readonly assuming: unknown },
  path: Path,
  { lookup, catalogue, report, remarks }: CaseReader,
): Promise<Question | undefined> {
  const assuming = await readAssuming(written.assuming, path, { lookup, catalogue, report });
  const capability = readCapability(written.capability, catalogue, lookup.structure.facts.extraPermissions);
  if (!('value' in capability)) {
    report.unknown([...path, written.key], capability.problem, capability.suggestion);
    return undefined;
  }
  const target = await readTarget(capability.value, written.on, lookup, catalogue);
  if ('issues' in target) addInside(report, [...path, 'on'], target.issues);
  else addInside(remarks, [...path, 'on'], target.remarks);
  if ('issues' in target || assuming === undefined) return undefined;
  return { capability: capability.value, on: target.target, assuming };
}

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

async function checkPeople(
  ids: readonly string[],
  path: Path,
  { facts, lookup, report, suggestPerson }: CaseReader,
): Promise<void> {
  const known = await lookup.findPeople(ids);
  for (const [index, id] of ids.entries()) {
    if (known.has(id)) continue;
    const isGroup = facts.groups.some((group) => group.id === id);
    const place = path.at(-1) === 'who' ? path : [...path, index];
    if (isGroup) report.add(place, `${quote(id)} is a group; name a user or a service principal`);
    else report.unknown(place, `no user or service principal has the id ${quote(id)}`, suggestPerson(id));
  }
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

async function readPeople(value: unknown, path: Path, line: number, reader: CaseReader): Promise<Expectation[]> {
  const written = parse(peopleShape, value, path, reader.report);
  if (written === undefined) return [];
  const { whoCan, on, assuming, includeEligible } = written;
  const lists = (['exactly', 'atMost', 'atLeast'] as const).flatMap((key) =>
    written[key] === undefined ? [] : [[key, [...new Set(written[key])]] as const],
  );
  if (lists.length === 0)
    reader.report.add(path, 'this expectation states no result', { hint: 'add exactly, atMost or atLeast' });
  for (const [key, ids] of lists) await checkPeople(ids, [...path, key], reader);
  const question = await readQuestion({ capability: whoCan, key: 'whoCan', on, assuming }, path, reader);
  if (question === undefined) return [];
  const { capability, ...rest } = question;
  const name = written.name ?? caseName(['who can', capability], question.on);
  return [{ kind: 'people', name, line, whoCan: capability, ...rest, ...Object.fromEntries(lists), includeEligible }];
}

/** One expectation, of whichever kind its fields say. */
export async function readCase(value: unknown, path: Path, line: number, reader: CaseReader): Promise<Expectation[]> {
  const has = (key: string) => typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  if (has('whoCan')) return readPeople(value, path, line, reader);
  if (!has('warns') || has('who')) return readAccess(value, path, line, reader);
  const written = parse(warningShape, value, path, reader.report);
  if (written === undefined) return [];
  const { warns, name = `warns ${warns}` } = written;
  const assuming = await readAssuming(written.assuming, path, reader);
  return assuming === undefined ? [] : [{ kind: 'warning', name, line, warns, assuming }];
}
