/** "isolate {device}" → "isolate at least one device": the words of a capability where no target is named yet. */
export function openPhrase(phrase: string): string {
  return phrase
    .replaceAll('{device}', 'at least one device')
    .replaceAll('{product}', 'at least one product')
    .replace(/\{(\w+)\}/g, (_, part: string) => `at least one ${part}`);
}
