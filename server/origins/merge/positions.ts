const firstRoom = 8;

/** Marks what was met in one pass over a list: one for all lists takes the place of a set for each. */
export class Marks {
  #passes = new Uint32Array(1_024);
  #pass = 0;

  begin(): void {
    this.#pass += 1;
  }

  /** Whether it is met for the first time in this pass. */
  isFirst(position: number): boolean {
    if (position >= this.#passes.length) this.#passes = grown(this.#passes, position + 1);
    if (this.#passes[position] === this.#pass) return false;
    this.#passes[position] = this.#pass;
    return true;
  }
}

/** Positions of identities, each once, in the order in which they came: a list may have millions. */
export class Positions {
  readonly #marks: Marks;
  #all = new Uint32Array(firstRoom);
  #count = 0;
  /** So many at the start are known to differ. */
  #distinct = 0;
  #sorted: Uint32Array | undefined;

  constructor(marks: Marks) {
    this.#marks = marks;
  }

  add(position: number): void {
    if (this.#count === this.#all.length) this.#makeRoom();
    this.#all[this.#count] = position;
    this.#count += 1;
    this.#sorted = undefined;
  }

  /** Each once. */
  values(): Uint32Array {
    if (this.#distinct < this.#count) this.#leaveOutRepetitions();
    return this.#all.subarray(0, this.#count);
  }

  has(position: number): boolean {
    this.#sorted ??= this.values().slice().sort();
    let [from, to] = [0, this.#sorted.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#sorted[middle] as number) < position) from = middle + 1;
      else to = middle;
    }
    return this.#sorted[from] === position;
  }

  #makeRoom(): void {
    this.#leaveOutRepetitions();
    if (this.#count > this.#all.length / 2) this.#all = grown(this.#all, this.#all.length + 1);
  }

  #leaveOutRepetitions(): void {
    this.#marks.begin();
    let kept = 0;
    for (const position of this.#all.subarray(0, this.#count))
      if (this.#marks.isFirst(position)) {
        this.#all[kept] = position;
        kept += 1;
      }
    this.#count = kept;
    this.#distinct = kept;
  }
}

function grown(array: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(2 * array.length, least));
  larger.set(array);
  return larger;
}
