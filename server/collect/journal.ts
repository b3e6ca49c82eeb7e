import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { CallName } from './calls.ts';
import type { FailureCause } from './failure.ts';
import type { CloudName, CollectedState, RawOptions, RawSignIn, RawTenant, rawFormat } from './raw-folder.ts';

/** The first line of a journal: what a resumed run must agree with. */
export interface JournalHead {
  readonly format: typeof rawFormat;
  readonly version: string;
  readonly tenant: RawTenant;
  readonly cloud: CloudName;
  readonly options: RawOptions;
  readonly signedIn: RawSignIn;
  readonly started: string;
}

/** What can be missing although everything was answered. */
export type Lacking = 'hiddenMembers' | 'notAnApplication' | 'noAccountState';

/** One finished piece of work: a whole list, or what was asked of one group. */
export interface UnitRecord {
  readonly call: CallName;
  /** The group, or the number of a batch; null for a whole list. */
  readonly key: string | null;
  /** Where in the part file of the call it is, and the SHA-256 of these bytes. */
  readonly offset: number;
  readonly length: number;
  readonly sha256: string;
  readonly state: CollectedState | 'notCollected';
  readonly cause: FailureCause | Lacking | null;
  readonly status: number | null;
  readonly code: string | null;
  readonly count: number;
  readonly requests: number;
  readonly from: string;
  readonly to: string;
}

export interface ReadJournal {
  readonly head: JournalHead;
  readonly units: readonly UnitRecord[];
}

/** What a run has finished. Its last line may be cut, and is then as if it had not been written. */
export class Journal {
  readonly #descriptor: number;

  constructor(path: string) {
    const needsBreak = existsSync(path) && !/(^|\n)$/.test(readFileSync(path, 'utf8'));
    this.#descriptor = openSync(path, 'a', 0o600);
    if (needsBreak) writeSync(this.#descriptor, '\n');
  }

  write(entry: JournalHead | UnitRecord): void {
    writeSync(this.#descriptor, `${JSON.stringify(entry)}\n`);
  }

  close(): void {
    fsyncSync(this.#descriptor);
    closeSync(this.#descriptor);
  }
}

/** Reads a journal; undefined if it does not even have a head. */
export function readJournal(path: string): ReadJournal | undefined {
  const entries = readFileSync(path, 'utf8').split('\n').flatMap(parsed);
  const [head, ...units] = entries;
  return head !== undefined && 'format' in head
    ? { head, units: units.filter((unit): unit is UnitRecord => 'call' in unit) }
    : undefined;
}

function parsed(line: string): readonly (JournalHead | UnitRecord)[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
