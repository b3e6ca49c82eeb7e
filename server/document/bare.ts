/**
 * A scalar written without quotes that is a number, a truth value or null, or a word that older YAML readers take for
 * one (`yes`, `off`). It keeps the text as written, so that an id or a name can be refused with the right advice.
 */
export class Bare {
  readonly text: string;
  readonly value: string | number | boolean | null;

  constructor(text: string, value: string | number | boolean | null) {
    this.text = text;
    this.value = value;
  }
}

/** What a scalar means where a number, a truth value or a keyword is expected. */
export function unwrap(value: unknown): unknown {
  return value instanceof Bare ? value.value : value;
}

/** What a scalar means where free text is expected: `yes` is text, `2024` is not. */
export function unwrapWord(value: unknown): unknown {
  return value instanceof Bare && typeof value.value === 'string' ? value.value : value;
}
