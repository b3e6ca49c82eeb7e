import type { IncomingMessage } from 'node:http';

export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly atMs: number;
  /** How often exactly this was asked, this time included. */
  readonly times: number;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The connection ends inside the body, or nothing ever comes. */
  readonly ends?: 'early' | 'never';
  readonly afterMs?: number;
}

/** What goes wrong with a request; undefined where nothing does. */
export type Fault = (arrived: Arrived) => Reply | undefined;

export function errorReply(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers, body: { error: { code, message: `Refused: ${code}` } } };
}
