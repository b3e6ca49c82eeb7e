import { DatabaseProblem } from './errors.ts';

/** Another process swept the snapshot while it was written, or part of it did not arrive. */
export class ImportInterrupted extends DatabaseProblem {
  constructor(snapshot: number, during: string) {
    super(
      `The import of snapshot ${snapshot} was interrupted (${during}). The computer may have been asleep, or another ` +
        'process cleaned up. The previous snapshot is still current. Import again.',
    );
  }
}

/** What is stored of a series does not fit its fingerprint: the snapshot has to be written whole. */
export class SeriesUnsound extends DatabaseProblem {
  constructor(during: string) {
    super(`The stored snapshots do not fit what is known of them (${during}). Import again.`);
  }
}

export class SnapshotGone extends DatabaseProblem {
  constructor(snapshot: number) {
    super(
      `Snapshot ${snapshot} does not exist, or it is no longer kept. The field \`snapshots\` lists those that can be read.`,
    );
  }
}

/** The database was written by a whycan that this one does not understand. */
export class NewerStore extends DatabaseProblem {
  constructor(found: number, known: number) {
    super(
      `The database was written by a newer version of whycan (format ${found}; this version reads ${known}). ` +
        'Update whycan, or use another database.',
    );
  }
}
