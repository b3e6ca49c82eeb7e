import type { z } from 'zod';
import type { Change } from '../../access/terms/change.ts';
import type { PersonKind } from '../../access/terms/facts.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { Bare } from '../../document/bare.ts';
import { nearest } from '../../document/nearest.ts';
import { type Issue, type Path, quote } from '../../document/problem.ts';
import { type PrincipalKind, Principals } from '../../tenant/facts/principals.ts';
import { Report } from '../../tenant/facts/report.ts';
import { toIssues } from '../../tenant/shape/fields.ts';
import type { Lookup } from '../target/lookup.ts';
import { Eligibility } from './eligibility.ts';
import { readChange } from './read-one.ts';
import { type ChangeName, changeShapes, type WrittenChange } from './shape.ts';
import { ChangeState } from './state.ts';

export type ChangesReading = { readonly changes: readonly Change[] } | { readonly issues: readonly Issue[] };

interface Placed {
  readonly change: WrittenChange;
  readonly path: Path;
}

function isName(text: string): text is ChangeName {
  return Object.hasOwn(changeShapes, text);
}

function parseOne(value: unknown, index: number, report: Report): Placed[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Bare) {
    report.add([index], 'expected one change, such as { addMember: { group: SOC, member: ana } }');
    return [];
  }
  const [entry, ...further] = Object.entries(value);
  if (entry === undefined || further.length > 0) {
    report.add([index], 'expected exactly one change here', { hint: 'write each change as a list item of its own' });
    return [];
  }
  const [name, content] = entry;
  if (!isName(name)) {
    report.unknown([index, name], `unknown change ${quote(name)}`, nearest(name, Object.keys(changeShapes)), true);
    return [];
  }
  const parsed = (changeShapes[name] as z.ZodType).safeParse(content, { reportInput: true });
  if (parsed.success) return [{ change: { name, value: parsed.data } as WrittenChange, path: [index, name] }];
  report.include(toIssues(parsed.error).map((issue) => ({ ...issue, path: [index, name, ...issue.path] })));
  return [];
}

/** Every id that a change could mean a person by. */
function possiblePeople(changes: readonly Placed[]): string[] {
  const ids = changes.flatMap(({ change }) => {
    if (typeof change.value !== 'object') return [];
    return Object.entries(change.value).flatMap(([key, value]: [string, unknown]) =>
      ['member', 'principal', 'principals', 'user', 'access', 'group'].includes(key) ? [value].flat() : [],
    );
  });
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

const kindNames: Readonly<Record<PersonKind, PrincipalKind>> = {
  User: 'user',
  ServicePrincipal: 'service principal',
  ForeignPrincipal: 'foreign principal',
};

async function knownPrincipals(changes: readonly Placed[], lookup: Lookup, report: Report): Promise<Principals> {
  const { groups, deletedPrincipals, unknownPrincipals } = lookup.structure;
  const goneKindOf = (id: string) =>
    deletedPrincipals.has(id) ? 'deleted principal' : unknownPrincipals.has(id) ? 'unknown principal' : undefined;
  const principals = new Principals(report, {
    kindOf: (id) => (groups.has(id) ? 'group' : goneKindOf(id)),
    size: groups.size + deletedPrincipals.size + unknownPrincipals.size,
    ids: () => [...groups.keys(), ...deletedPrincipals, ...unknownPrincipals],
  });
  const people = await lookup.findPeople(possiblePeople(changes));
  for (const [id, kind] of people) principals.define(kindNames[kind], id, []);
  return principals;
}

/** Who could activate what; asked for only where something is activated. */
async function eligibilityFor(changes: readonly Placed[], lookup: Lookup): Promise<Eligibility | undefined> {
  const principals = changes.flatMap(({ change }) =>
    change.name === 'activateEligible' ? [change.value.principal] : [],
  );
  if (principals.length === 0) return undefined;
  return new Eligibility(lookup.structure, await lookup.findMemberships([...new Set(principals)]));
}

function parseAll(value: unknown, report: Report): Placed[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => parseOne(item, index, report));
  report.add([], 'expected a list of changes');
  return [];
}

/** What is wrong with a list of changes whatever the tenant is. */
export function checkChanges(value: unknown): readonly Issue[] {
  const report = new Report();
  parseAll(value, report);
  return report.issues;
}

/**
 * Reads and checks a list of changes (`assuming`), for documents, the command line and GraphQL alike; paths of issues
 * start inside the list. A change that changes nothing is legal: removing somebody who is no member, activating what
 * nobody made the principal eligible for.
 */
export async function readChanges(value: unknown, lookup: Lookup, catalogue: Catalogue): Promise<ChangesReading> {
  const report = new Report();
  const placed = parseAll(value, report);
  const principals = await knownPrincipals(placed, lookup, report);
  const eligibility = await eligibilityFor(placed, lookup);
  const state = new ChangeState({ structure: lookup.structure.facts, catalogue, principals, report, eligibility });
  const changes = placed.flatMap(({ change, path }) => readChange(change, path, state));
  return report.issues.length > 0 ? { issues: report.issues } : { changes };
}
