import type { Catalogue } from '../../catalogue/load.ts';
import type { CsvRow } from '../parcel/csv-rows.ts';
import type { Listener } from '../statements/listener.ts';
import { type ActivationState, activationBelow, activationIn, workloadIn } from './activation.ts';
import { type Columns, columnsOf, isHeader, likeness } from './columns.ts';
import { RoleRows } from './role-rows.ts';

/** Reads an export row by row: its header, its roles, and the activation of workloads before, between, beside or behind them. */
export class ExportReading {
  readonly states: ActivationState[] = [];
  rows: RoleRows | undefined;
  #columns: Columns | undefined;
  #nearest: { readonly columns: Columns; readonly line: number } | undefined;
  #above: readonly string[] = [];
  readonly #listener: Listener;
  readonly #catalogue: Catalogue;

  constructor(listener: Listener, catalogue: Catalogue) {
    this.#listener = listener;
    this.#catalogue = catalogue;
  }

  add(row: CsvRow): void {
    if (row.cells.every((cell) => cell === '')) return;
    const found = this.#activation(row.cells);
    for (const { workload } of found) this.#listener.record('workload', workload);
    this.states.push(...found);
    if (found.length > 0 || this.#namesWorkloads(row.cells)) return;
    if (this.rows === undefined) this.#beginTable(row);
    else this.#addRow(row, this.rows);
  }

  /** Of what should have been the header, if there was none. */
  get lack(): { readonly columns: Columns; readonly line: number } | undefined {
    return this.rows === undefined ? (this.#nearest ?? { columns: columnsOf([]), line: 1 }) : undefined;
  }

  #beginTable(row: CsvRow): void {
    const columns = columnsOf(row.cells);
    if (isHeader(columns)) {
      this.#columns = columns;
      this.rows = new RoleRows(columns, this.#listener, this.#catalogue);
    } else if (this.#nearest === undefined || likeness(columns) > likeness(this.#nearest.columns))
      this.#nearest = { columns, line: row.line };
  }

  /** Cells behind a role that name a workload and its state belong to the tenant, not to the role. */
  #addRow(row: CsvRow, rows: RoleRows): void {
    const others = (this.#columns?.others ?? []).map((at) => row.cells[at] ?? '');
    const names = (this.#columns?.others ?? []).map((at) => this.#columns?.names[at] ?? '');
    const beside = [...activationIn(others, this.#catalogue), ...activationBelow(names, others, this.#catalogue)];
    this.states.push(...beside);
    rows.add(row);
  }

  #activation(cells: readonly string[]): readonly ActivationState[] {
    const filled = cells.filter((cell) => cell !== '');
    const states = activationIn(cells, this.#catalogue);
    const below = activationBelow(this.#above, cells, this.#catalogue);
    this.#above = [];
    if (below.length > 0) return below;
    const isBlock = states.length > 0 && (filled.length <= 3 || states.length * 2 >= filled.length);
    return isBlock ? states : [];
  }

  /** A row of nothing but workloads has their states below it; `Workload, Status` is the header of a block. */
  #namesWorkloads(cells: readonly string[]): boolean {
    const filled = cells.filter((cell) => cell !== '');
    const isBlockHeader =
      filled.length <= 3 &&
      /workload|data source|product/i.test(filled[0] ?? '') &&
      /stat|activ|enabled/i.test(filled[1] ?? '');
    if (isBlockHeader) return true;
    if (filled.length < 2 || !filled.every((cell) => workloadIn(cell, this.#catalogue) !== undefined)) return false;
    this.#above = cells;
    return true;
  }
}
