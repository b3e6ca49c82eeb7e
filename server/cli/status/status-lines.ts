import { factKindNames } from '../../access/terms/vocabulary.ts';
import { shortestStep } from '../missing-in-words.ts';
import { inBytes } from '../sizes.ts';
import type { Status } from './read-status.ts';

/** The status as lines for a person, each with its label. */
export function statusLines(status: Status): [string, string][] {
  return [
    ['Database', databaseInWords(status.database)],
    ...(status.database.problem === null ? [] : ([['', status.database.problem]] as [string, string][])),
    ...snapshotLines(status),
    ...(status.disk === null
      ? []
      : ([
          [
            'Disk',
            `${inBytes(status.disk.usedBytes)} used, ${inBytes(status.disk.freeBytes)} free (${status.disk.folder})`,
          ],
        ] as [string, string][])),
    ...(status.database.kind === 'own' ? [] : ([['Last backup', backupInWords(status)]] as [string, string][])),
  ];
}

function databaseInWords({ kind, state, uri, processId, users }: Status['database']): string {
  const what = kind === 'private' ? 'private' : `your own at ${uri}`;
  if (state === 'unreachable') return `${what}, not reachable`;
  if (state === 'stopped') return `${what}, not running; the next command that needs it starts it`;
  if (kind === 'own') return `${what}, running`;
  const used = users.length === 0 ? 'not in use' : `in use by process ${users.join(', ')}`;
  return `${what}, running at ${uri} (process ${processId}), ${used}`;
}

function snapshotLines({ snapshot, snapshotsKept, database }: Status): [string, string][] {
  if (snapshot === null)
    return database.state === 'running' ? [['Snapshot', 'none; import a tenant with: whycan import <path>']] : [];
  const { number, tenant, importedAt, asOf, warnings, incomplete } = snapshot;
  const step = shortestStep(incomplete);
  const kept = snapshotsKept === 1 ? '1 kept' : `${snapshotsKept} kept`;
  const data = asOf === null ? '' : `, data as of ${minute(asOf)}`;
  return [
    ['Snapshot', `${number} of ${tenant.displayName}, imported ${minute(importedAt)}${data}; ${kept}`],
    [
      'Coverage',
      step === undefined
        ? 'complete'
        : `${incomplete.map(({ kind, state }) => `${factKindNames[kind]}: ${state}`).join('; ')}. Next: ${step}`,
    ],
    ['Warnings', String(warnings)],
  ];
}

function backupInWords({ lastBackup }: Status): string {
  return lastBackup === null ? 'none' : `${minute(lastBackup.writtenAt)} (${lastBackup.file})`;
}

function minute(moment: string): string {
  return `${moment.slice(0, 16).replace('T', ' ')} UTC`;
}
