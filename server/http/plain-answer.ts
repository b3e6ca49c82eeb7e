import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { always, unlessSet } from './use-security-headers.ts';

/** An answer that the application has no part in; as protected as all others. Returns the id that it carries. */
export function answerPlainly(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): string {
  const requestId = randomUUID();
  if (response.headersSent) {
    response.destroy();
    return requestId;
  }
  response.writeHead(status, {
    ...always,
    ...unlessSet,
    'content-type': 'text/plain; charset=utf-8',
    'x-request-id': requestId,
    connection: 'close',
    ...headers,
  });
  response.end(`${text}\n`);
  return requestId;
}
