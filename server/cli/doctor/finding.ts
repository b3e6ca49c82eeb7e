/** What one look at the installation found; `advice` says what to do next. */
export interface Finding {
  readonly state: 'fine' | 'odd' | 'wrong';
  readonly what: string;
  readonly says: string;
  readonly advice?: string;
}

export const fine = (what: string, says: string): Finding => ({ state: 'fine', what, says });
export const odd = (what: string, says: string, advice: string): Finding => ({ state: 'odd', what, says, advice });
export const wrong = (what: string, says: string, advice?: string): Finding => ({
  state: 'wrong',
  what,
  says,
  ...(advice === undefined ? {} : { advice }),
});
