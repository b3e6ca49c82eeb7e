/** A map with some entries put over those of another: costs what is put over it, however large the other one is. */
export class Overlaid<Value> implements ReadonlyMap<string, Value> {
  readonly #below: ReadonlyMap<string, Value>;
  readonly #above: ReadonlyMap<string, Value>;

  private constructor(below: ReadonlyMap<string, Value>, above: ReadonlyMap<string, Value>) {
    this.#below = below;
    this.#above = above;
  }

  /** Overlays do not pile up: what is put over one joins the entries that it already has. */
  static over<Value>(below: ReadonlyMap<string, Value>, entries: Iterable<readonly [string, Value]>) {
    if (!(below instanceof Overlaid)) return new Overlaid<Value>(below, new Map(entries));
    return new Overlaid<Value>(below.#below, new Map([...below.#above, ...entries]));
  }

  /** The keys of what is put over. */
  changed(): Iterable<string> {
    return this.#above.keys();
  }

  get(key: string): Value | undefined {
    return this.#above.get(key) ?? this.#below.get(key);
  }

  has(key: string): boolean {
    return this.#above.has(key) || this.#below.has(key);
  }

  get size(): number {
    return this.#below.size + [...this.#above.keys()].filter((key) => !this.#below.has(key)).length;
  }

  *entries(): MapIterator<[string, Value]> {
    for (const [key, value] of this.#below) yield [key, this.#above.get(key) ?? value];
    for (const [key, value] of this.#above) if (!this.#below.has(key)) yield [key, value];
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
