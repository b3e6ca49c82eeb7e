import { visible } from '../visible.ts';
import type { Listed } from './listed.ts';

const heads = ['Number', 'Imported', 'Data as of', 'Users', 'Groups', 'Devices', 'Not complete', 'Label'];

/** Snapshots as lines for a person, newest first; the current one is marked. */
export function snapshotTable(snapshots: readonly Listed[]): string[] {
  const rows = [heads, ...snapshots.map(cellsOf)].map((cells) => cells.map(visible));
  const widths = heads.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function cellsOf({ number, label, kept, asOf, imported, counts, sources, current }: Listed): string[] {
  const incomplete = sources.filter(({ state }) => state !== 'complete').length;
  return [
    `${number}${current ? ' (current)' : ''}${kept ? ' (kept)' : ''}`,
    minute(imported),
    asOf === null ? '' : minute(asOf),
    ...['users', 'groups', 'devices'].map((kind) => String(counts[kind])),
    incomplete === 0 ? '' : String(incomplete),
    label ?? '',
  ];
}

function minute(moment: string): string {
  return `${moment.slice(0, 16).replace('T', ' ')} UTC`;
}
