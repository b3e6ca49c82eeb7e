import { limits } from '../../document/limits.ts';

/** The text of one item of a list, and the line on which it begins. */
export interface ItemText {
  readonly text: string;
  readonly line: number;
}

/** Brackets are nested deeper than is read. */
export class TooDeep extends Error {
  override readonly name = 'TooDeep';
}

const [quote, backslash, lineFeed] = [34, 92, 10];
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125];
/** What stands before the list when an object says so with its key `value`. */
const beforeList = /(?<!\\)"value"\s*:\s*$/;

/**
 * Takes the text of a JSON document apart while it arrives: items of the list at the top, or of the list `value` of the
 * object at the top, and the frame around them. In the frame each item is `0` and as many line breaks as the item had,
 * so that it is JSON exactly if the document is, with the same lines.
 */
export class JsonSplitter {
  #frame = '';
  #item: string | undefined;
  #itemLine = 1;
  #line = 1;
  #depth = 0;
  #listDepth: number | undefined;
  #isInString = false;
  #isEscaped = false;

  get frame(): string {
    return this.#frame;
  }

  /** Where the text is that was last seen. */
  get line(): number {
    return this.#line;
  }

  /** How long the item is that has begun. */
  get openLength(): number {
    return this.#item?.length ?? 0;
  }

  /** The items that end in this piece of text. */
  feed(text: string): ItemText[] {
    const items: ItemText[] = [];
    let taken = 0;
    const take = (end: number) => {
      const piece = text.slice(taken, end);
      taken = end;
      if (this.#item === undefined) this.#frame += piece;
      else this.#item += piece;
    };
    const endItem = (end: number) => {
      take(end);
      items.push({ text: this.#item ?? '', line: this.#itemLine });
      this.#frame += `0${'\n'.repeat(this.#line - this.#itemLine)}`;
      this.#item = undefined;
    };
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === lineFeed) this.#line += 1;
      if (this.#isInString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (code === backslash) this.#isEscaped = true;
        else if (code === quote) this.#isInString = false;
        continue;
      }
      const isBetween = this.#depth === this.#listDepth;
      if (isBetween && this.#item === undefined && code === openObject) {
        take(at);
        this.#item = '';
        this.#itemLine = this.#line;
      }
      if (code === quote) this.#isInString = true;
      else if (code === openObject || code === openList) {
        if (code === openList && this.#depth < 2 && this.#beginsList(text, taken, at))
          this.#listDepth = this.#depth + 1;
        this.#depth += 1;
        if (this.#depth > limits.nesting) throw new TooDeep();
      } else if (code === closeObject || code === closeList) {
        this.#depth -= 1;
        if (this.#item !== undefined && this.#depth === this.#listDepth) endItem(at + 1);
        else if (this.#listDepth !== undefined && this.#depth < this.#listDepth) this.#listDepth = undefined;
      }
    }
    take(text.length);
    return items;
  }

  #beginsList(text: string, taken: number, at: number): boolean {
    if (this.#depth === 0) return true;
    if (this.#listDepth !== undefined) return false;
    const before = this.#frame.slice(-200) + text.slice(taken, at);
    return beforeList.test(before.slice(-200));
  }
}
