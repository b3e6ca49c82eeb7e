/** Text of a program, kept up to a length; what is beyond is counted. */
export class BoundedText {
  readonly #most: number;
  #parts: string[] = [];
  #length = 0;
  #linesLeftOut = 0;

  constructor(mostCharacters: number) {
    this.#most = mostCharacters;
  }

  add(text: string): void {
    const kept = text.slice(0, this.#most - this.#length);
    this.#length += kept.length;
    this.#parts.push(kept);
    this.#linesLeftOut += text.slice(kept.length).split('\n').length - 1;
    if (kept.length < text.length) this.isCut = true;
  }

  isCut = false;

  get text(): string {
    this.#parts = [this.#parts.join('')];
    return this.#parts[0] ?? '';
  }

  /** Its lines without empty ones; the last one says how many are missing. */
  lines(): string[] {
    const lines = this.text.split('\n').filter((line) => line.trim() !== '');
    return this.isCut ? [...lines, `… and ${this.#linesLeftOut.toLocaleString('en')} more lines`] : lines;
  }
}
