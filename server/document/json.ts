import { limits } from './limits.ts';
import type { Step } from './steps.ts';

/** Where the text stops being JSON, and why. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError';
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const space = /[ \t\r\n]*/y;
const literal = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a string
const plain = /[^"\\\u0000-\u001f]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function match(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

/** The offset after the closing quote of the string that opens at `offset`; undefined when it is no string. */
function endOfString(text: string, offset: number): number | undefined {
  let at = offset + 1;
  while (true) {
    at += match(plain, text, at)?.length ?? 0;
    if (text[at] === '"') return at + 1;
    const length = match(escaped, text, at)?.length;
    if (length === undefined) return undefined;
    at += length;
  }
}

function refuse(text: string, offset: number, expected: string): JsonSyntaxError {
  if (offset >= text.length) return new JsonSyntaxError(`the text ends, but ${expected} is expected`, text.length);
  return new JsonSyntaxError(`expected ${expected}`, offset);
}

interface Open {
  readonly kind: 'mapping' | 'sequence';
  isEmpty: boolean;
}

const [quotation, backslash] = [34, 92];
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125];

/** Where JSON text is nested deeper than is read, found before any value is built; undefined when it is not. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isInString) {
      if (code === backslash) at += 1;
      else if (code === quotation) isInString = false;
    } else if (code === quotation) isInString = true;
    else if (code === openObject || code === openList) {
      depth += 1;
      if (depth > limits.nesting) return at;
    } else if (code === closeObject || code === closeList) depth -= 1;
  }
  return undefined;
}

/** Walks over JSON text strictly as the standard has it; what JSON.parse accepts, in order, with positions. */
export function* jsonSteps(text: string): Generator<Step> {
  const open: Open[] = [];
  let at = 0;
  const skip = () => {
    at += match(space, text, at)?.length ?? 0;
  };
  const readString = (expected: string, isKey: boolean): Step => {
    if (text[at] !== '"') throw refuse(text, at, expected);
    const end = endOfString(text, at);
    if (end === undefined)
      throw new JsonSyntaxError('a string has no closing quote or contains an unescaped control character', at);
    const key: unknown = isKey ? JSON.parse(text.slice(at, end)) : '';
    const step: Step = { kind: 'scalar', offset: at, text: String(key), isBare: false };
    at = end;
    return step;
  };
  const readKey = (): Step => {
    const key = readString('a key in double quotes', true);
    skip();
    if (text[at] !== ':') throw refuse(text, at, '":" after the key');
    at += 1;
    skip();
    return key;
  };
  skip();
  while (true) {
    const top = open.at(-1);
    if (top !== undefined) {
      const closing = top.kind === 'mapping' ? '}' : ']';
      if (text[at] === closing) {
        at += 1;
        open.pop();
        yield { kind: 'end', offset: at, text: '', isBare: false };
        skip();
        if (open.length === 0) break;
        continue;
      }
      if (!top.isEmpty) {
        if (text[at] !== ',') throw refuse(text, at, `"," or "${closing}"`);
        at += 1;
        skip();
      }
      top.isEmpty = false;
      if (top.kind === 'mapping') yield readKey();
    }
    const character = text[at];
    if (character === '{' || character === '[') {
      if (open.length >= limits.nesting) throw new JsonSyntaxError(`nested deeper than ${limits.nesting} levels`, at);
      const kind = character === '{' ? 'mapping' : 'sequence';
      yield { kind, offset: at, text: '', isBare: false };
      open.push({ kind, isEmpty: true });
      at += 1;
      skip();
      continue;
    }
    if (character === '"') yield readString('a value', false);
    else {
      const found = match(literal, text, at);
      if (found === undefined) throw refuse(text, at, 'a value');
      yield { kind: 'scalar', offset: at, text: found, isBare: false };
      at += found.length;
    }
    skip();
    if (open.length === 0) break;
  }
  if (at < text.length) throw new JsonSyntaxError('unexpected text after the end of the document', at);
}
