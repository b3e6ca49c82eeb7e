import type { Meaning } from './meaning.ts';
import type { Share } from './sum.ts';

/** What one look makes of contents, one after the other. Each meaning stands once. */
export class MeaningColumn {
  /** By meaning. */
  readonly shares: (Share | undefined)[] = [];
  /** By content: which meaning it has, and 1 where it is enough by itself or may hide what others give. */
  readonly numbers: number[] = [];
  readonly isEnough: number[] = [];
  readonly hides: number[] = [];
  readonly #places = new Map<string, number>();

  add({ text, share, isEnough, hides }: Meaning): void {
    const number = this.#places.get(text) ?? this.shares.push(share) - 1;
    this.#places.set(text, number);
    this.numbers.push(number);
    this.isEnough.push(Number(isEnough));
    this.hides.push(Number(hides));
  }
}
