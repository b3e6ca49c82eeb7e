import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { quote } from '../../document/problem.ts';
import { inMegabytes, parcelLimits } from './limits.ts';
import { lineCounter } from './line-counter.ts';

/** One value of a list, or of an object, that was asked for. */
export interface JsonItem {
  /** Path of what it stands in, such as `data`; empty for the document itself. */
  readonly list: string;
  /** Its position, or its key where it stands in an object. */
  readonly key: string | number;
  readonly value: unknown;
  /** Where it starts. */
  readonly line: number;
}

/** A text is no JSON, or none that is read: why, without a full stop. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault';
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

export interface JsonParser {
  /** The items that are whole with this piece of text; throws JsonFault. */
  write(text: string): readonly JsonItem[];
  /** Whether the document is whole. */
  isWhole(): boolean;
}

const opening: ReadonlySet<TokenType> = new Set([TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET]);
const closing: ReadonlySet<TokenType> = new Set([TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET]);

/** The decoder of the tokenizer drops a byte order mark at the start of any text: ids would change. This one keeps it. */
function keepMarks(tokenizer: Tokenizer): void {
  const { bufferedString } = tokenizer as unknown as { readonly bufferedString: { decoder: TextDecoder } };
  bufferedString.decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

/** Parses a document in pieces and keeps nothing but the items of the lists or objects at these paths. */
export function jsonParser(lists: readonly (readonly string[])[]): JsonParser {
  const tokenizer = new Tokenizer({ stringBufferSize: 64 * 1024 });
  keepMarks(tokenizer);
  const tokenParser = new TokenParser({ paths: lists.map((list) => ['$', ...list, '*'].join('.')), keepStack: false });
  const encoder = new TextEncoder();
  const lines = lineCounter();
  const depthOfItems = 2 + Math.min(...lists.map(({ length }) => length));
  const starts: { readonly line: number; readonly offset: number }[] = [];
  let depth = 0;
  let lastOffset = 0;
  let items: JsonItem[] = [];

  tokenizer.onToken = (token) => {
    lastOffset = token.offset;
    if (opening.has(token.token)) {
      depth += 1;
      const start = { line: lines.at(token.offset), offset: token.offset };
      if (depth > parcelLimits.nesting)
        throw new JsonFault(`nested deeper than ${parcelLimits.nesting} levels`, start.line);
      starts[depth] = start;
    } else if (closing.has(token.token)) depth -= 1;
    tokenParser.write(token);
  };
  tokenParser.onValue = ({ key = 0, value, stack }) => {
    const list = stack.slice(1).map((above) => above.key);
    const isOpened = typeof value === 'object' && value !== null;
    const line = isOpened ? (starts[stack.length + 1]?.line ?? 1) : lines.at(lastOffset);
    items.push({ list: list.join('.'), key, value, line });
  };

  const faultOf = (error: unknown): JsonFault => {
    if (error instanceof JsonFault) return error;
    const position = /absolute position "(\d+)"/.exec(String(error))?.[1];
    const offset = position === undefined ? lastOffset : Number(position);
    return new JsonFault(`unexpected ${quote(lines.characterAt(offset))}`, lines.at(offset));
  };
  const refuseLarge = (): void => {
    const start = depth >= depthOfItems ? starts[depthOfItems] : undefined;
    const from = Math.min(start?.offset ?? lastOffset, lastOffset);
    if (lines.length() - from > parcelLimits.recordBytes)
      throw new JsonFault(
        `one record is larger than ${inMegabytes(parcelLimits.recordBytes)}, the limit`,
        start?.line ?? lines.at(from),
      );
  };

  return {
    write(text) {
      items = [];
      const piece = encoder.encode(text);
      lines.add(piece);
      try {
        tokenizer.write(piece);
        refuseLarge();
      } catch (error) {
        throw faultOf(error);
      }
      return items;
    },
    isWhole: () => tokenParser.isEnded,
  };
}

/** A mark or value of a document. */
export interface JsonToken {
  readonly kind: 'open' | 'close' | 'separator' | 'value';
  /** A mark itself: `{`, `:`; else the value. */
  readonly value: string | number | boolean | null;
  /** In bytes. */
  readonly offset: number;
}

export interface JsonTokens {
  /** Throws what `onToken` throws, and anything else where no token can stand. */
  write(piece: Uint8Array): void;
  /** Whether the last token is whole; none is taken afterwards. */
  end(): boolean;
  /** Where something thrown by `write` was met, if it is known. */
  offsetOf(error: unknown): number | undefined;
}

/** Takes a document apart, token by token; whether they are in an order that makes sense is left to others. */
export function jsonTokens(onToken: (token: JsonToken) => void): JsonTokens {
  const tokenizer = new Tokenizer({ stringBufferSize: 64 * 1024 });
  tokenizer.onToken = ({ token, value, offset }) => {
    const isSeparator = token === TokenType.COLON || token === TokenType.COMMA;
    const bracket = opening.has(token) ? 'open' : closing.has(token) ? 'close' : undefined;
    onToken({ kind: bracket ?? (isSeparator ? 'separator' : 'value'), value, offset });
  };
  tokenizer.onError = (error) => {
    throw error;
  };
  return {
    write: (piece) => tokenizer.write(piece),
    end() {
      try {
        tokenizer.end();
        return true;
      } catch {
        return false;
      }
    },
    offsetOf(error) {
      const position = /absolute position "(\d+)"/.exec(String(error))?.[1];
      return position === undefined ? undefined : Number(position);
    },
  };
}
