import { DatabaseProblem } from './errors.ts';

/** Another process swept the snapshot while it was written, or part of it did not arrive. */
export class ImportInterrupted extends DatabaseProblem {
  constructor(snapshot: number, during: string) {
    super(
      `Snapshot ${snapshot} was given up while it was being written (${during}): the computer may have slept, or another ` +
        'process cleaned up. What was current before still is; import again.',
    );
  }
}

export class SnapshotGone extends DatabaseProblem {
  constructor(snapshot: number) {
    super(
      `Snapshot ${snapshot} is not there any more, or never was. List the snapshots to see which ones can be read.`,
    );
  }
}

/** The database was written by a whycan that this one does not understand. */
export class NewerStore extends DatabaseProblem {
  constructor(found: number, known: number) {
    super(
      `The database was written by a newer whycan (format ${found}; this one knows ${known}). ` +
        'Update whycan, or point it at another database.',
    );
  }
}
