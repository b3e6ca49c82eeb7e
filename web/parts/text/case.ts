/** "device groups" → "Device groups" */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const properNoun = /^(?:Microsoft|Defender|Email &|Exchange|Unified|Entra)\b/;

/** "Device groups" → "device groups"; names of products stay. */
export function inSentence(text: string): string {
  return properNoun.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
