/** What was given cannot be used. The message says what is wrong and what to do; the command ends with 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
