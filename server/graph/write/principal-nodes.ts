import type { Row } from './step.ts';

/** What a Cypher file returns that writes principals. */
export interface WrittenRows {
  readonly written: number;
  /** Numbers of the nodes in the database, and the ids of the same nodes in the same order. */
  readonly nodes?: readonly number[];
  readonly ids?: readonly string[];
}

/**
 * Where the database has put the principals of this import. Edges between nodes that are known by number are written
 * in two thirds of the time: nobody looks for their ends. Numbers hold as long as the import does.
 */
export class PrincipalNodes {
  readonly #nodes = new Map<string, number>();

  note(rows: readonly Row[], { nodes, ids }: WrittenRows): void {
    if (nodes === undefined || ids === undefined) return;
    for (const [position, row] of rows.entries()) {
      const [id, node] = [row['id'], nodes[position]];
      // The same text as in the row is kept, and only if the answer speaks of the same principal.
      if (typeof id === 'string' && node !== undefined && ids[position] === id) this.#nodes.set(id, node);
    }
  }

  /** The same edges between numbers; undefined when one of the ends is not known. */
  placed(rows: readonly Row[]): readonly Row[] | undefined {
    const placed: Row[] = [];
    for (const row of rows) {
      const to = this.#nodes.get(row['to'] as string);
      const from = this.#numbersOf(row['from'] as readonly string[]);
      if (to === undefined || from === undefined) return undefined;
      placed.push({ to, from });
    }
    return placed;
  }

  #numbersOf(ids: readonly string[]): readonly number[] | undefined {
    const numbers: number[] = [];
    for (const id of ids) {
      const number = this.#nodes.get(id);
      if (number === undefined) return undefined;
      numbers.push(number);
    }
    return numbers;
  }
}
