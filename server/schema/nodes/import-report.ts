import { dataloaderGetter } from '@pothos/plugin-dataloader';
import type { KeptReport } from '../../store/kept-report.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { refuseMore } from '../page-size.ts';

/** As many of each list as a snapshot keeps. */
const mostEntries = 500;

export const reportDescription =
  'What the import read, merged and left out; null for a snapshot that was stored without a report.';

const ImportedFileType = builder.objectRef<KeptReport['files'][number]>('ImportedFile').implement({
  description: 'A file, folder or zip that was imported, and how its records were taken.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description: 'Its name as it was typed, without folders above it; may contain any characters.',
    }),
    format: t.exposeString('format', { description: 'Format, as `whycan import --as` names it.' }),
    records: t.exposeInt('records', { description: 'Number of records: used, merged and skipped ones.' }),
    used: t.exposeInt('used', { description: 'Number of records that were used.' }),
    merged: t.exposeInt('merged', { description: 'Number of records about something that another record is about.' }),
    skipped: t.exposeInt('skipped', {
      description: 'Number of records that could not be read or that whycan does not need.',
    }),
  }),
});

const ImportConflictType = builder.objectRef<KeptReport['conflicts'][number]>('ImportConflict').implement({
  description: 'Two files that contradict each other in something that affects answers.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'Kind of what the files contradict each other about.' }),
    key: t.exposeString('id', { description: 'Its id.' }),
    field: t.exposeString('field', { description: 'The field with two values.' }),
    kept: t.exposeString('kept', { description: 'The value that was kept.' }),
    keptFrom: t.exposeString('from', { description: 'The file that it comes from.' }),
    other: t.exposeString('other', { description: 'The value that was not kept.' }),
    otherFrom: t.exposeString('otherFrom', { description: 'The file that this one comes from.' }),
  }),
});

const ImportProblemType = builder.objectRef<KeptReport['problems'][number]>('ImportProblem').implement({
  description: 'A record or a file that was left out.',
  fields: (t) => ({
    file: t.exposeString('file', {
      description: 'Name of the file; empty if the problem is not about one file. May contain any characters.',
    }),
    line: t.exposeInt('line', { nullable: true, description: 'Line of the file; null if it is not about one line.' }),
    message: t.exposeString('message', { description: 'Why, in one sentence.' }),
  }),
});

export const ImportReportType = builder.objectRef<KeptReport>('ImportReport').implement({
  description: `What an import read, merged and left out. The first ${mostEntries} entries of each list are kept.`,
  fields: (t) => {
    const first = (what: string) =>
      t.arg.int({
        required: true,
        defaultValue: 100,
        description: `Maximum number of ${what} to list, up to ${mostEntries}; more is an error with the code PAGE_TOO_LARGE.`,
      });
    const complexity = ({ first }: { first: number }) => ({ field: 1, multiplier: Math.max(within(first), 1) });
    return {
      files: t.field({
        type: [ImportedFileType],
        description: 'The files, folders and zips that were read.',
        args: { first: first('files') },
        complexity,
        resolve: ({ files }, { first }) => files.slice(0, asked(first)),
      }),
      fileCount: t.exposeInt('fileCount', {
        description: 'Total number of files, including those that were not kept.',
      }),
      conflicts: t.field({
        type: [ImportConflictType],
        description: 'Contradictions between files.',
        args: { first: first('contradictions') },
        complexity,
        resolve: ({ conflicts }, { first }) => conflicts.slice(0, asked(first)),
      }),
      conflictCount: t.exposeInt('conflictCount', {
        description: 'Total number of contradictions, including those that were not kept.',
      }),
      problems: t.field({
        type: [ImportProblemType],
        description: 'Records and files that were left out.',
        args: { first: first('problems') },
        complexity,
        resolve: ({ problems }, { first }) => problems.slice(0, asked(first)),
      }),
      problemCount: t.exposeInt('problemCount', {
        description: 'Total number of problems, including those that were not kept.',
      }),
      next: t.stringList({
        description: 'What to add so that unknown answers become known, the shortest way first.',
        resolve: ({ next }) => [...next],
      }),
      unknownPrincipals: t.exposeInt('unknownPrincipals', {
        description: 'Number of principals that the files name and that none of them defines.',
      }),
    };
  },
});

function asked(first: number): number {
  refuseMore(first, mostEntries);
  return within(first);
}

function within(first: number): number {
  return Math.min(Math.max(first, 0), mostEntries);
}

/** One read for all snapshots of a list. */
const reportLoader = dataloaderGetter<number, KeptReport | null, number>(
  {},
  async (numbers, context) => {
    const { store, signal } = context as Context;
    const found = await store.importReports(numbers, signal);
    return numbers.map((number) => found.get(number) ?? null);
  },
  undefined,
  false,
);

export function importReportOf(snapshot: number, context: Context): Promise<KeptReport | null> {
  return reportLoader(context).load(snapshot);
}
