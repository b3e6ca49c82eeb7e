import { limits } from './limits.ts';

const codesOf = (characters: string) => new Set([...characters].map((character) => character.charCodeAt(0)));
const between = { json: codesOf(',:[{'), yaml: codesOf(',:[{\n') };
const [dash, question, blank] = [45, 63, 32];

/**
 * Whether a text may hold more values than are read. What stands between values is counted before any is built: commas,
 * colons and opening brackets; in YAML also line ends, and the marks of lists and keys that may share a line.
 */
export function hasTooManyValues(text: string, syntax: 'json' | 'yaml'): boolean {
  if (text.length <= limits.values) return false;
  const counted = between[syntax];
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (counted.has(code)) count += 1;
    else if (syntax === 'yaml' && (code === dash || code === question) && text.charCodeAt(at + 1) === blank) count += 1;
  }
  return count > limits.values;
}

/** In the words of its user; `what` is "document" or "line". */
export function tooManyValues(what: string): string {
  return `the ${what} has more than ${limits.values} values, the limit for one ${what}`;
}
