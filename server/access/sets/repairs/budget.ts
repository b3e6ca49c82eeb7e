/** How much looking a search may do, counted in judgements so that the same question always ends at the same place. */
export class Budget {
  #left: number;

  constructor(judgements: number) {
    this.#left = judgements;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }

  spend(): void {
    this.#left -= 1;
  }
}
