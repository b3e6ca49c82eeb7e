import type { Named } from '../statements/statement.ts';

/** Where in the files of an import something stands; `line` counts from 1 and is left out where lines mean nothing. */
export interface Place {
  readonly file: string;
  readonly line?: number;
}

/** Where names, and roles that have no records of their own, are first written. */
export class Places {
  readonly #places = new Map<string, Place>();

  /** A principal that is given by name; ids need no place, because whoever they stand for is kept. */
  noteName(named: Named, place: Place | undefined): void {
    if ('name' in named) this.note('name', named.name, place);
  }

  note(kind: string, id: string, place: Place | undefined): void {
    const key = `${kind} ${id}`;
    if (place !== undefined && !this.#places.has(key)) this.#places.set(key, place);
  }

  of(kind: string, id: string): Place | undefined {
    return this.#places.get(`${kind} ${id}`);
  }
}
