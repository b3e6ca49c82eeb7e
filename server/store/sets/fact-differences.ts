import { createHash } from 'node:crypto';
import type { Everybody } from '../../access/sets/everybody.ts';
import { eligibility, membership, node, type Statement, statementsOf } from '../../access/sets/statements.ts';
import type { GroupFact, PersonFact } from '../../access/terms/facts.ts';
import type { SnapshotView } from '../snapshot-view.ts';

/** One fact that two snapshots do not share. */
export interface FactDifference {
  readonly change: 'ADDED' | 'REMOVED' | 'CHANGED';
  /** A kind of edge, a kind of node, `ACTIVE_WORKLOAD`, `PRODUCT` or `SETTING`. */
  readonly kind: string;
  readonly from: string;
  readonly to: string | undefined;
  readonly sentence: string;
}

interface Side {
  readonly view: SnapshotView;
  readonly everybody: Everybody;
}

/** What differs between two snapshots: structure from memory, people and memberships as they are read. Devices are left out. */
export async function factDifferences(before: Side, after: Side): Promise<FactDifference[]> {
  const [wasNamed, isNamed] = [namesIn(before), namesIn(after)];
  return [
    ...between(statementsOf(before.view.model, wasNamed), statementsOf(after.view.model, isNamed)),
    ...between(...(await peopleThatDiffer(before, after))),
    ...between(...(await membershipsThatDiffer(before, after, wasNamed, isNamed))),
  ];
}

function* between(before: Iterable<Statement>, after: Iterable<Statement>): Generator<FactDifference> {
  const was = new Map<string, Statement>();
  for (const statement of before) was.set(statement.key, statement);
  for (const statement of after) {
    const old = was.get(statement.key);
    was.delete(statement.key);
    if (!old) yield told('ADDED', statement, statement.says);
    else if (old.value !== statement.value) yield told('CHANGED', statement, statement.changes);
  }
  for (const statement of was.values()) yield told('REMOVED', statement, statement.denies);
}

function told(change: FactDifference['change'], { kind, from, to }: Statement, sentence: string): FactDifference {
  return { change, kind, from, to, sentence: `${sentence}.` };
}

function namesIn({ view, everybody: { ids, names } }: Side): (id: string) => string {
  const places = new Map(ids.map((id, place) => [id, place]));
  return (id) => view.model.groups.get(id)?.displayName ?? names[places.get(id) ?? -1] ?? id;
}

type Both = [Statement[], Statement[]];

/** Of people only those are kept who differ: of the rest a number each. */
async function peopleThatDiffer(before: Side, after: Side): Promise<Both> {
  const was = new Map<string, number>();
  for await (const person of before.view.wholeTenant().people) was.set(person.id, digestOf(JSON.stringify(person)));
  const differing: Statement[] = [];
  const old = new Set<string>();
  for await (const person of after.view.wholeTenant().people) {
    const known = was.get(person.id);
    was.delete(person.id);
    if (known === digestOf(JSON.stringify(person))) continue;
    differing.push(personStatement(person));
    if (known !== undefined) old.add(person.id);
  }
  for (const id of was.keys()) old.add(id);
  const people = await before.view.people([...old]);
  return [[...people.values()].map(personStatement), differing];
}

const kinds = { User: 'USER', ServicePrincipal: 'SERVICE_PRINCIPAL', ForeignPrincipal: 'FOREIGN' } as const;

function personStatement({
  kind,
  id,
  displayName,
  userPrincipalName,
  userType,
  home,
  via,
  enabled,
}: PersonFact): Statement {
  const value = { displayName, userPrincipalName, userType, home, via, enabled };
  return {
    ...node(kinds[kind], id, value, displayName),
    changes: `The account of ${displayName} is ${enabled ? 'enabled' : 'disabled'} now`,
  };
}

/** The people of a group are read again only where a number of them tells that they are others. */
async function membershipsThatDiffer(
  before: Side,
  after: Side,
  wasNamed: (id: string) => string,
  isNamed: (id: string) => string,
): Promise<Both> {
  const was = new Map<string, number>();
  for await (const { id, digest } of groupsOf(before)) was.set(id, digest);
  const differing = new Set<string>();
  for await (const { id, digest } of groupsOf(after)) {
    if (was.get(id) !== digest) differing.add(id);
    was.delete(id);
  }
  for (const id of was.keys()) differing.add(id);
  if (differing.size === 0) return [[], []];
  const old = new Map<string, Members>();
  for await (const group of before.view.wholeTenant().groups) if (differing.has(group.id)) old.set(group.id, group);
  const [removed, added]: Both = [[], []];
  for await (const group of after.view.wholeTenant().groups) {
    if (!differing.has(group.id)) continue;
    const gone = old.get(group.id) ?? inNone;
    old.delete(group.id);
    added.push(...statementsBeyond(group, gone, after, isNamed));
    removed.push(...statementsBeyond({ id: group.id, ...gone }, group, before, wasNamed));
  }
  for (const [id, group] of old) removed.push(...statementsBeyond({ ...group, id }, inNone, before, wasNamed));
  return [removed, added];
}

type Members = Pick<GroupFact, 'members' | 'eligible'>;

const inNone: Members = { members: [], eligible: [] };

async function* groupsOf({ view }: Side): AsyncGenerator<{ readonly id: string; readonly digest: number }> {
  for await (const { id, members, eligible } of view.wholeTenant().groups)
    yield { id, digest: digestOf(JSON.stringify([[...members].sort(), [...eligible].sort()])) };
}

/** The people who are in a group and not among others. */
function statementsBeyond(
  { id, members, eligible }: Members & Pick<GroupFact, 'id'>,
  others: Members,
  { view }: Side,
  nameOf: (id: string) => string,
): Statement[] {
  const [known, knownEligible] = [new Set(others.members), new Set(others.eligible)];
  const isNew = (among: ReadonlySet<string>) => (member: string) =>
    !among.has(member) && !view.model.groups.has(member);
  return [
    ...members.filter(isNew(known)).map((member) => membership('MEMBER_OF', member, id, nameOf(member), nameOf(id))),
    ...eligible.filter(isNew(knownEligible)).map((member) => eligibility(member, id, nameOf(member), nameOf(id))),
  ];
}

function digestOf(text: string): number {
  return createHash('sha1').update(text).digest().readUIntBE(0, 6);
}
