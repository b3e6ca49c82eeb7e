type Container = 'object' | 'list';

/** The document is no JSON; `JsonPosition.problem` says why. */
class Misplaced extends Error {}

interface Level {
  readonly kind: Container;
  /** What may come next; `first` is a value or the end. */
  expects: 'first' | 'key' | 'colon' | 'value' | 'separator';
}

/** Where a walk through the tokens of a JSON document is, checked against the grammar, which a tokenizer does not know. */
export class JsonPosition {
  readonly path: (string | number)[] = [];
  problem: string | undefined;
  readonly #levels: Level[] = [];
  readonly #most: number;
  #isOver = false;

  constructor(mostLevels: number) {
    this.#most = mostLevels;
  }

  get isComplete(): boolean {
    return this.#isOver;
  }

  /** Takes a text, number or word; true when it is the key of an object. */
  scalar(value: string | number | boolean | null): boolean {
    const level = this.#levels.at(-1);
    const isKey = level?.kind === 'object' && (level.expects === 'first' || level.expects === 'key');
    if (isKey) {
      if (typeof value !== 'string') throw this.#refuse('a key is not in double quotes');
      this.path[this.path.length - 1] = value;
      level.expects = 'colon';
      return true;
    }
    this.#beginValue();
    if (level === undefined) this.#isOver = true;
    return false;
  }

  open(kind: Container): void {
    this.#beginValue();
    if (this.#levels.length >= this.#most) throw this.#refuse(`nested deeper than ${this.#most} levels`);
    this.#levels.push({ kind, expects: 'first' });
    this.path.push(kind === 'object' ? '' : -1);
  }

  /** Afterwards the path is the one of the list or object itself. */
  close(kind: Container): void {
    const level = this.#levels.at(-1);
    if (level?.kind !== kind || (level.expects !== 'first' && level.expects !== 'separator'))
      throw this.#refuse('not valid JSON: a bracket closes what it did not open');
    this.#levels.pop();
    this.path.pop();
    if (this.#levels.length === 0) this.#isOver = true;
  }

  separator(mark: string | number | boolean | null): void {
    const level = this.#levels.at(-1);
    if (mark === ':' && level?.expects === 'colon') level.expects = 'value';
    else if (mark === ',' && level?.expects === 'separator') level.expects = level.kind === 'object' ? 'key' : 'value';
    else throw this.#refuse(`not valid JSON: an unexpected ${JSON.stringify(mark)}`);
  }

  #beginValue(): void {
    const level = this.#levels.at(-1);
    if (this.#isOver) throw this.#refuse('not valid JSON: unexpected text after the end of the document');
    if (level === undefined) return;
    const isExpected = level.expects === 'value' || (level.kind === 'list' && level.expects === 'first');
    if (!isExpected) throw this.#refuse('not valid JSON: a comma, a colon or a key is missing');
    if (level.kind === 'list') this.path[this.path.length - 1] = Number(this.path.at(-1)) + 1;
    level.expects = 'separator';
  }

  #refuse(problem: string): Misplaced {
    this.problem =
      problem.startsWith('not valid') || problem.startsWith('nested') ? problem : `not valid JSON: ${problem}`;
    return new Misplaced(problem);
  }
}
