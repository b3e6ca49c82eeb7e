import { GuidPositions } from '../merge/guid-positions.ts';

/** Ids without case; nearly all are GUIDs, and there may be millions. */
export class SeenIds {
  readonly #guids = new GuidPositions();
  readonly #others = new Set<string>();

  /** Whether it is met for the first time. */
  isFirst(id: string): boolean {
    const position = this.#guids.find(id);
    if (position !== undefined) {
      if (position < 0) this.#guids.put(0);
      return position < 0;
    }
    const key = id.toLowerCase();
    if (this.#others.has(key)) return false;
    this.#others.add(key);
    return true;
  }
}
