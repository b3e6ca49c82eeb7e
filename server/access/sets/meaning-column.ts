import { codeOf } from './factors.ts';
import type { Meaning } from './meaning.ts';
import { type Share, sumOf } from './sum.ts';

/**
 * What is made of contents by whoever looks for one thing, and what several of them come to together. Each meaning stands
 * once and has a number; what is found is kept for whoever looks for the same under the same rules.
 */
export class MeaningColumn {
  readonly #shares: (Share | undefined)[] = [];
  /** By meaning: 1 where it is enough by itself. */
  readonly #isEnough: number[] = [];
  readonly #texts: string[] = [];
  readonly #byText = new Map<string, number>();
  readonly #byContent = new Map<string, number>();
  readonly #codes = new Map<string, number>();
  #canBeTaken = false;

  /** The meaning of a content; `find` is asked where it is not known. */
  numberOf(content: string, find: () => Meaning): number {
    const known = this.#byContent.get(content);
    if (known !== undefined) return known;
    const { text, share, isEnough, canBeTaken } = find();
    const number = this.#byText.get(text) ?? this.#shares.push(share) - 1;
    this.#byText.set(text, number);
    if (this.#byContent.size >= mostContents) this.#byContent.clear();
    this.#byContent.set(content, number);
    this.#texts[number] = text;
    this.#isEnough[number] = Number(isEnough);
    this.#canBeTaken ||= canBeTaken;
    return number;
  }

  textOf(content: string, find: () => Meaning): string {
    return this.#texts[this.numberOf(content, find)] as string;
  }

  isEnough(number: number): number {
    return this.#isEnough[number] as number;
  }

  /** Something that is looked for may be taken away from those who hold certain other things. */
  get canBeTaken(): boolean {
    return this.#canBeTaken;
  }

  /** What these meanings come to together; `judge` is asked where they do not say it. */
  codeOf(numbers: readonly number[], isHidden: boolean, judge: () => number): number {
    const key = numbers.join();
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const isJudged = isHidden && this.#canBeTaken;
    const sum = isJudged ? undefined : sumOf(numbers.map((number) => this.#shares[number]));
    const code = sum ? codeOf(sum) : judge();
    if (this.#codes.size >= mostRemembered) this.#codes.clear();
    this.#codes.set(key, code);
    return code;
  }
}

const mostRemembered = 5_000;
/** More than a large tenant has; what-ifs bring ever others. */
const mostContents = 20_000;
