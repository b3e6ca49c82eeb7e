/** "isolate {device}" → "isolate some device": the words of a capability where no target is named yet. */
export function openPhrase(phrase: string): string {
  return phrase
    .replaceAll('{device}', 'some device')
    .replaceAll('{product}', 'some product')
    .replace(/\{(\w+)\}/g, (_, part: string) => `some ${part}`);
}
