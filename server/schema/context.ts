import type { DeviceFact, Person, Source } from '../access/facts.ts';
import type { AccessModel } from '../access/model.ts';
import type { NodeKind } from '../access/vocabulary.ts';

/** What every resolver gets. */
export interface Context {
  /** The snapshot that this request reads, pinned when it is first asked for; undefined when nothing is loaded. */
  readonly reading: () => Promise<Reading | undefined>;
  /** Aborted when the client is gone or the time is up; every read takes it. */
  readonly signal: AbortSignal;
  readonly requestId: string;
}

export interface PageRequest {
  readonly limit: number;
  /** Sort key of the row that the page follows, or, when inverted, precedes. */
  readonly after?: string;
  readonly before?: string;
  readonly inverted: boolean;
}

export interface Listed<Row> {
  readonly cursor: string;
  readonly row: Row;
}

/** One pinned snapshot as the schema reads it: what is small from memory, people and devices from the database. */
export interface Reading {
  readonly number: number;
  readonly importedAt: string;
  readonly catalogueHash: string;
  readonly warnings: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly sources: readonly Source[];
  readonly model: AccessModel;
  /** Says that nothing more is read; the snapshot may then be swept. */
  release(): void;
  people(ids: readonly string[]): Promise<ReadonlyMap<string, Person>>;
  devices(ids: readonly string[]): Promise<ReadonlyMap<string, DeviceFact>>;
  listPeople(kind: 'User' | 'ServicePrincipal', page: PageRequest): Promise<readonly Listed<Person>[]>;
  listDevices(page: PageRequest): Promise<readonly Listed<DeviceFact>[]>;
  /** Direct members of each group that are people: active and eligible. */
  membersOf(
    groups: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, readonly Listed<{ person: Person; isEligible: boolean }>[]>>;
  devicesIn(
    deviceGroups: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, readonly Listed<DeviceFact>[]>>;
  search(text: string, kinds: readonly NodeKind[] | undefined, first: number): Promise<unknown>;
}
