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
import type { EvidenceNames } from './evidence.ts';

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

/** A question of a case, understood. */
export interface Question {
  readonly capability: string;
  readonly on: Target;
  readonly assuming: readonly Change[];
}

function addInside(report: Report, path: Path, issues: readonly Issue[]): void {
  report.include(issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
}

export function parse<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  path: Path,
  report: Report,
): z.infer<Shape> | undefined {
  const { data, issues } = parseMending(shape, value);
  addInside(report, path, issues);
  return data;
}

export async function readAssuming(
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

export async function readQuestion(
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

export async function checkPeople(
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
