import { columnCounts } from '../../access/sets/column-counts.ts';
import type { Everybody } from '../../access/sets/everybody.ts';
import { type Outcome, outcomes } from '../../access/sets/outcome.ts';
import type { Counts } from '../../access/sets/population.ts';
import type { PersonKind } from '../../access/terms/facts.ts';
import type { NodeReference } from '../../access/terms/node.ts';
import { deviceGroupNode } from '../../access/terms/node-references.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { inTurns } from './in-turns.ts';
import { type AskedMatrix, type Matrix, matrix } from './matrix.ts';
import { recentMatrices } from './recent-matrices.ts';

export interface AskedMatrixRows extends AskedMatrix {
  /** Lists only those to whom one of the columns comes to one of these; all are counted. */
  readonly outcomes?: readonly Outcome[] | undefined;
  /** Lists only those whose name or id contains it. */
  readonly text?: string | undefined;
}

export interface MatrixColumn {
  readonly capability: NodeReference;
  /** Nothing for anywhere. */
  readonly deviceGroup?: NodeReference;
  /** Of the whole population. */
  readonly counts: Counts;
}

export interface MatrixRow {
  readonly id: string;
  readonly name: string;
  readonly kind: PersonKind;
  readonly isGuest: boolean;
  readonly isEnabled: boolean;
  /** In the order of the columns. */
  readonly cells: readonly Outcome[];
}

export interface MatrixRows {
  readonly columns: readonly MatrixColumn[];
  /** How many people are meant, listed or not. */
  readonly people: number;
  /** How many are listed. */
  readonly total: number;
  /** Part of the list, in its order. */
  readonly part: (from: number, most: number) => AsyncGenerator<MatrixRow>;
}

/** A matrix row by row. Throws a StoreProblem as `matrix` does. */
export async function matrixRows(view: SnapshotView, asked: AskedMatrixRows): Promise<MatrixRows> {
  const { outcomes: wanted, text, ...about } = asked;
  const recent = recentMatrices(view);
  const counted = await recent.counted.getOr(about, async () => {
    const table = await matrix(view, about);
    return {
      table,
      counts: await inTurns(columnCounts(table.everybody, table.lists, table.columns.length), view.turn),
    };
  });
  const { table, counts } = counted;
  const places = await recent.places.getOr(asked, () =>
    inTurns(placesOf(table, wanted, text?.toLowerCase() ?? ''), view.turn),
  );
  return {
    columns: columnsOf(table, counts),
    people: table.everybody.ids.length,
    total: places.length,
    async *part(from, most) {
      yield* await view.turn(() => [...rowsAt(table, places.subarray(from, from + most))]);
    },
  };
}

function columnsOf({ columns, everybody: { model } }: Matrix, counts: readonly Counts[]): MatrixColumn[] {
  return columns.map(({ capability: { id, title }, deviceGroup }, column) => ({
    capability: { kind: 'Capability', id, name: title },
    ...(deviceGroup === undefined ? {} : { deviceGroup: deviceGroupNode(model, deviceGroup) }),
    counts: counts[column] as Counts,
  }));
}

function* rowsAt({ everybody, columns, lists }: Matrix, places: Uint32Array): Generator<MatrixRow> {
  const { ids, names, profiles, profileOf } = everybody;
  const row = new Uint8Array(columns.length);
  for (const at of places) {
    const place = profileOf[at] as number;
    const { kind, isGuest, isEnabled } = profiles[place] as Everybody['profiles'][number];
    lists.write(lists.listOf[place] as number, row);
    const cells = Array.from(row, (outcome) => outcomes[outcome] as Outcome);
    yield { id: ids[at] as string, name: names[at] as string, kind, isGuest, isEnabled, cells };
  }
}

const peopleInOneTurn = 5_000;

/** Where the people who are listed stand among all who are meant; yields often. */
function* placesOf(
  { everybody, columns, lists }: Matrix,
  wanted: readonly Outcome[] | undefined,
  text: string,
): Generator<void, Uint32Array> {
  const { ids, names, profileOf } = everybody;
  const isListed = new Uint8Array(lists.count).fill(wanted === undefined ? 1 : 0);
  const codes = new Set(wanted?.map((outcome) => outcomes.indexOf(outcome)));
  const row = new Uint8Array(columns.length);
  for (let list = 0; wanted !== undefined && list < lists.count; list += 1) {
    lists.write(list, row);
    isListed[list] = Number(row.some((code) => codes.has(code)));
    yield;
  }
  const places: number[] = [];
  for (let at = 0; at < ids.length; at += 1) {
    if (at % peopleInOneTurn === 0) yield;
    if (isListed[lists.listOf[profileOf[at] as number] as number] === 0) continue;
    if (text === '' || [names[at], ids[at]].some((own) => own?.toLowerCase().includes(text))) places.push(at);
  }
  return Uint32Array.from(places);
}
