import type { AccessModel } from '../access/judge/model.ts';
import type { DeviceFact, FactCoverage, Person } from '../access/terms/facts.ts';
import type { Decision } from '../access/terms/proof.ts';
import type { NodeKind, Workload } from '../access/terms/vocabulary.ts';
import type { Catalogue } from '../catalogue/load.ts';
import type { Graph } from '../graph/driver.ts';
import {
  countDevicesIn,
  countIds,
  countMembers,
  type ListedId,
  type ListFilter,
  listDevicesIn,
  listEveryone,
  listIds,
  listMembers,
  narrowPrincipals,
} from '../graph/read/lists.ts';
import { type NodeAddress, readNeighbours, type StoredNeighbours } from '../graph/read/neighbours.ts';
import type { PageRequest } from '../graph/read/page.ts';
import { readPeopleAndDevices } from '../graph/read/people.ts';
import {
  type DeviceGroupSize,
  type GroupSize,
  readDeviceGroupSizes,
  readGroupSizes,
  readReach,
} from '../graph/read/sizes.ts';
import type { SnapshotCounts, SnapshotRecord } from '../graph/snapshot-record.ts';
import { readImportReports } from '../graph/snapshots.ts';
import { atOnce, type Turn } from '../turns/turns.ts';
import { type About, answerAbout } from './answer-about.ts';
import { answerMany } from './answer-many.ts';
import {
  type AnswerSource,
  type Asked,
  answer,
  answerAll,
  type CapabilityAnswer,
  modelOf,
  type ReadQuestion,
  readQuestion,
} from './answers.ts';
import { type Batched, batchedReads } from './batched.ts';
import { changesInWords } from './changes-in-words.ts';
import type { KeptReport } from './kept-report.ts';
import type { StoreProblem } from './problems.ts';
import { type SearchResult, search } from './search.ts';
import { type CrowdView, crowdViewOf } from './sets/crowd-view.ts';
import type { Contents } from './snapshot-cache.ts';
import { suggestPerson } from './suggest-person.ts';
import { type WholeTenant, wholeTenant } from './whole-tenant.ts';

/** One entry of a page; `cursor` asks for what follows or precedes it. */
export interface Listed<Row> {
  readonly cursor: string;
  readonly row: Row;
}

/** Somebody who is a direct member of a group or could activate a membership. */
export interface Member {
  readonly person: Person;
  readonly isEligible: boolean;
}

export type Pages<Row> = ReadonlyMap<string, readonly Listed<Row>[]>;

/**
 * One snapshot as one request reads it. What is small comes from memory, people and devices from the database: each
 * method below costs one read, and those of people and devices asked for at the same moment are one together.
 */
export interface SnapshotView extends CrowdView {
  readonly catalogue: Catalogue;
  readonly number: number;
  readonly record: SnapshotRecord;
  readonly importedAt: string;
  readonly catalogueHash: string;
  readonly warnings: SnapshotRecord['warnings'];
  readonly counts: SnapshotCounts;
  readonly coverage: readonly FactCoverage[];
  readonly model: AccessModel;
  /** When costly work is done. */
  readonly turn: Turn;
  /** Says that nothing more is read; the snapshot may then be swept. */
  release(): void;
  person(id: string): Promise<Person | undefined>;
  device(id: string): Promise<DeviceFact | undefined>;
  people(ids: readonly string[]): Promise<Map<string, Person>>;
  devices(ids: readonly string[]): Promise<Map<string, DeviceFact>>;
  listPeople(kind: Person['kind'], page: PageRequest, filter?: ListFilter): Promise<Listed<Person>[]>;
  listDevices(page: PageRequest, filter?: ListFilter): Promise<Listed<DeviceFact>[]>;
  /** How many a filter leaves. */
  countListed(kind: Person['kind'] | 'Device', filter: ListFilter): Promise<number>;
  /** Of each group the people who are direct members or could activate a membership. */
  membersOf(groups: readonly string[], page: PageRequest, filter?: ListFilter): Promise<Pages<Member>>;
  countMembers(groups: readonly string[], filter: ListFilter): Promise<ReadonlyMap<string, number>>;
  /** Of each group everybody who is in it through active memberships of any depth. */
  everyoneIn(groups: readonly string[], page: PageRequest): Promise<Pages<Person>>;
  devicesIn(deviceGroups: readonly string[], page: PageRequest, filter?: ListFilter): Promise<Pages<DeviceFact>>;
  countDevicesIn(deviceGroups: readonly string[], filter: ListFilter): Promise<ReadonlyMap<string, number>>;
  /** Those of some principals that a filter leaves, in order. */
  narrowPrincipals(ids: readonly string[], filter: ListFilter, by: PageRequest['by']): Promise<readonly string[]>;
  /** How many devices are in each device group; read once for each snapshot. */
  devicesByGroup(): Promise<ReadonlyMap<string, number>>;
  groupSizes(groups: readonly string[]): Promise<ReadonlyMap<string, GroupSize>>;
  deviceGroupSizes(deviceGroups: readonly string[]): Promise<ReadonlyMap<string, DeviceGroupSize>>;
  /** The groups that each principal is in at any depth. */
  groupsReached(principals: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The stored links of nodes of any kind, both ways: all of them counted, the first of each fan. */
  neighboursOf(nodes: readonly NodeAddress[], limit: number): Promise<readonly StoredNeighbours[]>;
  /** Where the snapshot came from, read once for the view; undefined if it does not say. */
  importReport(): Promise<KeptReport | undefined>;
  search(text: string, kinds?: readonly NodeKind[], first?: number): Promise<SearchResult>;
  /** Everything that the snapshot says, read as it is walked over. */
  wholeTenant(): WholeTenant;
  /** A question about anybody, understood. Throws a StoreProblem as `decide` does. */
  readQuestion(asked: Omit<Asked, 'who'>): Promise<ReadQuestion>;
  /** The model under changes as documents write them. Throws a StoreProblem as `decide` does. */
  modelUnder(assuming: unknown): Promise<AccessModel>;
  /** The same changes as instructions, in their order. Throws a StoreProblem as `decide` does. */
  changesInWords(assuming: unknown): Promise<readonly string[]>;
  /** Throws a StoreProblem for a question that cannot be answered as it was asked. */
  decide(asked: Asked): Promise<Decision>;
  /** The same for many questions, in their order; people and devices of all of them are read together. */
  decideAll(asked: readonly Asked[]): Promise<readonly (Decision | StoreProblem)[]>;
  /** Every capability that can be asked without a further detail; with a workload, those that name it, about it. */
  capabilitiesOf(person: Person, workload?: Workload): Promise<readonly CapabilityAnswer[]>;
  /** The same about a target and under changes, as documents write them. Throws InvalidQuestion. */
  capabilitiesAbout(person: Person, about: About): Promise<readonly CapabilityAnswer[]>;
}

/** A view of a snapshot that its caller keeps from being swept until `release`. */
export function snapshotViewOf(
  { graph, catalogue }: { readonly graph: Graph; readonly catalogue: Catalogue },
  { record, model, remembered, crowd, devicesByGroup }: Contents,
  release: () => void,
  signal?: AbortSignal,
  turn: Turn = atOnce,
): SnapshotView {
  const { number, importedAt, catalogueHash, warnings, counts } = record;
  const { people, devices } = batchedReads(
    (persons, things) => readPeopleAndDevices(graph, record, persons, things, signal),
    remembered,
  );
  let report: Promise<KeptReport | undefined> | undefined;
  const source: AnswerSource = {
    model,
    turn,
    person: people.load,
    device: devices.load,
    people: people.loadAll,
    devices: devices.loadAll,
    suggestPerson: (text) =>
      suggestPerson(text, (part, kinds, first) => search(graph, record, part, kinds, first, signal)),
  };
  return {
    ...source,
    catalogue,
    number,
    record,
    importedAt,
    catalogueHash,
    warnings,
    counts,
    coverage: model.facts.coverage,
    release,
    people: people.loadAll,
    devices: devices.loadAll,
    listPeople: async (kind, page, filter) => rowsOf(await listIds(graph, record, kind, page, filter, signal), people),
    listDevices: async (page, filter) => rowsOf(await listIds(graph, record, 'Device', page, filter, signal), devices),
    countListed: (kind, filter) => countIds(graph, record, kind, filter, signal),
    membersOf: async (groups, page, filter) => {
      const pages = await listMembers(graph, record, groups, page, filter, signal);
      const known = await people.loadAll(idsOf(pages));
      return mapPages(pages, ({ id, isEligible }) => {
        const person = known.get(id);
        return person && { person, isEligible };
      });
    },
    everyoneIn: async (groups, page) => pagesOf(await listEveryone(graph, record, groups, page, signal), people),
    countMembers: (groups, filter) => countMembers(graph, record, groups, filter, signal),
    devicesIn: async (groups, page, filter) =>
      pagesOf(await listDevicesIn(graph, record, groups, page, filter, signal), devices),
    countDevicesIn: (groups, filter) => countDevicesIn(graph, record, groups, filter, signal),
    narrowPrincipals: (ids, filter, by) => narrowPrincipals(graph, record, ids, filter, by, signal),
    devicesByGroup,
    groupSizes: (groups) => readGroupSizes(graph, record, groups, signal),
    deviceGroupSizes: (deviceGroups) => readDeviceGroupSizes(graph, record, deviceGroups, signal),
    groupsReached: (principals) => readReach(graph, record, principals, signal),
    neighboursOf: (nodes, limit) => readNeighbours(graph, record, nodes, limit, signal),
    ...crowdViewOf(graph, record, crowd, people.loadAll, signal),
    importReport: () => {
      report ??= readImportReports(graph, [number], signal).then((reports) => reports.get(number));
      return report;
    },
    search: (text, kinds, first) => search(graph, record, text, kinds, first, signal),
    wholeTenant: () => wholeTenant(graph, record, model, signal),
    readQuestion: (asked) => readQuestion(source, catalogue, asked),
    modelUnder: (assuming) => modelOf(source, catalogue, assuming),
    changesInWords: (assuming) => changesInWords({ ...source, people: people.loadAll }, catalogue, assuming),
    decide: (asked) => answer(source, catalogue, asked),
    decideAll: (asked) => answerMany(source, catalogue, asked),
    capabilitiesAbout: (person, about) => answerAbout(source, catalogue, person, about),
    capabilitiesOf: (person, workload) => answerAll(source, catalogue, person, workload),
  };
}

function idsOf(pages: ReadonlyMap<string, readonly ListedId[]>): string[] {
  return [...new Set([...pages.values()].flatMap((page) => page.map((entry) => entry.id)))];
}

function mapPages<Entry extends ListedId, Row>(
  pages: ReadonlyMap<string, readonly Entry[]>,
  rowOf: (entry: Entry) => Row | undefined,
): Map<string, Listed<Row>[]> {
  const listed = (entry: Entry): Listed<Row>[] => {
    const row = rowOf(entry);
    return row === undefined ? [] : [{ cursor: entry.cursor, row }];
  };
  return new Map([...pages].map(([key, page]) => [key, page.flatMap(listed)]));
}

async function pagesOf<Row>(
  pages: ReadonlyMap<string, readonly ListedId[]>,
  rows: Batched<Row>,
): Promise<Map<string, Listed<Row>[]>> {
  const known = await rows.loadAll(idsOf(pages));
  return mapPages(pages, (entry) => known.get(entry.id));
}

async function rowsOf<Row>(page: readonly ListedId[], rows: Batched<Row>): Promise<Listed<Row>[]> {
  const pages = await pagesOf(new Map([['', page]]), rows);
  return pages.get('') ?? [];
}
